#include "CKernels.h"
#include "reductions.h"

#include <math.h>

#if defined(__x86_64__) && defined(__linux__)

WIDE masks is_normal_size(doubles x) { return is_normal(size_of(x)); }

// |x| = 8^k m with m from 1 to below 8. Three steps of Halley's method, each of which triples the digits, and the
// rest in two parts from a root of 26 bits, whose powers are exact.
WIDE doubles cube_root(doubles x) {
  const words size = (words)size_of(x), exponent = size >> 52;
  // 1023 = 3 * 341, and a third by a product, since there is no division.
  const words third = (exponent * 0x5556) >> 16;
  const doubles m = (doubles)(size - ((third * 3 - 1023) << 52));
  doubles y = fused(m, fused(m, all(-0.0143), all(0.2638)), all(0.7641));
  for (int i = 0; i < 3; i++) {
    const doubles cube = y * y * y;
    y = y * ((cube + 2 * m) / (2 * cube + m));
  }
  const doubles short_root = (doubles)((words)y & ~((UINT64_C(1) << 27) - 1));
  const doubles square = short_root * short_root, cube = square * short_root;
  const doubles rest = (m - cube) - fused(square, short_root, -cube), step = rest / (3 * square);
  // (y + r)^3 = m where 3 y^2 r = rest - 3 y r^2 - r^3.
  const doubles result = short_root + (step - step * step / short_root * (1 - step / short_root * (5.0 / 3)));
  return with_sign((doubles)((words)result + ((third - 341) << 52)), x);
}

#endif

WIDE_FUNCTION(cbrt, is_normal_size, 0.5, cube_root)
WIDELY(cbrt)
