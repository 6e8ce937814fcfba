#include "vectorsort.h"

#if defined(__x86_64__)

#include <immintrin.h>

// Eight keys to a vector, for processors with AVX-512.
#define TARGET __attribute__((target("avx512f,avx512vl,avx512dq,popcnt")))

typedef int64_t keys __attribute__((vector_size(64), aligned(8), may_alias));

enum { lanes = 8 };

TARGET INLINE keys all(int64_t x) { return (keys)_mm512_set1_epi64(x); }
TARGET INLINE keys lower(keys a, keys b) { return (keys)_mm512_min_epi64((__m512i)a, (__m512i)b); }
TARGET INLINE keys upper(keys a, keys b) { return (keys)_mm512_max_epi64((__m512i)a, (__m512i)b); }
TARGET INLINE keys turned(keys a) { return __builtin_shufflevector(a, a, 7, 6, 5, 4, 3, 2, 1, 0); }

// Orders each lane with its partner: the lanes of `second` get the larger one.
TARGET INLINE keys ordered(keys x, keys partners, __mmask8 second) {
  return (keys)_mm512_mask_max_epi64(
      (__m512i)lower(x, partners), second, (__m512i)x, (__m512i)partners);
}

TARGET INLINE keys neighbors(keys x) {
  return ordered(x, __builtin_shufflevector(x, x, 1, 0, 3, 2, 5, 4, 7, 6), 0xaa);
}
TARGET INLINE keys quarters(keys x) {
  return neighbors(ordered(x, __builtin_shufflevector(x, x, 2, 3, 0, 1, 6, 7, 4, 5), 0xcc));
}

TARGET INLINE keys merged(keys x) {
  return quarters(ordered(x, __builtin_shufflevector(x, x, 4, 5, 6, 7, 0, 1, 2, 3), 0xf0));
}
TARGET INLINE keys sorted(keys x) {
  x = neighbors(x);
  x = neighbors(ordered(x, __builtin_shufflevector(x, x, 3, 2, 1, 0, 7, 6, 5, 4), 0xcc));
  return quarters(ordered(x, turned(x), 0xf0));
}

// The first store writes eight keys; the second mends what was too much, where the gap is just as wide.
TARGET INLINE void put(gap *g, keys x, keys pivot, bool equal) {
  const __mmask8 set = equal ? _mm512_cmple_epi64_mask((__m512i)x, (__m512i)pivot)
                             : _mm512_cmplt_epi64_mask((__m512i)x, (__m512i)pivot);
  const int below = __builtin_popcount(set);
  _mm512_storeu_si512(g->left, _mm512_maskz_compress_epi64(set, (__m512i)x));
  g->left += below;
  g->right -= 8 - below;
  _mm512_mask_storeu_epi64(
      g->right, (__mmask8)(0xff >> below), _mm512_maskz_compress_epi64((__mmask8)~set, (__m512i)x));
}

#include "quicksort.h"

bool ck_wide_sort(key *a, size_t n, int depth) { return sort_part(a, n, depth); }
bool ck_wide_select(key *a, size_t n, const size_t *places, size_t count, int depth) {
  return select_part(a, n, 0, places, count, depth);
}

#endif
