#include "sorting.h"

#include "clones.h"
#include "stopping.h"
#include "vectorsort.h"

#include <stdlib.h>
#include <string.h>

// Sorting by digits: keys of 64 bits in six passes of eleven, from the lowest digit up. Each pass is
// stable, and one in which all keys have the same digit is left out.
enum { digit_bits = 11, digits = 6, buckets = 1 << digit_bits };

typedef int64_t signed_key __attribute__((may_alias));

typedef struct {
  uint64_t key;
  int64_t place;
} keyed;

// The bits of a double as an unsigned number that grows with it; both zeros have one key, and every
// NaN has the largest.
static uint64_t double_key(double x) {
  if (x != x) return UINT64_MAX;
  x += 0.0;
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits >> 63 ? ~bits : bits | (UINT64_C(1) << 63);
}

static uint64_t int_key(int64_t x) { return (uint64_t)x ^ (UINT64_C(1) << 63); }

static unsigned digit(uint64_t key, int pass) {
  return (unsigned)(key >> (pass * digit_bits)) & (buckets - 1);
}

// Turns counts into first places; 0 where one bucket holds everything.
static int starts(size_t *count, size_t n) {
  size_t sum = 0;
  for (int b = 0; b < buckets; b++) {
    const size_t here = count[b];
    if (here == n) return 0;
    count[b] = sum;
    sum += here;
  }
  return 1;
}

// Sorts keys; the result stands in `a` or in `spare`, which is returned.
static uint64_t *sort_keys(uint64_t *a, uint64_t *spare, size_t n, size_t *counts) {
  memset(counts, 0, sizeof(size_t) * digits * buckets);
  for (size_t i = 0; i < n; i++)
    for (int pass = 0; pass < digits; pass++) counts[pass * buckets + digit(a[i], pass)]++;
  for (int pass = 0; pass < digits; pass++) {
    size_t *const next = counts + pass * buckets;
    if (!starts(next, n)) continue;
    if (n >= ck_many && ck_stops()) break;
    for (size_t i = 0; i < n; i++) spare[next[digit(a[i], pass)]++] = a[i];
    uint64_t *const swap = a;
    a = spare;
    spare = swap;
  }
  return a;
}

// Sorts signed keys in place: in registers where the processor can, else by digits.
static bool sort_signed(signed_key *a, size_t n) {
  if (ck_vector_sort(a, n)) return true;
  uint64_t *const keys = malloc(n * 2 * sizeof *keys + sizeof(size_t) * digits * buckets);
  if (!keys) return false;
  for (size_t i = 0; i < n; i++) keys[i] = int_key(a[i]);
  const uint64_t *const sorted = sort_keys(keys, keys + n, n, (size_t *)(keys + 2 * n));
  for (size_t i = 0; i < n; i++) a[i] = (int64_t)(sorted[i] ^ (UINT64_C(1) << 63));
  free(keys);
  return true;
}

// Turns the bits of doubles into integers that grow with them, and back: -0 comes before 0.
static void turn_keys(signed_key *a, size_t n) {
  for (size_t i = 0; i < n; i++) a[i] ^= (int64_t)((uint64_t)(a[i] >> 63) >> 1);
}

// Moves n doubles so that NaN stands behind the numbers, each in the order of its appearance; false where
// there is no memory.
static bool numbers_first(double *a, size_t n, size_t nans) {
  double *const found = malloc(nans * sizeof *found);
  if (!found) return false;
  size_t numbers = 0;
  for (size_t i = 0, k = 0; i < n; i++) {
    if (a[i] != a[i]) found[k++] = a[i];
    else a[numbers++] = a[i];
  }
  memcpy(a + numbers, found, nans * sizeof *a);
  free(found);
  return true;
}

bool ck_sort(double *a, size_t n) {
  size_t nans = 0, zeros = 0;
  for (size_t i = 0; i < n; i++) {
    nans += a[i] != a[i];
    zeros += a[i] == 0;
  }
  if (nans > 0 && !numbers_first(a, n, nans)) return false;
  const size_t numbers = n - nans;
  // Keys cannot keep the order of the two zeros: their signs are put back, one byte each.
  unsigned char *const signs = zeros > 0 ? malloc(zeros) : NULL;
  if (zeros > 0) {
    if (!signs) return false;
    for (size_t i = 0, k = 0; k < zeros; i++)
      if (a[i] == 0) signs[k++] = __builtin_signbit(a[i]) != 0;
  }
  signed_key *const keys = (signed_key *)a;
  turn_keys(keys, numbers);
  const bool is_done = sort_signed(keys, numbers);
  turn_keys(keys, numbers);
  if (is_done && zeros > 0) {
    size_t low = 0, high = numbers;
    while (low < high) {
      const size_t middle = (low + high) / 2;
      if (a[middle] < 0) low = middle + 1;
      else high = middle;
    }
    // A sort that was stopped has no place for them.
    for (size_t k = 0; low + zeros <= numbers && k < zeros; k++) a[low + k] = signs[k] ? -0.0 : 0.0;
  }
  free(signs);
  return is_done;
}

bool ck_select(double *a, size_t n, const size_t *places, size_t count) {
  signed_key *const keys = (signed_key *)a;
  turn_keys(keys, n);
  const bool is_done = ck_vector_select(keys, n, places, count);
  turn_keys(keys, n);
  return is_done;
}

bool ck_int_sort(ptrdiff_t *a, size_t n) {
  int64_t least = INT64_MAX, most = INT64_MIN;
  for (size_t i = 0; i < n; i++) {
    least = a[i] < least ? a[i] : least;
    most = a[i] > most ? a[i] : most;
  }
  // Two passes by digits are the quickest way.
  const bool is_narrow = n > 0 && (uint64_t)most - (uint64_t)least < UINT64_C(1) << 2 * digit_bits;
  if (!is_narrow) return sort_signed(a, n);
  uint64_t *const keys = malloc(n * 2 * sizeof *keys + sizeof(size_t) * digits * buckets);
  if (!keys) return false;
  for (size_t i = 0; i < n; i++) keys[i] = (uint64_t)a[i] - (uint64_t)least;
  const uint64_t *const sorted = sort_keys(keys, keys + n, n, (size_t *)(keys + 2 * n));
  for (size_t i = 0; i < n; i++) a[i] = (ptrdiff_t)(sorted[i] + (uint64_t)least);
  free(keys);
  return true;
}

// Walks 0 ..< n in pieces, before each of which but the first it asks whether to stop.
#define PIECES(start) for (size_t start = 0; start < n && !(start && ck_stops()); start += ck_many)
#define EACH(i, start) for (size_t i = start; i < n && i < start + ck_many; i++)

// Puts keys that are nearly in order into order, equal ones as they stand; false, and some of it done, where
// that takes long.
static bool settle(keyed *a, size_t n) {
  size_t moves = 4 * n;
  for (size_t i = 1; i < n; i++) {
    if (a[i].key >= a[i - 1].key) continue;
    const keyed x = a[i];
    size_t k = i;
    for (; k > 0 && a[k - 1].key > x.key && moves > 0; k--, moves--) a[k] = a[k - 1];
    a[k] = x;
    if (moves == 0) return false;
  }
  return true;
}

// Sorts by the digits from `pass` up, each in one pass; the result stands in `a` or in `spare`, which is returned.
static keyed *sort_digits(keyed *a, keyed *spare, size_t n, size_t *counts, int pass) {
  memset(counts, 0, sizeof *counts * digits * buckets);
  PIECES(start)
    EACH(i, start)
      for (int k = pass; k < digits; k++) counts[k * buckets + digit(a[i].key, k)]++;
  for (; pass < digits; pass++) {
    size_t *const next = counts + pass * buckets;
    if (!starts(next, n)) continue;
    if (n >= ck_many && ck_stops()) break;
    PIECES(start)
      EACH(i, start) spare[next[digit(a[i].key, pass)]++] = a[i];
    keyed *const swap = a;
    a = spare;
    spare = swap;
  }
  return a;
}

// Sorts places by their keys; an order that was stopped is no order.
static bool sort_places(keyed *a, ptrdiff_t *order, size_t n) {
  size_t *const counts = malloc(digits * buckets * sizeof *counts);
  if (!counts) return false;
  keyed *const first = a, *const second = a + n;
  // Most numbers differ in the upper half of their digits: few are out of order behind it.
  uint64_t varying = 0;
  PIECES(start)
    EACH(i, start) varying |= a[i].key ^ a[0].key;
  const bool is_wide = varying >> (digits / 2 * digit_bits) > UINT64_C(1) << 2 * digit_bits;
  if (is_wide) a = sort_digits(first, second, n, counts, digits / 2);
  if (!is_wide || !(settle(a, n) || ck_stops()))
    a = sort_digits(a, a == first ? second : first, n, counts, 0);
  PIECES(start)
    EACH(i, start) order[i] = (ptrdiff_t)a[i].place;
  free(counts);
  return true;
}

bool ck_argsort(const double *a, ptrdiff_t *order, size_t n) {
  keyed *const pairs = malloc(n * 2 * sizeof *pairs);
  if (!pairs) return false;
  PIECES(start)
    EACH(i, start) pairs[i] = (keyed){double_key(a[i]), (int64_t)i};
  const bool is_done = sort_places(pairs, order, n);
  free(pairs);
  return is_done;
}

bool ck_int_argsort(const ptrdiff_t *a, ptrdiff_t *order, size_t n) {
  keyed *const pairs = malloc(n * 2 * sizeof *pairs);
  if (!pairs) return false;
  PIECES(start)
    EACH(i, start) pairs[i] = (keyed){int_key(a[i]), (int64_t)i};
  const bool is_done = sort_places(pairs, order, n);
  free(pairs);
  return is_done;
}

CLONES size_t ck_count_flags(const bool *flags, size_t n) {
  enum { lanes = 64, rows = 64 };
  size_t count = 0, i = 0;
  for (; i + lanes * rows <= n; i += lanes * rows) {
    // Bytes hold what 64 rows add up to.
    uint8_t sums[lanes] = {0};
    for (int row = 0; row < rows; row++)
      for (int k = 0; k < lanes; k++) sums[k] += flags[i + (size_t)(row * lanes + k)];
    for (int k = 0; k < lanes; k++) count += sums[k];
  }
  for (; i < n; i++) count += flags[i];
  return count;
}

size_t ck_expand(const uint64_t *a, const bool *flags, uint64_t *r, size_t n) {
  size_t k = 0;
  for (size_t i = 0; i < n; i++)
    if (flags[i]) r[i] = a[k++];
  return k;
}

void ck_flagged_places(const bool *flags, ptrdiff_t *places, size_t count) {
  // Every place is written, and kept where its flag is set: no branch depends on the data.
  for (size_t i = 0, k = 0; k < count; i++) {
    places[k] = (ptrdiff_t)i;
    k += flags[i];
  }
}

void ck_compress(const double *a, const bool *flags, double *r, size_t count) {
  for (size_t i = 0, k = 0; k < count; i++) {
    r[k] = a[i];
    k += flags[i];
  }
}
