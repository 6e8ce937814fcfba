#include "CKernels.h"

#include "clones.h"

#include <string.h>

typedef double v4 __attribute__((vector_size(32)));

// Turns 4 rows of 4 entries into 4 columns.
#define TURN4(x, xStride, y, yStride)                                                          \
  do {                                                                                         \
    v4 a, b, c, d;                                                                             \
    memcpy(&a, (x), sizeof a);                                                                 \
    memcpy(&b, (x) + (xStride), sizeof b);                                                     \
    memcpy(&c, (x) + 2 * (xStride), sizeof c);                                                 \
    memcpy(&d, (x) + 3 * (xStride), sizeof d);                                                 \
    v4 even = __builtin_shufflevector(a, b, 0, 4, 2, 6), odd = __builtin_shufflevector(a, b, 1, 5, 3, 7); \
    v4 even2 = __builtin_shufflevector(c, d, 0, 4, 2, 6), odd2 = __builtin_shufflevector(c, d, 1, 5, 3, 7); \
    v4 first = __builtin_shufflevector(even, even2, 0, 1, 4, 5);                               \
    v4 second = __builtin_shufflevector(odd, odd2, 0, 1, 4, 5);                                \
    v4 third = __builtin_shufflevector(even, even2, 2, 3, 6, 7);                               \
    v4 fourth = __builtin_shufflevector(odd, odd2, 2, 3, 6, 7);                                \
    memcpy((y), &first, sizeof first);                                                         \
    memcpy((y) + (yStride), &second, sizeof second);                                           \
    memcpy((y) + 2 * (yStride), &third, sizeof third);                                         \
    memcpy((y) + 3 * (yStride), &fourth, sizeof fourth);                                       \
  } while (0)

// Bands of 8 rows: reading goes along 8 rows at once, writing fills whole cache lines.
CLONES void ck_transpose(const double *restrict x, size_t xStride, size_t rows, size_t columns,
                         double *restrict y, size_t yStride) {
  size_t wholeRows = rows & ~(size_t)7, wholeColumns = columns & ~(size_t)7;
  for (size_t i = 0; i < wholeRows; i += 8) {
    const double *upper = x + i * xStride, *lower = upper + 4 * xStride;
    for (size_t j = 0; j < wholeColumns; j += 8) {
      double *left = y + j * yStride + i, *right = left + 4 * yStride;
      TURN4(upper + j, xStride, left, yStride);
      TURN4(lower + j, xStride, left + 4, yStride);
      TURN4(upper + j + 4, xStride, right, yStride);
      TURN4(lower + j + 4, xStride, right + 4, yStride);
    }
  }
  for (size_t i = 0; i < rows; i++)
    for (size_t j = i < wholeRows ? wholeColumns : 0; j < columns; j++) y[j * yStride + i] = x[i * xStride + j];
}
