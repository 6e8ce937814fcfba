#include "CKernels.h"

#include "clones.h"

#include <math.h>

// Sums may be reassociated inside a kernel, and a * b + c fused: results depend on the processor in the
// last bits. Whoever needs numpy's own order of summation does not come here.
#define FAST _Pragma("clang fp reassociate(on) contract(fast)")
#define WIDE _Pragma("clang loop vectorize(enable) interleave_count(4)")

CLONES double ck_dot(const double *x, const double *y, size_t n) {
  FAST
  double s = 0;
  WIDE for (size_t i = 0; i < n; i++) s += x[i] * y[i];
  return s;
}

CLONES void ck_axpy(double a, const double *restrict x, double *restrict y, size_t n) {
  FAST
  WIDE for (size_t i = 0; i < n; i++) y[i] += a * x[i];
}

CLONES double ck_axpy_dot(double a, const double *restrict x, double *restrict r,
                          const double *restrict z, size_t n) {
  FAST
  double s = 0;
  WIDE for (size_t i = 0; i < n; i++) {
    double t = r[i] + a * x[i];
    r[i] = t;
    s += t * z[i];
  }
  return s;
}

CLONES double ck_sum(const double *x, size_t n) {
  FAST
  double s = 0;
  WIDE for (size_t i = 0; i < n; i++) s += x[i];
  return s;
}

CLONES double ck_max_abs(const double *x, size_t n) {
  double m = 0;
  for (size_t i = 0; i < n; i++) {
    double a = fabs(x[i]);
    m = a > m ? a : m;
  }
  return m;
}

CLONES size_t ck_first_not_finite(const double *x, size_t n) {
  // x - x is 0 for a finite x and NaN otherwise; a NaN survives the sums of a block.
  enum { BLOCK = 1024 };
  for (size_t b = 0; b < n; b += BLOCK) {
    size_t e = n - b < BLOCK ? n : b + BLOCK;
    double s = 0;
    {
      _Pragma("clang fp reassociate(on)")
      WIDE for (size_t i = b; i < e; i++) s += x[i] * 0.0;
    }
    if (s == 0) continue;
    for (size_t i = b; i < e; i++)
      if (!isfinite(x[i])) return i;
  }
  return n;
}

// Dot products of four columns with one vector.
#define DOT4(a0, a1, a2, a3, r, n, o0, o1, o2, o3)                                   \
  do {                                                                               \
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;                                           \
    _Pragma("clang loop vectorize(enable) interleave_count(2)")                      \
    for (size_t i = 0; i < n; i++) {                                                 \
      double t = r[i];                                                               \
      s0 += a0[i] * t; s1 += a1[i] * t; s2 += a2[i] * t; s3 += a3[i] * t;            \
    }                                                                                \
    o0 = s0; o1 = s1; o2 = s2; o3 = s3;                                              \
  } while (0)

CLONES void ck_columns_dot(const double *restrict x, size_t stride, size_t n, size_t p,
                           const double *restrict r, double *restrict out) {
  FAST
  size_t j = 0;
  for (; j + 4 <= p; j += 4) {
    const double *a0 = x + j * stride, *a1 = a0 + stride, *a2 = a1 + stride, *a3 = a2 + stride;
    DOT4(a0, a1, a2, a3, r, n, out[j], out[j + 1], out[j + 2], out[j + 3]);
  }
  for (; j < p; j++) {
    const double *a = x + j * stride;
    double s = 0;
    WIDE for (size_t i = 0; i < n; i++) s += a[i] * r[i];
    out[j] = s;
  }
}

CLONES void ck_selected_columns_dot(const double *restrict x, size_t stride, size_t n,
                                    const long *restrict columns, size_t count,
                                    const double *restrict r, double *restrict out) {
  FAST
  size_t t = 0;
  for (; t + 4 <= count; t += 4) {
    const double *a0 = x + columns[t] * stride, *a1 = x + columns[t + 1] * stride,
                 *a2 = x + columns[t + 2] * stride, *a3 = x + columns[t + 3] * stride;
    DOT4(a0, a1, a2, a3, r, n, out[t], out[t + 1], out[t + 2], out[t + 3]);
  }
  for (; t < count; t++) {
    const double *a = x + columns[t] * stride;
    double s = 0;
    WIDE for (size_t i = 0; i < n; i++) s += a[i] * r[i];
    out[t] = s;
  }
}

CLONES void ck_add_selected_columns(const double *restrict x, size_t stride, size_t n,
                                    const long *restrict columns, size_t count,
                                    const double *restrict weights, double *restrict out) {
  FAST
  size_t t = 0;
  for (; t + 4 <= count; t += 4) {
    const double *a0 = x + columns[t] * stride, *a1 = x + columns[t + 1] * stride,
                 *a2 = x + columns[t + 2] * stride, *a3 = x + columns[t + 3] * stride;
    double w0 = weights[t], w1 = weights[t + 1], w2 = weights[t + 2], w3 = weights[t + 3];
    _Pragma("clang loop vectorize(enable) interleave_count(2)")
    for (size_t i = 0; i < n; i++)
      out[i] += (w0 * a0[i] + w1 * a1[i]) + (w2 * a2[i] + w3 * a3[i]);
  }
  for (; t < count; t++) {
    const double *a = x + columns[t] * stride;
    double w = weights[t];
    WIDE for (size_t i = 0; i < n; i++) out[i] += w * a[i];
  }
}
