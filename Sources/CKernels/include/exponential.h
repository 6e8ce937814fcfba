// The exponential function, the logarithm and what follows from them, of many numbers.
#pragma once
#include <stdbool.h>
#include <stddef.h>

/// Whether the processor has vectors of 512 bits, and with them functions of its own.
bool ck_is_wide(void);

/// Writes exp of each number, with the bits that the C library's exp gives on a processor that fuses products with
/// sums.
void ck_exp(const double *a, ptrdiff_t sa, double *r, ptrdiff_t sr, size_t n);

/// Writes the natural logarithm of each number, within 0.51 units in the last place.
void ck_log(const double *a, ptrdiff_t sa, double *r, ptrdiff_t sr, size_t n);

/// Functions of each number, and of pairs. As in numpy, a processor with vectors of 512 bits takes ways of its own,
/// which are within 0.53 units in the last place; others take the C library's.
#define CK_FUNCTION(name) void ck_##name(const double *a, ptrdiff_t sa, double *r, ptrdiff_t sr, size_t n);
CK_FUNCTION(log2)
CK_FUNCTION(log10)
CK_FUNCTION(log1p)
CK_FUNCTION(exp2)
CK_FUNCTION(expm1)
CK_FUNCTION(sinh)
CK_FUNCTION(cosh)
CK_FUNCTION(tanh)
CK_FUNCTION(asinh)
CK_FUNCTION(acosh)
CK_FUNCTION(atanh)
CK_FUNCTION(tan)
CK_FUNCTION(asin)
CK_FUNCTION(acos)
CK_FUNCTION(atan)
CK_FUNCTION(cbrt)
#undef CK_FUNCTION

#define CK_FUNCTION2(name)                                                                        \
  void ck_##name(                                                                                 \
      const double *a, ptrdiff_t sa, const double *b, ptrdiff_t sb, double *r, ptrdiff_t sr, size_t n);
CK_FUNCTION2(pow)
CK_FUNCTION2(atan2)
#undef CK_FUNCTION2
