#include "CKernels.h"
#include "reductions.h"

#include <math.h>

// exp(x) - 1 in two parts, and what follows from it.
#if defined(__x86_64__) && defined(__linux__)

WIDE masks is_moderate(doubles x) { return is_up_to(size_of(x), all(700)) & (x != 0); }

WIDE masks is_above_nothing(doubles x) {
  return is_up_to(size_of(x), (masks)x < 0 ? all(36) : all(700)) & (x != 0);
}

WIDE masks is_exponent(doubles x) { return is_up_to(size_of(x), all(1000)); }

WIDE doubles binary(doubles x) {
  const doubles power = x * 0x1.62e42fefa39efp-1;
  return power_of(power, fused(x, all(0x1.62e42fefa39efp-1), -power) + x * 0x1.abc9e3b39803fp-56);
}

WIDE doubles less_one(doubles x) {
  const pairs less = power_less_one(x);
  return less.high + less.low;
}

// With t = exp(2 |x|) - 1: tanh |x| = t / (t + 2). From 22 on it is 1 to the last bit.
WIDE doubles tangent(doubles x) {
  const doubles size = size_of(x);
  const pairs less = power_less_one(2 * (size < 22 ? size : all(22)));
  const pairs more = sum_of(less.high, all(2));
  const pairs ratio = quotient(less, (pairs){more.high, more.low + less.low});
  return with_sign(ratio.high + ratio.low, x);
}

// With t = exp(|x|) - 1: sinh |x| = (t + t / (t + 1)) / 2.
WIDE doubles sine(doubles x) {
  const pairs less = power_less_one(size_of(x));
  const pairs more = sum_of(less.high, all(1));
  const pairs ratio = quotient(less, (pairs){more.high, more.low + less.low});
  const pairs sum = sum_of_falling(less.high, ratio.high);
  return with_sign(0.5 * (sum.high + (sum.low + (less.low + ratio.low))), x);
}

// With e = exp(|x|): cosh x = (e + 1 / e) / 2.
WIDE doubles cosine(doubles x) {
  const pairs less = power_less_one(size_of(x));
  const pairs sum = sum_of(less.high, all(1));
  const pairs power = sum_of_falling(sum.high, sum.low + less.low);
  const pairs inverse = quotient((pairs){all(1), all(0)}, power);
  const pairs both = sum_of_falling(power.high, inverse.high);
  return 0.5 * (both.high + (both.low + (power.low + inverse.low)));
}

#endif

WIDE_FUNCTION(exp2, is_exponent, 0.5, binary)
WIDE_FUNCTION(expm1, is_above_nothing, 0.5, less_one)
WIDE_FUNCTION(tanh, is_moderate, 0.5, tangent)
WIDE_FUNCTION(sinh, is_moderate, 0.5, sine)
WIDE_FUNCTION(cosh, is_moderate, 0.5, cosine)

WIDELY(exp2)
WIDELY(expm1)
WIDELY(tanh)
WIDELY(sinh)
WIDELY(cosh)
