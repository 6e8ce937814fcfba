#include "sorting.h"

#include "clones.h"

// Several searches at a time: each takes as many steps as the others, and none waits for the memory of one.
enum { lanes = 8 };

#define SEARCH(name, IS_BEFORE)                                                             \
  CLONES static void name(const double *keys, size_t n, const double *a, ptrdiff_t *r) {    \
    size_t base[lanes] = {0};                                                               \
    for (size_t length = n; length > 1; length -= length / 2)                               \
      for (int k = 0; k < lanes; k++) {                                                     \
        const double x = a[k], key = keys[base[k] + length / 2 - 1];                        \
        base[k] += (IS_BEFORE) ? length / 2 : 0;                                            \
      }                                                                                     \
    for (int k = 0; k < lanes; k++) {                                                       \
      const double x = a[k], key = keys[base[k]];                                           \
      r[k] = (ptrdiff_t)(base[k] + ((IS_BEFORE) ? 1 : 0));                                  \
    }                                                                                       \
  }

// NaN stands behind all numbers.
SEARCH(search_left, (key < x) | ((x != x) & (key == key)))
SEARCH(search_right, !((x < key) | ((key != key) & (x == x))))

void ck_search(
    const double *keys, size_t n, bool is_right, const double *a, ptrdiff_t sa, ptrdiff_t *r, ptrdiff_t sr,
    size_t count) {
  for (size_t first = 0; first < count; first += lanes) {
    const size_t size = count - first < lanes ? count - first : lanes;
    double each[lanes] = {0};
    ptrdiff_t places[lanes] = {0};
    for (size_t k = 0; k < size; k++) each[k] = a[(ptrdiff_t)(first + k) * sa];
    if (n > 0) (is_right ? search_right : search_left)(keys, n, each, places);
    for (size_t k = 0; k < size; k++) r[(ptrdiff_t)(first + k) * sr] = places[k];
  }
}

void ck_exchange(ptrdiff_t *a, ptrdiff_t last, const ptrdiff_t *partners, size_t n) {
  for (size_t k = 0; k < n; k++) __builtin_prefetch(a + partners[k], 1);
  for (size_t k = 0; k < n; k++) {
    const ptrdiff_t here = last - (ptrdiff_t)k, x = a[here];
    a[here] = a[partners[k]];
    a[partners[k]] = x;
  }
}
