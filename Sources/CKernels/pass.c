#include "CKernels.h"

#include "clones.h"

#include <string.h>

// One slice of samples: r -= X w, then out += X'r, while the slice is in the cache.
CLONES static void slice(const double *restrict x, size_t stride, size_t n, size_t p,
                         const double *restrict w, double *restrict r, double *restrict out) {
  _Pragma("clang fp reassociate(on) contract(fast)")
  size_t j = 0;
  for (; j + 4 <= p; j += 4) {
    const double *a0 = x + j * stride, *a1 = a0 + stride, *a2 = a1 + stride, *a3 = a2 + stride;
    double w0 = w[j], w1 = w[j + 1], w2 = w[j + 2], w3 = w[j + 3];
    if (w0 == 0 && w1 == 0 && w2 == 0 && w3 == 0) continue;
    _Pragma("clang loop vectorize(enable) interleave_count(2)")
    for (size_t i = 0; i < n; i++)
      r[i] -= (w0 * a0[i] + w1 * a1[i]) + (w2 * a2[i] + w3 * a3[i]);
  }
  for (; j < p; j++) {
    const double *a = x + j * stride;
    for (size_t i = 0; i < n; i++) r[i] -= w[j] * a[i];
  }
  for (j = 0; j + 4 <= p; j += 4) {
    const double *a0 = x + j * stride, *a1 = a0 + stride, *a2 = a1 + stride, *a3 = a2 + stride;
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    _Pragma("clang loop vectorize(enable) interleave_count(2)")
    for (size_t i = 0; i < n; i++) {
      double t = r[i];
      s0 += a0[i] * t; s1 += a1[i] * t; s2 += a2[i] * t; s3 += a3[i] * t;
    }
    out[j] += s0; out[j + 1] += s1; out[j + 2] += s2; out[j + 3] += s3;
  }
  for (; j < p; j++) {
    const double *a = x + j * stride;
    double s = 0;
    for (size_t i = 0; i < n; i++) s += a[i] * r[i];
    out[j] += s;
  }
}

void ck_residual_pass(const double *x, size_t stride, size_t n, size_t p, const double *w,
                      double *r, double *out) {
  enum { SAMPLES = 256 };
  memset(out, 0, p * sizeof(double));
  for (size_t s = 0; s < n; s += SAMPLES)
    slice(x + s, stride, n - s < SAMPLES ? n - s : SAMPLES, p, w, r + s, out);
}

CLONES void ck_to_single(const double *restrict x, double scale, float *restrict out, size_t n) {
  for (size_t i = 0; i < n; i++) out[i] = (float)(x[i] * scale);
}
