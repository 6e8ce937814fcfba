// Doubles as the words of 64 bits that they are, and what the processor has for many of them.
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static inline double number(uint64_t bits) {
  double x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

static inline uint64_t bits(double x) {
  uint64_t u;
  memcpy(&u, &x, sizeof u);
  return u;
}

#if defined(__x86_64__)

// Four at a time, with products and sums rounded once; and eight at a time.
static inline bool has_fused_vectors(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
}

static inline bool has_wide_vectors(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("avx512dq");
}

#endif
