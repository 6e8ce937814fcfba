#include "vectorsort.h"
#include "words.h"

#if defined(__x86_64__)

#include <immintrin.h>

// Four keys to a vector, for processors with AVX2.
#define TARGET __attribute__((target("avx2")))

typedef int64_t keys __attribute__((vector_size(32), aligned(8), may_alias));

enum { lanes = 4 };

// For each set of lanes the halves of lanes in their new order, those of the set first.
static const int32_t lanes_first[16][8] __attribute__((aligned(32))) = {
#define LANES(a, b, c, d) {2 * a, 2 * a + 1, 2 * b, 2 * b + 1, 2 * c, 2 * c + 1, 2 * d, 2 * d + 1}
    LANES(0, 1, 2, 3), LANES(0, 1, 2, 3), LANES(1, 0, 2, 3), LANES(0, 1, 2, 3),
    LANES(2, 0, 1, 3), LANES(0, 2, 1, 3), LANES(1, 2, 0, 3), LANES(0, 1, 2, 3),
    LANES(3, 0, 1, 2), LANES(0, 3, 1, 2), LANES(1, 3, 0, 2), LANES(0, 1, 3, 2),
    LANES(2, 3, 0, 1), LANES(0, 2, 3, 1), LANES(1, 2, 3, 0), LANES(0, 1, 2, 3),
#undef LANES
};

TARGET INLINE keys all(int64_t x) { return (keys){x, x, x, x}; }
TARGET INLINE keys picked(keys a, keys b, keys second) {
  return (keys)_mm256_blendv_epi8((__m256i)a, (__m256i)b, (__m256i)second);
}
TARGET INLINE keys lower(keys a, keys b) { return picked(a, b, a > b); }
TARGET INLINE keys upper(keys a, keys b) { return picked(b, a, a > b); }
TARGET INLINE keys turned(keys a) { return __builtin_shufflevector(a, a, 3, 2, 1, 0); }

// Orders lanes 0 and 1, and lanes 2 and 3.
TARGET INLINE keys neighbors(keys x) {
  keys y = __builtin_shufflevector(x, x, 1, 0, 3, 2);
  return __builtin_shufflevector(lower(x, y), upper(x, y), 0, 5, 2, 7);
}

// Orders each lane of the first half with its partner in the second, then neighbors.
TARGET INLINE keys halves(keys x, keys partners) {
  return neighbors(__builtin_shufflevector(lower(x, partners), upper(x, partners), 0, 1, 6, 7));
}

TARGET INLINE keys merged(keys x) { return halves(x, __builtin_shufflevector(x, x, 2, 3, 0, 1)); }
TARGET INLINE keys sorted(keys x) {
  const keys y = neighbors(x);
  return halves(y, turned(y));
}

// Both stores write four keys; the gap has room for what is too much, or is just as wide as they are.
TARGET INLINE void put(gap *g, keys x, keys pivot, bool equal) {
  const int above = equal ? _mm256_movemask_pd((__m256d)(x > pivot)) : 0;
  const int set = equal ? 15 ^ above : _mm256_movemask_pd((__m256d)(pivot > x));
  const __m256i mixed = _mm256_permutevar8x32_epi32((__m256i)x, *(const __m256i *)lanes_first[set]);
  _mm256_storeu_si256((__m256i *)g->left, mixed);
  _mm256_storeu_si256((__m256i *)(g->right - 4), mixed);
  const int below = __builtin_popcount((unsigned)set);
  g->left += below;
  g->right -= 4 - below;
}

#include "quicksort.h"

static int most_depth(size_t n) {
  int depth = 4;
  for (size_t k = n; k > 1; k /= 2) depth += 2;
  return depth;
}

bool ck_vector_sort(void *keys, size_t n) {
  if (has_wide_vectors()) return ck_wide_sort(keys, n, most_depth(n));
  return has_fused_vectors() && sort_part(keys, n, most_depth(n));
}

bool ck_vector_select(void *keys, size_t n, const size_t *places, size_t count) {
  if (has_wide_vectors()) return ck_wide_select(keys, n, places, count, most_depth(n));
  return has_fused_vectors() && select_part(keys, n, 0, places, count, most_depth(n));
}

#else

bool ck_vector_sort(void *keys, size_t n) { return false; }
bool ck_vector_select(void *keys, size_t n, const size_t *places, size_t count) { return false; }

#endif
