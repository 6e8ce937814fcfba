// The exponential function and the logarithm of many numbers.
#pragma once
#include <stddef.h>

/// Writes exp of each number, with the bits that the C library's exp gives on a processor that fuses products with
/// sums.
void ck_exp(const double *a, ptrdiff_t sa, double *r, ptrdiff_t sr, size_t n);

/// Writes the natural logarithm of each number, within 0.51 units in the last place.
void ck_log(const double *a, ptrdiff_t sa, double *r, ptrdiff_t sr, size_t n);
