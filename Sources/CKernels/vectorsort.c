#include "vectorsort.h"

#if defined(__x86_64__)

#include "stopping.h"

#include <immintrin.h>
#include <string.h>

// A quicksort that moves four keys at a time: each vector's keys below the pivot go to the left end of the
// gap and the others to its right end. Parts of at most 64 keys go through a bitonic network.

#define AVX2 __attribute__((target("avx2")))
#define INLINE static inline __attribute__((always_inline))

typedef int64_t key __attribute__((may_alias));
typedef int64_t keys4 __attribute__((vector_size(32), aligned(8), may_alias));

enum { few = 64, step = 16 };

// For each set of lanes the halves of lanes in their new order, those of the set first.
static const int32_t lanes_first[16][8] __attribute__((aligned(32))) = {
#define LANES(a, b, c, d) {2 * a, 2 * a + 1, 2 * b, 2 * b + 1, 2 * c, 2 * c + 1, 2 * d, 2 * d + 1}
    LANES(0, 1, 2, 3), LANES(0, 1, 2, 3), LANES(1, 0, 2, 3), LANES(0, 1, 2, 3),
    LANES(2, 0, 1, 3), LANES(0, 2, 1, 3), LANES(1, 2, 0, 3), LANES(0, 1, 2, 3),
    LANES(3, 0, 1, 2), LANES(0, 3, 1, 2), LANES(1, 3, 0, 2), LANES(0, 1, 3, 2),
    LANES(2, 3, 0, 1), LANES(0, 2, 3, 1), LANES(1, 2, 3, 0), LANES(0, 1, 2, 3),
#undef LANES
};

AVX2 INLINE keys4 picked(keys4 a, keys4 b, keys4 second) {
  return (keys4)_mm256_blendv_epi8((__m256i)a, (__m256i)b, (__m256i)second);
}
AVX2 INLINE keys4 lower(keys4 a, keys4 b) { return picked(a, b, a > b); }
AVX2 INLINE keys4 upper(keys4 a, keys4 b) { return picked(b, a, a > b); }
AVX2 INLINE keys4 turned(keys4 a) { return __builtin_shufflevector(a, a, 3, 2, 1, 0); }

// Orders lanes 0 and 1, and lanes 2 and 3.
AVX2 INLINE keys4 neighbors(keys4 x) {
  keys4 y = __builtin_shufflevector(x, x, 1, 0, 3, 2);
  return __builtin_shufflevector(lower(x, y), upper(x, y), 0, 5, 2, 7);
}

// Orders each lane of the first half with its partner in the second, then neighbors.
AVX2 INLINE keys4 halves(keys4 x, keys4 partners) {
  return neighbors(__builtin_shufflevector(lower(x, partners), upper(x, partners), 0, 1, 6, 7));
}

// Sorts `count` vectors, a power of two that is known where this is inlined.
AVX2 INLINE void network(keys4 *v, const size_t count) {
  for (size_t i = 0; i < count; i++) {
    keys4 x = neighbors(v[i]);
    v[i] = halves(x, turned(x));
  }
  for (size_t block = 2; block <= count; block *= 2) {
    for (size_t s = 0; s < count; s += block)
      for (size_t i = 0; i < block / 2; i++) {
        keys4 x = v[s + i], y = turned(v[s + block - 1 - i]);
        v[s + i] = lower(x, y);
        v[s + block - 1 - i] = turned(upper(x, y));
      }
    for (size_t d = block / 4; d > 0; d /= 2)
      for (size_t s = 0; s < count; s += 2 * d)
        for (size_t i = s; i < s + d; i++) {
          keys4 x = v[i], y = v[i + d];
          v[i] = lower(x, y);
          v[i + d] = upper(x, y);
        }
    for (size_t i = 0; i < count; i++) v[i] = halves(v[i], __builtin_shufflevector(v[i], v[i], 2, 3, 0, 1));
  }
}

AVX2 static void sort_few(key *a, size_t n) {
  keys4 v[few / 4];
  size_t count = 1;
  while (4 * count < n) count *= 2;
  key *const flat = (key *)v;
  memcpy(flat, a, n * sizeof *a);
  for (size_t i = n; i < 4 * count; i++) flat[i] = INT64_MAX;
  switch (count) {
    case 1: network(v, 1); break;
    case 2: network(v, 2); break;
    case 4: network(v, 4); break;
    case 8: network(v, 8); break;
    default: network(v, 16);
  }
  memcpy(a, flat, n * sizeof *a);
}

// Where the next keys go: below the pivot from `left` up, others from `right` down.
typedef struct {
  key *left, *right;
} gap;

// Both stores write four keys; the gap has room for what is too much, or is just as wide as they are.
AVX2 INLINE void put(gap *g, keys4 x, keys4 pivot, bool equal) {
  const int above = equal ? _mm256_movemask_pd((__m256d)(x > pivot)) : 0;
  const int set = equal ? 15 ^ above : _mm256_movemask_pd((__m256d)(pivot > x));
  const __m256i mixed = _mm256_permutevar8x32_epi32((__m256i)x, *(const __m256i *)lanes_first[set]);
  _mm256_storeu_si256((__m256i *)g->left, mixed);
  _mm256_storeu_si256((__m256i *)(g->right - 4), mixed);
  const int below = __builtin_popcount((unsigned)set);
  g->left += below;
  g->right -= 4 - below;
}

// Moves the keys below the pivot, or with `equal` those up to it, to the front and returns how many they are;
// n is more than `few`.
AVX2 INLINE size_t split(key *a, size_t n, int64_t pivot, bool equal) {
  const keys4 p = {pivot, pivot, pivot, pivot};
  gap g = {a, a + n};
  // 16 keys of each end are held back, so that each end has room before the first vector is put.
  keys4 held[2 * step / 4];
  memcpy(held, a, step * sizeof *a);
  memcpy(held + step / 4, a + n - step, step * sizeof *a);
  const key *from = a + step, *to = a + n - step;
  while (to - from >= step) {
    const key *next;
    if (from - g.left <= g.right - to) {
      next = from;
      from += step;
    } else {
      to -= step;
      next = to;
    }
    keys4 x[step / 4];
    memcpy(x, next, sizeof x);
    for (int k = 0; k < step / 4; k++) put(&g, x[k], p, equal);
  }
  key rest[step];
  const size_t left_over = (size_t)(to - from);
  memcpy(rest, from, left_over * sizeof *a);
  for (size_t k = 0; k < left_over; k++) {
    if (equal ? rest[k] <= pivot : rest[k] < pivot) *g.left++ = rest[k];
    else *--g.right = rest[k];
  }
  // Now the gap is a multiple of four wide, and the last vector fills it.
  for (int k = 0; k < 2 * step / 4; k++) put(&g, held[k], p, equal);
  return (size_t)(g.left - a);
}

static int64_t middle(int64_t x, int64_t y, int64_t z) {
  const int64_t low = x < y ? x : y, high = x < y ? y : x;
  return z < low ? low : z < high ? z : high;
}

static int64_t pivot_of(const key *a, size_t n) {
  int64_t m[9];
  for (size_t k = 0; k < 9; k++) m[k] = a[n / 18 * (2 * k + 1)];
  return middle(middle(m[0], m[1], m[2]), middle(m[3], m[4], m[5]), middle(m[6], m[7], m[8]));
}

AVX2 static bool sort_part(key *a, size_t n, int depth) {
  while (n > few) {
    if (depth-- == 0) return false;
    // Unfinished, but nobody will look at it.
    if (n >= ck_many && ck_stops()) return true;
    const int64_t pivot = pivot_of(a, n);
    size_t below = split(a, n, pivot, false);
    if (below == 0) {
      // The pivot is the least key: all that equal it are in place.
      below = split(a, n, pivot, true);
    } else if (!sort_part(a, below, depth)) {
      return false;
    }
    a += below;
    n -= below;
  }
  if (n > 1) sort_few(a, n);
  return true;
}

bool ck_vector_sort(void *keys, size_t n) {
  __builtin_cpu_init();
  if (!__builtin_cpu_supports("avx2")) return false;
  int depth = 4;
  for (size_t k = n; k > 1; k /= 2) depth += 2;
  return sort_part(keys, n, depth);
}

#else

bool ck_vector_sort(void *keys, size_t n) { return false; }

#endif
