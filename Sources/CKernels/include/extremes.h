// The largest and the smallest of n numbers that lie side by side; n is at least 1, and NaN wins.
#pragma once
#include <stddef.h>

double ck_largest(const double *a, size_t n);
double ck_smallest(const double *a, size_t n);
ptrdiff_t ck_int_largest(const ptrdiff_t *a, size_t n);
ptrdiff_t ck_int_smallest(const ptrdiff_t *a, size_t n);

/// The place of the first of them.
size_t ck_place_of_largest(const double *a, size_t n);
size_t ck_place_of_smallest(const double *a, size_t n);
size_t ck_place_of_int_largest(const ptrdiff_t *a, size_t n);
size_t ck_place_of_int_smallest(const ptrdiff_t *a, size_t n);
