#include "counting.h"

void ck_count(const ptrdiff_t *a, size_t n, ptrdiff_t *counts) {
  for (size_t i = 0; i < n; i++) counts[a[i]]++;
}

void ck_add_weights(const ptrdiff_t *a, const double *weights, size_t n, double *sums) {
  for (size_t i = 0; i < n; i++) sums[a[i]] += weights[i];
}

void ck_is_among(
    const ptrdiff_t *a, ptrdiff_t sa, ptrdiff_t least, const bool *table, size_t size, bool *r, ptrdiff_t sr,
    size_t n) {
  for (size_t i = 0; i < n; i++) {
    const size_t place = (size_t)a[(ptrdiff_t)i * sa] - (size_t)least;
    r[(ptrdiff_t)i * sr] = place < size && table[place];
  }
}
