// Sorting of 64-bit keys in registers.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Sorts n signed integers of 64 bits. Where it returns false, for want of the instructions or of good
// pivots, all keys are there in some order.
bool ck_vector_sort(void *keys, size_t n);
