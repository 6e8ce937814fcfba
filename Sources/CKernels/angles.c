#include "CKernels.h"
#include "reductions.h"

#include <math.h>

// Angles and their tangents, by tables of steps of 1/16 and a series between them.
#if defined(__x86_64__) && defined(__linux__)

// Of k/16, by 300 bits of mpmath.
static const double angles[32] = {
  0, 0x1.ff55bb72cfdeap-5, 0x1.fd5ba9aac2f6ep-4, 0x1.7b97b4bce5b02p-3, 0x1.f5b75f92c80ddp-3,
  0x1.362773707ebccp-2, 0x1.6f61941e4def1p-2, 0x1.a64eec3cc23fdp-2, 0x1.dac670561bb4fp-2,
  0x1.0657e94db30d0p-1, 0x1.1e00babdefeb4p-1, 0x1.345f01cce37bbp-1, 0x1.4978fa3269ee1p-1,
  0x1.5d58987169b18p-1, 0x1.700a7c5784634p-1, 0x1.819d0b7158a4dp-1, 0x1.921fb54442d18p-1};
static const double angles_low[32] = {
  0, -0x1.c934d86d23f1dp-60, -0x1.cd37686760c17p-59, 0x1.347b0b4f881cap-58, 0x1.8ab6e3cf7afbdp-57,
  -0x1.963a544b672d8p-57, -0x1.c63aae6f6e918p-56, -0x1.24dec1b50b7ffp-56, 0x1.a2b7f222f65e2p-56,
  -0x1.d5b495f6349e6p-56, -0x1.928df287a668fp-58, 0x1.1021137c71102p-55, 0x1.2419a87f2a458p-56,
  0x1.0028e4bc5e7cap-57, -0x1.8c34d25aadef6p-56, -0x1.bf76229d3b917p-56, 0x1.1a62633145c07p-55};
static const double tangents[32] = {
  0, 0x1.005577854df01p-4, 0x1.01577af1511a5p-3, 0x1.84906f1132568p-3, 0x1.05785a43c4c56p-2,
  0x1.4ad71ed51ce39p-2, 0x1.9312d859bf8b0p-2, 0x1.def49eaab37a1p-2, 0x1.17b4f5bf3474ap-1,
  0x1.42c8ba0e9537ap-1, 0x1.7166689d41ef0p-1, 0x1.a46cb2be6a0b2p-1, 0x1.dcfa36110eeecp-1,
  0x1.0e442aa4c1ea0p+0};
static const double tangents_low[32] = {
  0, -0x1.f35b10671bea1p-58, -0x1.fba60a478d2b0p-59, 0x1.20efcd2f809c3p-60, -0x1.9c6bfe7769a3dp-58,
  -0x1.b8c42b22fff4bp-56, -0x1.de9ddeb7d4180p-57, 0x1.1e48c7a265428p-56, 0x1.0c5e59201e209p-55,
  -0x1.1817d3747956ap-56, -0x1.f44ffce65ed2bp-55, -0x1.29a64ecb1df2ep-56, -0x1.f3cf665127fd2p-57,
  -0x1.1f90dd92d21f9p-55};

static const double half_pi = 0x1.921fb54442d18p+0, half_pi_low = 0x1.1a62633145c07p-54;

// `whole - angle`, for a whole number of right angles.
WIDE pairs less(double rights, pairs angle) {
  const pairs rest = sum_of_falling(all(rights * half_pi), -angle.high);
  return (pairs){rest.high, rest.low + (rights * half_pi_low - angle.low)};
}

// The angle whose tangent is n / d, from 0 to a right angle; neither is negative.
WIDE pairs angle_of(pairs n, pairs d) {
  const masks is_steep = n.high > d.high;
  const pairs a = {is_steep ? d.high : n.high, is_steep ? d.low : n.low};
  const pairs b = {is_steep ? n.high : d.high, is_steep ? n.low : d.low};
  // The step k / 16 next to the ratio, and the tangent t of what goes beyond it: |t| <= 1/32.
  const doubles shift = all(0x1.8p52), shifted = fused(a.high * rough_inverse(b.high), all(16), shift);
  const words k = (words)shifted;
  const doubles c = (shifted - shift) * (1.0 / 16);
  const doubles back = c * b.high, ahead = c * a.high;
  const pairs top = sum_of(a.high, -back), bottom = sum_of_falling(b.high, ahead);
  const doubles top_low = top.low - fused(c, b.high, -back) + (a.low - c * b.low);
  const doubles bottom_low = bottom.low + fused(c, a.high, -ahead) + (b.low + c * a.low);
  const pairs t = quotient(sum_of_falling(top.high, top_low), (pairs){bottom.high, bottom_low});
  const doubles s = t.high * t.high;
  const doubles low = fused(s, all(1.0 / 5), all(-1.0 / 3)), high = fused(s, all(1.0 / 9), all(-1.0 / 7));
  const doubles curve = t.high * s * fused(s * s, fused(s * s, all(-1.0 / 11), high), low);
  const pairs sum = sum_of_falling(picked32(angles, k), t.high);
  const pairs flat = {sum.high, sum.low + (picked32(angles_low, k) + (t.low + curve))};
  const pairs steep = less(1, flat);
  return (pairs){is_steep ? steep.high : flat.high, is_steep ? steep.low : flat.low};
}

WIDE doubles sum(pairs x) { return x.high + x.low; }

WIDE pairs plain(doubles x) { return (pairs){x, all(0)}; }

// The square root of 1 - x^2.
WIDE pairs other_leg(doubles x) {
  const doubles square = x * x;
  const pairs rest = sum_of_falling(all(1), -square);
  return root(sum_of_falling(rest.high, rest.low - fused(x, x, -square)));
}

// Neither so large nor so small that a product could leave the range of doubles.
WIDE masks is_usual(doubles x) {
  return is_up_to(size_of(x), all(0x1p500)) & ~is_up_to(size_of(x), all(0x1p-500));
}

WIDE masks is_cosine(doubles x) { return is_up_to(size_of(x), all(1 - 0x1p-53)) & is_usual(x); }

WIDE doubles arc_tangent(doubles x) { return with_sign(sum(angle_of(plain(size_of(x)), plain(all(1)))), x); }

WIDE doubles arc_sine(doubles x) { return with_sign(sum(angle_of(plain(size_of(x)), other_leg(x))), x); }

WIDE doubles arc_cosine(doubles x) {
  const pairs angle = angle_of(other_leg(x), plain(size_of(x)));
  const pairs obtuse = less(2, angle);
  return (masks)x < 0 ? sum(obtuse) : sum(angle);
}

WIDE masks is_few_turns(doubles x) { return is_up_to(size_of(x), all(0x1p18)) & is_usual(x); }

// x = k right angles + r, and r = i / 16 + t: the tangent of the sum from those of its parts.
WIDE doubles tangent(doubles x) {
  const doubles shift = all(0x1.8p52), turned = fused(x, all(0x1.45f306dc9c883p-1), shift);
  const doubles k = turned - shift;
  const doubles near = fused(k, all(-0x1.921fb54400000p+0), x);
  const pairs first = sum_of(near, k * -0x1.0b4611a600000p-34);
  const pairs r = sum_of_falling(first.high, first.low + k * -0x1.3198a2e037073p-69);
  const doubles size = size_of(r.high), low = (masks)r.high < 0 ? -r.low : r.low;
  const doubles shifted = fused(size, all(16), shift);
  const words i = (words)shifted;
  const pairs t = sum_of_falling(fused(shifted - shift, all(-1.0 / 16), size), low);
  const doubles s = t.high * t.high;
  const doubles outer = fused(s, all(1382.0 / 155925), all(62.0 / 2835));
  const doubles inner = fused(s, fused(s, outer, all(17.0 / 315)), all(2.0 / 15));
  const doubles curve = t.high * s * fused(s, inner, all(1.0 / 3));
  const pairs part = sum_of_falling(t.high, t.low + curve);
  const doubles table = picked32(tangents, i), table_low = picked32(tangents_low, i);
  const pairs sum_above = sum_of_falling(table, part.high);
  const pairs above = sum_of_falling(sum_above.high, sum_above.low + (table_low + part.low));
  const doubles product = table * part.high;
  const pairs sum_below = sum_of_falling(all(1), -product);
  const doubles below_low = sum_below.low - (fused(table, part.high, -product) + (table * part.low + table_low * part.high));
  const pairs below = sum_of_falling(sum_below.high, below_low);
  const masks is_odd = ((masks)turned & 1) != 0;
  const doubles result = sum(quotient(
      (pairs){is_odd ? below.high : above.high, is_odd ? below.low : above.low},
      (pairs){is_odd ? above.high : below.high, is_odd ? above.low : below.low}));
  const doubles with_turn = is_odd ? -result : result;
  return (masks)r.high < 0 ? -with_turn : with_turn;
}

// y of x, as seen from the origin.
WIDE doubles direction(doubles y, doubles x) {
  const pairs angle = angle_of(plain(size_of(y)), plain(size_of(x)));
  const pairs obtuse = less(2, angle);
  return with_sign((masks)x < 0 ? sum(obtuse) : sum(angle), y);
}

// Where the legs are so unlike that the ratio says nothing, the C library is asked as well.
WIDE masks are_alike(doubles y, doubles x) {
  const masks apart = ((masks)y >> 52 & 0x7ff) - ((masks)x >> 52 & 0x7ff);
  return is_usual(y) & is_usual(x) & (apart < 400) & (apart > -400);
}

#endif

WIDE_FUNCTION(atan, is_usual, 0.5, arc_tangent)
WIDE_FUNCTION(asin, is_cosine, 0.5, arc_sine)
WIDE_FUNCTION(acos, is_cosine, 0.5, arc_cosine)
WIDE_FUNCTION(tan, is_few_turns, 0.5, tangent)
WIDE_FUNCTION2(atan2, are_alike, direction)

WIDELY(atan)
WIDELY(asin)
WIDELY(acos)
WIDELY(tan)
WIDELY2(atan2)
