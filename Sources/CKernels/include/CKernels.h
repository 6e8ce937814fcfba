// Whole loops over contiguous doubles, compiled for several instruction sets and chosen at start-up.
#pragma once
#include <stddef.h>

/// Returns the inner product of two vectors of length n.
double ck_dot(const double *x, const double *y, size_t n);
