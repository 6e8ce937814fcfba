// Sorting of 64-bit keys in registers.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "stopping.h"

// Sorts n signed integers of 64 bits. Where it returns false, for want of the instructions or of good
// pivots, all keys are there in some order.
bool ck_vector_sort(void *keys, size_t n);
// Moves those keys to `places`, which increase, that stand there in a sorted row; false as above.
bool ck_vector_select(void *keys, size_t n, const size_t *places, size_t count);

#define INLINE static inline __attribute__((always_inline))

typedef int64_t key __attribute__((may_alias));

// Where the next keys go: below the pivot from `left` up, others from `right` down.
typedef struct {
  key *left, *right;
} gap;

// The same for processors with AVX-512; `depth` bounds the recursion.
bool ck_wide_sort(key *a, size_t n, int depth);
bool ck_wide_select(key *a, size_t n, const size_t *places, size_t count, int depth);
