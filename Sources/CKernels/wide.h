// Eight numbers at a time, on processors that have vectors of 512 bits.
#pragma once
#include "words.h"

#include <stddef.h>

#if defined(__x86_64__) && defined(__linux__)

#include <immintrin.h>

#define WIDE_TARGET target("avx512f,avx512vl,avx512dq,avx2,fma")
#define WIDE static inline __attribute__((always_inline, WIDE_TARGET))

typedef double doubles __attribute__((ext_vector_type(8)));
typedef int64_t masks __attribute__((ext_vector_type(8)));
typedef uint64_t words __attribute__((ext_vector_type(8)));

WIDE doubles all(double x) { return (doubles)_mm512_set1_pd(x); }

/// a b + c, rounded once.
WIDE doubles fused(doubles a, doubles b, doubles c) { return __builtin_elementwise_fma(a, b, c); }

WIDE doubles size_of(doubles x) { return (doubles)((words)x & ~(UINT64_C(1) << 63)); }

/// Whether `size`, which is not negative, is at most `limit`: by their bits, since NaN would raise a flag.
WIDE masks is_up_to(doubles size, doubles limit) { return (words)size <= (words)limit; }

/// `size`, which is not negative, with the sign of x.
WIDE doubles with_sign(doubles size, doubles x) {
  return (doubles)((words)size | ((words)x & (UINT64_C(1) << 63)));
}

WIDE bool is_any(masks mask) { return _mm512_movepi64_mask((__m512i)mask) != 0; }

/// The entries of a table of 16, by the last four bits.
WIDE doubles picked16(const double table[16], words at) {
  return (doubles)_mm512_permutex2var_pd(_mm512_loadu_pd(table), (__m512i)at, _mm512_loadu_pd(table + 8));
}

/// The entries of a table of 32, by the last five bits.
WIDE doubles picked32(const double table[32], words at) {
  return (at & 16) != 0 ? picked16(table + 16, at) : picked16(table, at);
}

/// Numbers and what they lack.
typedef struct {
  doubles high, low;
} pairs;

/// The rounded sum, and what rounding took off; |a| >= |b|, or a is 0.
WIDE pairs sum_of_falling(doubles a, doubles b) {
  const doubles sum = a + b;
  return (pairs){sum, (a - sum) + b};
}

/// The rounded sum, and what rounding took off.
WIDE pairs sum_of(doubles a, doubles b) {
  const doubles sum = a + b, part = sum - a;
  return (pairs){sum, (a - (sum - part)) + (b - part)};
}

/// a / b to more than the double.
WIDE pairs quotient(pairs a, pairs b) {
  const doubles inverse = 1 / b.high, ratio = a.high * inverse;
  return (pairs){ratio, (fused(-ratio, b.high, a.high) + (a.low - ratio * b.low)) * inverse};
}

/// About 1 / x, to 14 bits.
WIDE doubles rough_inverse(doubles x) { return (doubles)_mm512_rcp14_pd((__m512d)x); }

/// The square root, to more than the double; 0 for 0.
WIDE pairs root(pairs x) {
  const doubles high = (doubles)_mm512_sqrt_pd((__m512d)x.high);
  const doubles half = high == 0 ? all(1) : 2 * high;
  return (pairs){high, (fused(-high, high, x.high) + x.low) / half};
}

/// Eight numbers that lie `step` apart, or fewer, with `usual` ones behind them.
WIDE doubles taken(const double *a, ptrdiff_t step, size_t count, double usual) {
  if (step == 1 && count == 8) return (doubles)_mm512_loadu_pd(a);
  double each[8];
  for (size_t i = count; i < 8; i++) each[i] = usual;
  for (size_t i = 0; i < count; i++) each[i] = a[(ptrdiff_t)i * step];
  return (doubles)_mm512_loadu_pd(each);
}

WIDE void put(doubles x, double *r, ptrdiff_t step, size_t count) {
  if (step == 1 && count == 8) {
    _mm512_storeu_pd(r, (__m512d)x);
    return;
  }
  double each[8];
  _mm512_storeu_pd(each, (__m512d)x);
  for (size_t i = 0; i < count; i++) r[(ptrdiff_t)i * step] = each[i];
}

/// The results, with those of the C library where `is_inside` is false: it knows them, and their flags.
__attribute__((noinline, WIDE_TARGET)) static inline doubles mended(
    doubles results, doubles x, masks is_inside, double (*single)(double)) {
  for (int i = 0; i < 8; i++)
    if (!is_inside[i]) results[i] = single(x[i]);
  return results;
}

/// The natural logarithm of each number.
void ck_log_wide(const double *a, ptrdiff_t sa, double *r, ptrdiff_t sr, size_t n);

__attribute__((noinline, WIDE_TARGET)) static inline doubles mended2(
    doubles results, doubles x, doubles y, masks is_inside, double (*single)(double, double)) {
  for (int i = 0; i < 8; i++)
    if (!is_inside[i]) results[i] = single(x[i], y[i]);
  return results;
}

/// Writes a function of each number: `body` where `inside` holds, as it does of `usual`; the C library's elsewhere.
#define WIDE_FUNCTION(name, inside, usual, body)                                                \
  __attribute__((WIDE_TARGET)) static void name##_wide(                                         \
      const double *a, ptrdiff_t sa, double *r, ptrdiff_t sr, size_t n) {                       \
    for (size_t i = 0; i < n; i += 8) {                                                         \
      const size_t count = n - i < 8 ? n - i : 8;                                               \
      const doubles x = taken(a + (ptrdiff_t)i * sa, sa, count, usual);                         \
      const masks is_inside = inside(x);                                                        \
      doubles y = body(is_inside ? x : all(usual));                                             \
      if (is_any(~is_inside)) y = mended(y, x, is_inside, name);                                \
      put(y, r + (ptrdiff_t)i * sr, sr, count);                                                 \
    }                                                                                           \
  }

/// The same of pairs of numbers, two ones among them; a step of 0 repeats the second one.
#define WIDE_FUNCTION2(name, inside, body)                                                           \
  __attribute__((WIDE_TARGET)) static void name##_wide(                                              \
      const double *a, ptrdiff_t sa, const double *b, ptrdiff_t sb, double *r, ptrdiff_t sr, size_t n) { \
    for (size_t i = 0; i < n; i += 8) {                                                              \
      const size_t count = n - i < 8 ? n - i : 8;                                                    \
      const doubles x = taken(a + (ptrdiff_t)i * sa, sa, count, 1);                                  \
      const doubles y = sb == 0 ? all(*b) : taken(b + (ptrdiff_t)i * sb, sb, count, 1);              \
      const masks is_inside = inside(x, y);                                                          \
      doubles z = body(is_inside ? x : all(1), is_inside ? y : all(1));                              \
      if (is_any(~is_inside)) z = mended2(z, x, y, is_inside, name);                                 \
      put(z, r + (ptrdiff_t)i * sr, sr, count);                                                      \
    }                                                                                                \
  }
#define IF_WIDE(call) if (has_wide_vectors()) return call

#else

#define WIDE_FUNCTION(name, inside, usual, body)
#define WIDE_FUNCTION2(name, inside, body)
#define IF_WIDE(call)

#endif

/// A function of many numbers: by vectors where the processor has wide ones, else by the C library, as in numpy.
#define WIDELY(name)                                                                  \
  void ck_##name(const double *a, ptrdiff_t sa, double *r, ptrdiff_t sr, size_t n) {  \
    IF_WIDE(name##_wide(a, sa, r, sr, n));                                            \
    for (size_t i = 0; i < n; i++) r[(ptrdiff_t)i * sr] = name(a[(ptrdiff_t)i * sa]); \
  }

#define WIDELY2(name)                                                                                \
  void ck_##name(                                                                                    \
      const double *a, ptrdiff_t sa, const double *b, ptrdiff_t sb, double *r, ptrdiff_t sr, size_t n) { \
    IF_WIDE(name##_wide(a, sa, b, sb, r, sr, n));                                                    \
    for (size_t i = 0; i < n; i++)                                                                   \
      r[(ptrdiff_t)i * sr] = name(a[(ptrdiff_t)i * sa], b[(ptrdiff_t)i * sb]);                       \
  }
