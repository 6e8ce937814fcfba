#include "CKernels.h"

// Tiles of this many entries a side lie in the first cache on both sides.
#define TILE 16

void ck_transpose(const double *restrict x, size_t xStride, size_t rows, size_t columns,
                  double *restrict y, size_t yStride) {
  for (size_t i0 = 0; i0 < rows; i0 += TILE) {
    size_t i1 = i0 + TILE < rows ? i0 + TILE : rows;
    for (size_t j0 = 0; j0 < columns; j0 += TILE) {
      size_t j1 = j0 + TILE < columns ? j0 + TILE : columns;
      for (size_t j = j0; j < j1; j++) {
        const double *from = x + j;
        double *to = y + j * yStride;
        for (size_t i = i0; i < i1; i++) to[i] = from[i * xStride];
      }
    }
  }
}
