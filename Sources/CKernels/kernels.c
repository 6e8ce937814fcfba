#include "CKernels.h"

#if defined(__x86_64__) && defined(__linux__)
#define CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define CLONES
#endif

CLONES double ck_dot(const double *x, const double *y, size_t n) {
  _Pragma("clang fp reassociate(on) contract(fast)")
  double s = 0;
  _Pragma("clang loop vectorize(enable) interleave_count(4)")
  for (size_t i = 0; i < n; i++) s += x[i] * y[i];
  return s;
}
