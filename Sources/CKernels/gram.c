#include "CKernels.h"

#include <stdlib.h>
#include <string.h>

#if defined(__x86_64__)

typedef double v8 __attribute__((vector_size(64), aligned(8)));
#define WIDE __attribute__((target("avx512f,avx512vl,avx512dq,fma")))
#define LOAD(p) (*(const v8 *)(p))

// The sums of the lanes of 8 vectors, as the lanes of one.
WIDE static inline __attribute__((always_inline)) v8 lane_sums(v8 a, v8 b, v8 c, v8 d, v8 e, v8 f,
                                                              v8 g, v8 h) {
#define PAIRS(x, y)                                        \
  (__builtin_shufflevector(x, y, 0, 8, 2, 10, 4, 12, 6, 14) \
   + __builtin_shufflevector(x, y, 1, 9, 3, 11, 5, 13, 7, 15))
#define QUADS(x, y)                                        \
  (__builtin_shufflevector(x, y, 0, 1, 8, 9, 4, 5, 12, 13)  \
   + __builtin_shufflevector(x, y, 2, 3, 10, 11, 6, 7, 14, 15))
  v8 ab = PAIRS(a, b), cd = PAIRS(c, d), ef = PAIRS(e, f), gh = PAIRS(g, h);
  v8 low = QUADS(ab, cd), high = QUADS(ef, gh);
  return __builtin_shufflevector(low, high, 0, 1, 2, 3, 8, 9, 10, 11)
         + __builtin_shufflevector(low, high, 4, 5, 6, 7, 12, 13, 14, 15);
}

// Inner products of 6 columns a with 4 columns b over k samples, k a multiple of 8: 24 sums of 8 lanes stay
// in registers, and 10 loads feed 24 multiplications. out[6 * v + u] belongs to a[u] and b[v].
WIDE static inline __attribute__((always_inline)) void block64(const double *const a[6],
                                                               const double *const b[4], size_t k,
                                                               double *out) {
  _Pragma("clang fp contract(fast)")
  const double *a0 = a[0], *a1 = a[1], *a2 = a[2], *a3 = a[3], *a4 = a[4], *a5 = a[5];
  const double *b0 = b[0], *b1 = b[1], *b2 = b[2], *b3 = b[3];
  v8 s00 = {0}, s10 = {0}, s20 = {0}, s30 = {0}, s40 = {0}, s50 = {0};
  v8 s01 = {0}, s11 = {0}, s21 = {0}, s31 = {0}, s41 = {0}, s51 = {0};
  v8 s02 = {0}, s12 = {0}, s22 = {0}, s32 = {0}, s42 = {0}, s52 = {0};
  v8 s03 = {0}, s13 = {0}, s23 = {0}, s33 = {0}, s43 = {0}, s53 = {0};
  for (size_t t = 0; t < k; t += 8) {
    v8 x0 = LOAD(a0 + t), x1 = LOAD(a1 + t), x2 = LOAD(a2 + t), x3 = LOAD(a3 + t);
    v8 x4 = LOAD(a4 + t), x5 = LOAD(a5 + t), y = LOAD(b0 + t);
    s00 += x0 * y; s10 += x1 * y; s20 += x2 * y;
    s30 += x3 * y; s40 += x4 * y; s50 += x5 * y;
    y = LOAD(b1 + t);
    s01 += x0 * y; s11 += x1 * y; s21 += x2 * y;
    s31 += x3 * y; s41 += x4 * y; s51 += x5 * y;
    y = LOAD(b2 + t);
    s02 += x0 * y; s12 += x1 * y; s22 += x2 * y;
    s32 += x3 * y; s42 += x4 * y; s52 += x5 * y;
    y = LOAD(b3 + t);
    s03 += x0 * y; s13 += x1 * y; s23 += x2 * y;
    s33 += x3 * y; s43 += x4 * y; s53 += x5 * y;
  }
  *(v8 *)(out + 0) = lane_sums(s00, s10, s20, s30, s40, s50, s01, s11);
  *(v8 *)(out + 8) = lane_sums(s21, s31, s41, s51, s02, s12, s22, s32);
  *(v8 *)(out + 16) = lane_sums(s42, s52, s03, s13, s23, s33, s43, s53);
}

WIDE static void gram512(const double *x, size_t stride, size_t n, size_t p, double *c, size_t ldc,
                         double *packed) {
  enum { SAMPLES = 512, SPACE = 520, COLUMNS = 96 };
  for (size_t r = 0; r < n; r += SAMPLES) {
    size_t k = n - r < SAMPLES ? n - r : SAMPLES, whole = k & ~(size_t)7;
    for (size_t jb = 0; jb < p; jb += COLUMNS) {
      size_t je = p - jb < COLUMNS ? p : jb + COLUMNS;
      // One block of columns side by side, so that it stays in the second cache.
      for (size_t j = jb; j < je; j++)
        memcpy(packed + (j - jb) * SPACE, x + j * stride + r, k * sizeof(double));
      for (size_t i = jb; i < p; i += 6) {
        const double *a[6];
        for (size_t u = 0; u < 6; u++) a[u] = x + (i + u < p ? i + u : p - 1) * stride + r;
        for (size_t j = jb; j < je && j < i + 6; j += 4) {
          const double *b[4];
          double out[24];
          for (size_t v = 0; v < 4; v++)
            b[v] = packed + ((j + v < je ? j + v : je - 1) - jb) * SPACE;
          block64(a, b, whole, out);
          for (size_t t = whole; t < k; t++)
            for (size_t v = 0; v < 4; v++)
              for (size_t u = 0; u < 6; u++) out[6 * v + u] += a[u][t] * b[v][t];
          size_t ue = p - i < 6 ? p - i : 6, ve = je - j < 4 ? je - j : 4;
          for (size_t v = 0; v < ve; v++)
            for (size_t u = 0; u < ue; u++) c[(j + v) * ldc + i + u] += out[6 * v + u];
        }
      }
    }
  }
}

int ck_gram(const double *x, size_t stride, size_t n, size_t p, double *c, size_t ldc) {
  __builtin_cpu_init();
  if (!__builtin_cpu_supports("avx512f") || !__builtin_cpu_supports("avx512vl")
      || !__builtin_cpu_supports("avx512dq"))
    return 0;
  double *packed = aligned_alloc(64, 96 * 520 * sizeof(double));
  if (!packed) return 0;
  for (size_t j = 0; j < p; j++) memset(c + j * ldc, 0, p * sizeof(double));
  gram512(x, stride, n, p, c, ldc, packed);
  free(packed);
  return 1;
}

#else

int ck_gram(const double *x, size_t stride, size_t n, size_t p, double *c, size_t ldc) { return 0; }

#endif
