#include "CKernels.h"
#include "reductions.h"

#include <math.h>

// The logarithm in two parts: their sum, and as they are brought to another base or moved by one.
#if defined(__x86_64__) && defined(__linux__)

WIDE doubles natural(doubles x) {
  const reduced of = reduce(x);
  const doubles square = of.r * of.r;
  const pairs sum = sum_of_falling(start(of), of.r);
  return sum.high + (fused(square, all(-0.5), start_low(of) + sum.low) + cubes(of.r, square));
}

// k high + (k low + log(z) base), where `high` has 42 bits.
WIDE doubles in_base(doubles x, double high, double low, double base, double base_low) {
  const reduced of = reduce(x);
  const doubles square = of.r * of.r;
  const pairs sum = sum_of_falling(picked32(ck_logarithms, of.at), of.r);
  const doubles behind = sum.low + picked32(ck_logarithms_low, of.at);
  const doubles curve = fused(square, all(-0.5), behind) + cubes(of.r, square);
  const doubles product = sum.high * base;
  const doubles lost = fused(sum.high, all(base), -product) + fused(sum.high, all(base_low), curve * base);
  const pairs both = sum_of_falling(of.k * high, product);
  return both.high + (both.low + fused(of.k, all(low), lost));
}

WIDE doubles binary(doubles x) {
  return in_base(x, 1.0, 0.0, 0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56);
}

WIDE doubles decimal(doubles x) {
  return in_base(
      x, 0x1.34413509f8000p-2, -0x1.80433b83b532ap-44, 0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57);
}

WIDE masks is_above_minus_one(doubles x) {
  return is_up_to(size_of(x), (masks)x < 0 ? all(1 - 0x1p-53) : all(0x1p1000)) & (x != 0);
}

// log(1 + t), where 1 + t = u + e, and e is brought to u's significand.
WIDE doubles of_one_more(pairs t) {
  const doubles u = 1 + t.high;
  const doubles e = (size_of(t.high) < 1 ? t.high - (u - 1) : 1 - (u - t.high)) + t.low;
  const reduced of = reduce(u);
  const doubles scale = (doubles)((words)all(1) - ((words)__builtin_convertvector(of.k, masks) << 52));
  const pairs r = sum_of_falling(of.r, e * scale * of.inverse);
  const doubles square = r.high * r.high;
  const pairs sum = sum_of_falling(start(of), r.high);
  const doubles low = start_low(of) + sum.low + fused(-r.high, r.low, r.low);
  return sum.high + (fused(square, all(-0.5), low) + cubes(r.high, square));
}

WIDE doubles of_more(doubles x) { return of_one_more((pairs){x, all(0)}); }

// artanh |x| = log(1 + 2 |x| / (1 - |x|)) / 2.
WIDE masks is_tangent(doubles x) {
  return is_up_to(size_of(x), all(1 - 0x1p-53)) & ~is_up_to(size_of(x), all(0x1p-1000));
}

WIDE doubles area_tangent(doubles x) {
  const doubles size = size_of(x);
  const pairs ratio = quotient((pairs){2 * size, all(0)}, sum_of_falling(all(1), -size));
  return with_sign(0.5 * of_one_more(sum_of_falling(ratio.high, ratio.low)), x);
}

// The square of x, and of 1 + x^2 the root.
WIDE pairs square_of(doubles x) {
  const doubles square = x * x;
  return (pairs){square, fused(x, x, -square)};
}

// arsinh |x| = log(1 + |x| + x^2 / (1 + sqrt(1 + x^2))).
WIDE masks is_sine(doubles x) {
  return is_up_to(size_of(x), all(0x1p500)) & ~is_up_to(size_of(x), all(0x1p-500));
}

WIDE doubles area_sine(doubles x) {
  const doubles size = size_of(x);
  const pairs square = square_of(x), more = sum_of(all(1), square.high);
  const pairs leg = root((pairs){more.high, more.low + square.low}), below = sum_of(all(1), leg.high);
  const pairs ratio = quotient(square, (pairs){below.high, below.low + leg.low});
  const pairs sum = sum_of(size, ratio.high);
  return with_sign(of_one_more(sum_of_falling(sum.high, sum.low + ratio.low)), x);
}

// With y = x - 1: arcosh x = log(1 + y + sqrt(y^2 + 2 y)).
WIDE masks is_cosine(doubles x) {
  return ((masks)x > 0) & is_up_to(x, all(0x1p500)) & ~is_up_to(x, all(1));
}

WIDE doubles area_cosine(doubles x) {
  const pairs y = sum_of_falling(x, all(-1));
  const pairs square = square_of(y.high), more = sum_of(square.high, 2 * y.high);
  const doubles low = square.low + more.low + 2 * y.low * (y.high + 1);
  const pairs leg = root(sum_of_falling(more.high, low)), sum = sum_of(y.high, leg.high);
  return of_one_more(sum_of_falling(sum.high, sum.low + (y.low + leg.low)));
}

#endif

WIDE_FUNCTION(log, is_normal, 0.5, natural)
WIDE_FUNCTION(log2, is_normal, 0.5, binary)
WIDE_FUNCTION(log10, is_normal, 0.5, decimal)
WIDE_FUNCTION(log1p, is_above_minus_one, 0.5, of_more)
WIDE_FUNCTION(atanh, is_tangent, 0.5, area_tangent)
WIDE_FUNCTION(asinh, is_sine, 0.5, area_sine)
WIDE_FUNCTION(acosh, is_cosine, 1.5, area_cosine)

#if defined(__x86_64__) && defined(__linux__)
void ck_log_wide(const double *a, ptrdiff_t sa, double *r, ptrdiff_t sr, size_t n) {
  log_wide(a, sa, r, sr, n);
}
#endif

WIDELY(log2)
WIDELY(log10)
WIDELY(log1p)
WIDELY(atanh)
WIDELY(asinh)
WIDELY(acosh)
