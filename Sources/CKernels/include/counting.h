// Integers as places of a table.
#pragma once
#include <stdbool.h>
#include <stddef.h>

/// Counts how often each of n integers occurs, all of which are places of `counts`.
void ck_count(const ptrdiff_t *a, size_t n, ptrdiff_t *counts);

/// Adds up the weights of each of n integers, all of which are places of `sums`.
void ck_add_weights(const ptrdiff_t *a, const double *weights, size_t n, double *sums);

/// Writes for each integer what `table` says of it, whose `size` entries belong to `least` and those above; false
/// outside.
void ck_is_among(
    const ptrdiff_t *a, ptrdiff_t sa, ptrdiff_t least, const bool *table, size_t size, bool *r, ptrdiff_t sr,
    size_t n);
