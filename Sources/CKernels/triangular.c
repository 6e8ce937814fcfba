#include "CKernels.h"

#include "clones.h"

#include <math.h>
#include <string.h>

#define FAST _Pragma("clang fp reassociate(on) contract(fast)")

CLONES void ck_lower_solve(const double *restrict l, size_t stride, size_t n, double *restrict b) {
  FAST
  size_t j = 0;
  for (; j + 4 <= n; j += 4) {
    const double *c0 = l + j * stride, *c1 = c0 + stride, *c2 = c1 + stride, *c3 = c2 + stride;
    double v0 = b[j] / c0[j];
    double v1 = (b[j + 1] - v0 * c0[j + 1]) / c1[j + 1];
    double v2 = (b[j + 2] - v0 * c0[j + 2] - v1 * c1[j + 2]) / c2[j + 2];
    double v3 = (b[j + 3] - v0 * c0[j + 3] - v1 * c1[j + 3] - v2 * c2[j + 3]) / c3[j + 3];
    b[j] = v0; b[j + 1] = v1; b[j + 2] = v2; b[j + 3] = v3;
    _Pragma("clang loop vectorize(enable) interleave_count(2)")
    for (size_t i = j + 4; i < n; i++)
      b[i] -= (v0 * c0[i] + v1 * c1[i]) + (v2 * c2[i] + v3 * c3[i]);
  }
  for (; j < n; j++) {
    const double *c = l + j * stride;
    double v = b[j] / c[j];
    b[j] = v;
    for (size_t i = j + 1; i < n; i++) b[i] -= v * c[i];
  }
}

CLONES void ck_lower_transposed_solve(const double *restrict l, size_t stride, size_t n,
                                      double *restrict b) {
  FAST
  size_t e = n;
  // The columns that do not fill a group of four come last, so they go first.
  for (; e % 4 != 0; e--) {
    const double *c = l + (e - 1) * stride;
    double s = b[e - 1];
    for (size_t i = e; i < n; i++) s -= c[i] * b[i];
    b[e - 1] = s / c[e - 1];
  }
  for (; e > 0; e -= 4) {
    size_t j = e - 4;
    const double *c0 = l + j * stride, *c1 = c0 + stride, *c2 = c1 + stride, *c3 = c2 + stride;
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    _Pragma("clang loop vectorize(enable) interleave_count(2)")
    for (size_t i = e; i < n; i++) {
      double t = b[i];
      s0 += c0[i] * t; s1 += c1[i] * t; s2 += c2[i] * t; s3 += c3[i] * t;
    }
    double v3 = (b[j + 3] - s3) / c3[j + 3];
    double v2 = (b[j + 2] - s2 - c2[j + 3] * v3) / c2[j + 2];
    double v1 = (b[j + 1] - s1 - c1[j + 2] * v2 - c1[j + 3] * v3) / c1[j + 1];
    double v0 = (b[j] - s0 - c0[j + 1] * v1 - c0[j + 2] * v2 - c0[j + 3] * v3) / c0[j];
    b[j] = v0; b[j + 1] = v1; b[j + 2] = v2; b[j + 3] = v3;
  }
}

CLONES void ck_cholesky_remove(double *l, size_t stride, size_t n, size_t q, double *restrict x) {
  FAST
  // Left of q: row q goes, the rows below move up.
  for (size_t j = 0; j < q; j++) {
    double *c = l + j * stride;
    memmove(c + q, c + q + 1, (n - q - 1) * sizeof(double));
  }
  // Right of q: the trailing factor takes up column q as a rank-one update, one place up and left.
  size_t m = n - q - 1;
  memcpy(x, l + q * stride + q + 1, m * sizeof(double));
  for (size_t j = 0; j < m; j++) {
    const double *restrict from = l + (q + 1 + j) * stride + q + 1;
    double *restrict to = l + (q + j) * stride + q;
    double a = from[j], b = x[j], r = hypot(a, b);
    double cs = a / r, sn = b / r;
    to[j] = r;
    _Pragma("clang loop vectorize(enable) interleave_count(2)")
    for (size_t i = j + 1; i < m; i++) {
      double f = from[i], t = x[i];
      to[i] = cs * f + sn * t;
      x[i] = cs * t - sn * f;
    }
  }
}
