// The exponential function of many numbers.
#pragma once
#include <stddef.h>

/// Writes exp of each number, with the bits that the C library's exp gives on a processor that fuses products with
/// sums.
void ck_exp(const double *a, ptrdiff_t sa, double *r, ptrdiff_t sr, size_t n);
