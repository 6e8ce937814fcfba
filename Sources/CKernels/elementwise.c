#include "elementwise.h"

#include "clones.h"
#include "stopping.h"
#include "words.h"

#include <fenv.h>
#include <math.h>

#pragma STDC FP_CONTRACT OFF
#define LOOP _Pragma("clang loop vectorize(assume_safety)") for (size_t i = 0; i < n; i++)

void ck_status_clear(void) { feclearexcept(FE_ALL_EXCEPT); }

int ck_status(void) {
  int raised = fetestexcept(FE_ALL_EXCEPT);
  return (raised & FE_DIVBYZERO ? 1 : 0) | (raised & FE_OVERFLOW ? 2 : 0) |
         (raised & FE_UNDERFLOW ? 4 : 0) | (raised & FE_INVALID ? 8 : 0);
}

void ck_status_raise(int flags) {
  feraiseexcept((flags & 1 ? FE_DIVBYZERO : 0) | (flags & 2 ? FE_OVERFLOW : 0) |
                (flags & 4 ? FE_UNDERFLOW : 0) | (flags & 8 ? FE_INVALID : 0));
}

// The three shapes that matter, each as a loop the compiler can vectorize, then any strides.
#define BINARY(name, T, R, EXPRESSION)                                                         \
  CLONES void ck_##name(                                                                       \
      const T *a, ptrdiff_t sa, const T *b, ptrdiff_t sb, R *r, ptrdiff_t sr, size_t n) {       \
    if (sr == 1 && sa == 1 && sb == 1) {                                                       \
      LOOP {                                                                                   \
        const T x = a[i], y = b[i];                                                            \
        r[i] = EXPRESSION;                                                                     \
      }                                                                                        \
    } else if (sr == 1 && sa == 1 && sb == 0) {                                                \
      const T y = *b;                                                                          \
      LOOP {                                                                                   \
        const T x = a[i];                                                                      \
        r[i] = EXPRESSION;                                                                     \
      }                                                                                        \
    } else if (sr == 1 && sa == 0 && sb == 1) {                                                \
      const T x = *a;                                                                          \
      LOOP {                                                                                   \
        const T y = b[i];                                                                      \
        r[i] = EXPRESSION;                                                                     \
      }                                                                                        \
    } else {                                                                                   \
      for (size_t i = 0; i < n; i++, a += sa, b += sb, r += sr) {                              \
        const T x = *a, y = *b;                                                                \
        *r = EXPRESSION;                                                                       \
      }                                                                                        \
    }                                                                                          \
  }

BINARY(add, double, double, x + y)
BINARY(subtract, double, double, x - y)
BINARY(multiply, double, double, x * y)
BINARY(divide, double, double, x / y)
// NaN wins in minimum and maximum, loses in fmin and fmax.
BINARY(minimum, double, double, (x < y || x != x) ? x : y)
BINARY(maximum, double, double, (x > y || x != x) ? x : y)
BINARY(fmin, double, double, (x <= y || y != y) ? x : y)
BINARY(fmax, double, double, (x >= y || y != y) ? x : y)
BINARY(equal, double, bool, x == y)
BINARY(not_equal, double, bool, x != y)
BINARY(less, double, bool, x < y)
BINARY(less_equal, double, bool, x <= y)

// Integers wrap around.
BINARY(int_add, ptrdiff_t, ptrdiff_t, (ptrdiff_t)((size_t)x + (size_t)y))
BINARY(int_subtract, ptrdiff_t, ptrdiff_t, (ptrdiff_t)((size_t)x - (size_t)y))
BINARY(int_multiply, ptrdiff_t, ptrdiff_t, (ptrdiff_t)((size_t)x * (size_t)y))
BINARY(int_minimum, ptrdiff_t, ptrdiff_t, x < y ? x : y)
BINARY(int_maximum, ptrdiff_t, ptrdiff_t, x > y ? x : y)
BINARY(int_and, ptrdiff_t, ptrdiff_t, x & y)
BINARY(int_or, ptrdiff_t, ptrdiff_t, x | y)
BINARY(int_xor, ptrdiff_t, ptrdiff_t, x ^ y)
BINARY(int_equal, ptrdiff_t, bool, x == y)
BINARY(int_not_equal, ptrdiff_t, bool, x != y)
BINARY(int_less, ptrdiff_t, bool, x < y)
BINARY(int_less_equal, ptrdiff_t, bool, x <= y)

#define UNARY(name, T, R, EXPRESSION)                                               \
  CLONES void ck_##name(const T *a, ptrdiff_t sa, R *r, ptrdiff_t sr, size_t n) {    \
    if (sr == 1 && sa == 1) {                                                       \
      LOOP {                                                                        \
        const T x = a[i];                                                           \
        r[i] = EXPRESSION;                                                          \
      }                                                                             \
    } else {                                                                        \
      for (size_t i = 0; i < n; i++, a += sa, r += sr) {                            \
        const T x = *a;                                                             \
        *r = EXPRESSION;                                                            \
      }                                                                             \
    }                                                                               \
  }

UNARY(negative, double, double, -x)
UNARY(absolute, double, double, __builtin_fabs(x))
UNARY(square, double, double, x * x)
UNARY(sqrt, double, double, __builtin_elementwise_sqrt(x))
UNARY(reciprocal, double, double, 1.0 / x)
UNARY(floor, double, double, __builtin_elementwise_floor(x))
UNARY(ceil, double, double, __builtin_elementwise_ceil(x))
UNARY(trunc, double, double, __builtin_elementwise_trunc(x))
UNARY(rint, double, double, __builtin_elementwise_roundeven(x))
UNARY(sign, double, double, x > 0 ? 1.0 : (x < 0 ? -1.0 : (x == 0 ? 0.0 : x)))
UNARY(copy, double, double, x)
UNARY(int_to_double, ptrdiff_t, double, (double)x)
UNARY(flag_to_double, bool, double, x ? 1.0 : 0.0)
UNARY(flag_to_int, bool, ptrdiff_t, x)

CLONES bool ck_double_to_int(const double *a, ptrdiff_t sa, ptrdiff_t *r, ptrdiff_t sr, size_t n) {
  uint64_t others = 0;
  if (sa == 1 && sr == 1) {
    LOOP {
      const bool fits = a[i] >= -0x1p63 && a[i] < 0x1p63;
      others |= !fits;
      r[i] = fits ? (ptrdiff_t)a[i] : INT64_MIN;
    }
  } else {
    for (size_t i = 0; i < n; i++, a += sa, r += sr) {
      const bool fits = *a >= -0x1p63 && *a < 0x1p63;
      others |= !fits;
      *r = fits ? (ptrdiff_t)*a : INT64_MIN;
    }
  }
  return others == 0;
}

BINARY(flag_and, bool, bool, x & y)
BINARY(flag_or, bool, bool, x | y)
BINARY(flag_xor, bool, bool, x != y)
UNARY(flag_not, bool, bool, !x)

// By their bits, since comparing an order with NaN raises a flag.
UNARY(is_nan, double, bool, x != x)
UNARY(is_infinite, double, bool, __builtin_fabs(x) == INFINITY)
UNARY(is_finite, double, bool, (bits(x) << 1) < UINT64_C(0x7ff) << 53)
UNARY(is_zero, double, bool, x == 0)
UNARY(is_signed, double, bool, bits(x) >> 63)

CLONES void ck_clip(
    const double *a, ptrdiff_t sa, double low, double high, double *r, ptrdiff_t sr, size_t n) {
  if (sa == 1 && sr == 1) {
    LOOP {
      const double x = a[i], y = (x > low || x != x) ? x : low;
      r[i] = (y < high || y != y) ? y : high;
    }
  } else {
    for (size_t i = 0; i < n; i++, a += sa, r += sr) {
      const double x = *a, y = (x > low || x != x) ? x : low;
      *r = (y < high || y != y) ? y : high;
    }
  }
}

static inline ptrdiff_t floor_quotient(ptrdiff_t x, ptrdiff_t divisor) {
  const ptrdiff_t quotient = x / divisor;
  return quotient - (quotient * divisor != x && (x < 0) != (divisor < 0));
}

// Below 2^52 the quotient of doubles, rounded down, is that of the integers: it lies at least 1 / divisor below
// the next integer q, and q * divisor is below 2^53.
CLONES static bool divide_small(const ptrdiff_t *a, double divisor, ptrdiff_t *r, size_t n) {
  size_t large = 0;
  LOOP { large |= ((size_t)a[i] + ((size_t)1 << 52)) >> 53; }
  if (large) return false;
  LOOP { r[i] = (ptrdiff_t)__builtin_elementwise_floor((double)a[i] / divisor); }
  return true;
}

void ck_int_floor_divide(
    const ptrdiff_t *a, ptrdiff_t sa, ptrdiff_t divisor, ptrdiff_t *r, ptrdiff_t sr, size_t n) {
  enum { piece = 1024 };
  const bool is_small = divisor < (ptrdiff_t)1 << 52 && divisor > -((ptrdiff_t)1 << 52);
  for (size_t first = 0; first < n; first += piece) {
    const size_t count = n - first < piece ? n - first : piece;
    const ptrdiff_t *const from = a + (ptrdiff_t)first * sa;
    ptrdiff_t *const to = r + (ptrdiff_t)first * sr;
    if (is_small && sa == 1 && sr == 1 && divide_small(from, (double)divisor, to, count)) continue;
    for (size_t i = 0; i < count; i++)
      to[(ptrdiff_t)i * sr] = floor_quotient(from[(ptrdiff_t)i * sa], divisor);
  }
}

size_t ck_gather(
    const uint64_t *from, ptrdiff_t step, ptrdiff_t size, const ptrdiff_t *places, uint64_t *r,
    size_t n) {
  for (size_t i = 0; i < n; i++) {
    const ptrdiff_t place = places[i] + (places[i] < 0 ? size : 0);
    if ((size_t)place >= (size_t)size) return i;
    r[i] = from[place * step];
  }
  return n;
}

size_t ck_scatter(
    uint64_t *to, ptrdiff_t step, ptrdiff_t size, const ptrdiff_t *places, const uint64_t *values,
    ptrdiff_t sv, size_t n) {
  for (size_t i = 0; i < n; i++)
    if ((size_t)(places[i] + (places[i] < 0 ? size : 0)) >= (size_t)size) return i;
  for (size_t i = 0; i < n; i++)
    to[(places[i] + (places[i] < 0 ? size : 0)) * step] = values[(ptrdiff_t)i * sv];
  return n;
}

CLONES void ck_fill(uint64_t *r, uint64_t x, size_t n) {
  LOOP { r[i] = x; }
}

// A choice without a branch, for whole vectors of entries; one of x and y is often a number.
#define CHOOSE(X, Y)                                            \
  LOOP {                                                        \
    const uint64_t a = X, b = Y, mask = -(uint64_t)test[i];      \
    r[i] = (a & mask) | (b & ~mask);                            \
  }

CLONES void ck_choose(
    const bool *test, ptrdiff_t st, const uint64_t *x, ptrdiff_t sx, const uint64_t *y,
    ptrdiff_t sy, uint64_t *r, ptrdiff_t sr, size_t n) {
  if (sr == 1 && st == 1 && sx == 1 && sy == 1) {
    CHOOSE(x[i], y[i])
  } else if (sr == 1 && st == 1 && sx == 1 && sy == 0) {
    const uint64_t other = *y;
    CHOOSE(x[i], other)
  } else if (sr == 1 && st == 1 && sx == 0 && sy == 1) {
    const uint64_t one = *x;
    CHOOSE(one, y[i])
  } else {
    for (size_t i = 0; i < n; i++, test += st, x += sx, y += sy, r += sr) *r = *test ? *x : *y;
  }
}

CLONES double ck_pairwise_sum(const double *a, ptrdiff_t s, size_t n) {
  if (n < 8) {
    double total = -0.0;
    for (size_t i = 0; i < n; i++) total += a[(ptrdiff_t)i * s];
    return total;
  }
  if (n <= 128) {
    double r[8];
    for (int k = 0; k < 8; k++) r[k] = a[k * s];
    size_t i = 8;
    const size_t end = n - n % 8;
    if (s == 1) {
      for (; i < end; i += 8)
        for (int k = 0; k < 8; k++) r[k] += a[i + (size_t)k];
    } else {
      for (; i < end; i += 8)
        for (int k = 0; k < 8; k++) r[k] += a[(ptrdiff_t)(i + (size_t)k) * s];
    }
    double total = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
    for (; i < n; i++) total += a[(ptrdiff_t)i * s];
    return total;
  }
  if (n > 1 << 20 && ck_stops()) return 0;
  size_t half = n / 2;
  half -= half % 8;
  return ck_pairwise_sum(a, s, half) + ck_pairwise_sum(a + (ptrdiff_t)half * s, s, n - half);
}
