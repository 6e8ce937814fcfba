// Sorting and picking of whole rows of numbers that lie side by side. Sorting many stops where ck_stops says so;
// whoever called it asks ck_was_stopped.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Sorts n doubles, NaN last, equal ones in their order; false where there is no memory for it.
bool ck_sort(double *a, size_t n);
/// Moves those of n doubles, none of which is NaN, to `count` places in increasing order that stand there in a
/// sorted row; false where the processor has no quick way.
bool ck_select(double *a, size_t n, const size_t *places, size_t count);
/// Sorts n integers; false where there is no memory for it.
bool ck_int_sort(ptrdiff_t *a, size_t n);
/// Writes the places of n doubles in increasing order, NaN last, equal ones in their order; false
/// where there is no memory for it.
bool ck_argsort(const double *a, ptrdiff_t *order, size_t n);
/// Writes the places of n integers in increasing order; false where there is no memory for it.
bool ck_int_argsort(const ptrdiff_t *a, ptrdiff_t *order, size_t n);
/// Writes for each of `count` numbers the place in n sorted keys at which it would be inserted: before those equal
/// to it, or behind them. May raise a status flag for NaN.
void ck_search(
    const double *keys, size_t n, bool is_right, const double *a, ptrdiff_t sa, ptrdiff_t *r, ptrdiff_t sr,
    size_t count);
/// Exchanges the entry at `last` and those before it, one after another, with those at `partners`.
void ck_exchange(ptrdiff_t *a, ptrdiff_t last, const ptrdiff_t *partners, size_t n);
/// Returns how many of n flags are set.
size_t ck_count_flags(const bool *flags, size_t n);
/// Writes the places of the first `count` flags that are set; there are at least as many.
void ck_flagged_places(const bool *flags, ptrdiff_t *places, size_t count);
/// Writes the first `count` doubles whose flag is set; there are at least as many.
void ck_compress(const double *a, const bool *flags, double *r, size_t count);
/// Writes entries of 64 bits, one after another, to those of n places whose flag is set; returns how many.
size_t ck_expand(const uint64_t *a, const bool *flags, uint64_t *r, size_t n);
