// Logarithms and exponentials taken apart: by a table where their argument lies, and by a series beyond that, with
// ten or more bits behind the double (Tang, ACM Trans. Math. Softw. 15(2), 1989 and 16(4), 1990).
#pragma once
#include "wide.h"

// What rounding took off is found by operations that are each rounded.
#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__) && defined(__linux__)

/// For each interval of z from 0.6875 to its double: 1 / c of at most six bits, and log(c) in two parts, the first
/// of which is a multiple of 2^-42.
extern const double ck_inverses[32], ck_logarithms[32], ck_logarithms_low[32];

/// For each k: the bits of 2^(k/16) less k << 48, and what that double lacks, relative to it.
extern const uint64_t ck_roots[16];
extern const double ck_roots_low[16];

static const double log_of_two = 0x1.62e42fefa3800p-1, log_of_two_low = 0x1.ef35793c76730p-45;

WIDE masks is_normal(doubles x) {
  const uint64_t least = UINT64_C(0x0010000000000000), beyond = UINT64_C(0x7ff0000000000000);
  return (words)x - least < beyond - least;
}

/// x = 2^k z with z / c = 1 + r, exactly, and |r| <= 1/32; k log(2) + log(c) is 0 or above |r|.
typedef struct {
  words at;
  doubles k, inverse, r;
} reduced;

WIDE reduced reduce(doubles x) {
  const words from = (words)x - UINT64_C(0x3fe6000000000000), at = from >> (52 - 5);
  const masks exponent = (masks)from >> 52;
  const doubles z = (doubles)((words)x - ((words)exponent << 52)), inverse = picked32(ck_inverses, at);
  return (reduced){at, __builtin_convertvector(exponent, doubles), inverse, fused(z, inverse, all(-1))};
}

/// k log(2) + log(c), but for its low part.
WIDE doubles start(reduced of) { return fused(of.k, all(log_of_two), picked32(ck_logarithms, of.at)); }

WIDE doubles start_low(reduced of) {
  return fused(of.k, all(log_of_two_low), picked32(ck_logarithms_low, of.at));
}

/// log(1 + r) - r + r^2 / 2.
WIDE doubles cubes(doubles r, doubles square) {
  const doubles a = fused(r, all(-1.0 / 4), all(1.0 / 3)), b = fused(r, all(-1.0 / 6), all(1.0 / 5));
  const doubles c = fused(r, all(-1.0 / 8), all(1.0 / 7)), d = fused(r, all(-1.0 / 10), all(1.0 / 9));
  const doubles e = fused(r, all(-1.0 / 12), all(1.0 / 11));
  const doubles fourth = square * square;
  const doubles low = fused(square, b, a), high = fused(fourth, e, fused(square, d, c));
  return r * square * fused(fourth, high, low);
}

/// exp(x) = scale (1 + behind) (1 + r + curve), where `curve` has also what r lacks.
typedef struct {
  doubles scale, behind, r, curve;
} stepped;

/// Takes exp(x + more) apart, for |x| <= 709 and a `more` far below x.
WIDE stepped step(doubles x, doubles more) {
  const doubles shift = all(0x1.8p52), shifted = fused(x, all(0x1.71547652b82fep+4), shift);
  const doubles whole = shifted - shift;
  const doubles near = fused(whole, all(-0x1.62e42fefa0000p-5), x);
  const doubles rest = fused(whole, all(-0x1.cf79abc9e3b3ap-44), more);
  const doubles r = near + rest, lost = (near - r) + rest, square = r * r;
  const doubles a = fused(r, all(1.0 / 6), all(0.5)), b = fused(r, all(1.0 / 120), all(1.0 / 24));
  const doubles c = fused(r, all(1.0 / 5040), all(1.0 / 720)), d = fused(r, all(1.0 / 362880), all(1.0 / 40320));
  const doubles low = fused(square, b, a), high = fused(square, d, c);
  const doubles curve = fused(square, fused(square * square, high, low), lost);
  const words k = (words)shifted;
  const doubles root = picked16((const double *)ck_roots, k);
  return (stepped){(doubles)((words)root + (k << (52 - 4))), picked16(ck_roots_low, k), r, curve};
}

/// exp(x + more), as `step` takes it.
WIDE doubles power_of(doubles x, doubles more) {
  const stepped e = step(x, more);
  return fused(e.scale, e.r + (e.curve + e.behind), e.scale);
}

/// exp(x) - 1.
WIDE pairs power_less_one(doubles x) {
  const stepped e = step(x, all(0));
  const doubles product = e.scale * e.r, product_low = fused(e.scale, e.r, -product);
  const doubles less = e.scale - 1, less_low = e.scale >= 1 ? (e.scale - less) - 1 : e.scale - (less + 1);
  const doubles rest = e.scale * (e.curve + fused(e.behind, e.r, e.behind));
  const pairs sum = sum_of_falling(less, product);
  return sum_of_falling(sum.high, sum.low + (less_low + (product_low + rest)));
}

#endif
