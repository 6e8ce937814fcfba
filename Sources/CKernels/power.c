#include "CKernels.h"
#include "reductions.h"

#include <math.h>

// x^y = exp(y log(x)), with ten or more bits of the logarithm behind the double.
#if defined(__x86_64__) && defined(__linux__)

// log(x) of positive normal numbers.
WIDE pairs logarithm(doubles x) {
  const reduced of = reduce(x);
  const doubles square = of.r * of.r, square_low = fused(of.r, of.r, -square);
  const pairs sum = sum_of_falling(start(of), of.r), bent = sum_of_falling(sum.high, -0.5 * square);
  const doubles low = start_low(of) + sum.low + bent.low;
  return sum_of_falling(bent.high, fused(all(-0.5), square_low, low) + cubes(of.r, square));
}

// Of positive numbers, and of negative ones to a whole power; no exponent is so large that the product could be no
// number, or raise a flag.
WIDE masks is_plain(doubles x, doubles y) {
  const masks is_whole = __builtin_elementwise_rint(y) == y;
  return is_normal(size_of(x)) & is_up_to(size_of(y), all(0x1p64)) & (((masks)x > 0) | is_whole);
}

WIDE doubles powers(doubles x, doubles y) {
  const pairs log = logarithm(size_of(x));
  const doubles wanted = y * log.high;
  // Beyond the doubles' range it is the C library that says so; here there is only something to be said.
  const masks is_inside = is_up_to(size_of(wanted), all(700));
  const doubles power = is_inside ? wanted : all(0), factor = is_inside ? y : all(0);
  doubles result = power_of(power, fused(factor, log.high, -power) + factor * log.low);
  const masks is_odd = ((masks)x < 0) & (__builtin_elementwise_rint(0.5 * y) != 0.5 * y);
  if (is_any(is_odd)) result = is_odd ? -result : result;
  return is_any(~is_inside) ? mended2(result, x, y, is_inside, pow) : result;
}

#endif

WIDE_FUNCTION2(pow, is_plain, powers)
WIDELY2(pow)
