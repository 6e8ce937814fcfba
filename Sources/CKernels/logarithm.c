#include "exponential.h"

#include "CKernels.h"
#include "wide.h"

#include <math.h>

#pragma STDC FP_CONTRACT OFF

// x = 2^k z, and c is near z with 1 / c a number of at most nine bits, so that r = z / c - 1 is exact:
// log(x) = k ln(2) + log(c) + log(1 + r) with |r| <= 1/128 (Tang, ACM Trans. Math. Softw. 16(4), 1990). Around
// z = 1 c is 1, and the series alone gives what is close to zero. At most 0.51 units in the last place are lost.
#if defined(__x86_64__) && defined(__linux__)

enum { steps = 128 };

// For each interval of z: 1 / c, and log(c) in two parts, the first of which has 43 binary places.
static const double intervals[steps][3] = {
    {1.453125, -0x1.7eaf83b82b000p-2, 0x1.e4da62d0c25adp-49},
    {1.4453125, -0x1.792a55fdd4800p-2, 0x1.760fa896e0161p-48},
    {1.4375, -0x1.739d7f6bbd000p-2, -0x1.a7389314feb50p-52},
    {1.4296875, -0x1.6e08eaa2ba000p-2, -0x1.e38c139318d71p-46},
    {1.421875, -0x1.686c81e9b1800p-2, 0x1.a89ddea0f7f59p-45},
    {1.4140625, -0x1.62c82f2b9c800p-2, 0x1.ab42428375680p-48},
    {1.40625, -0x1.5d1bdbf580800p-2, -0x1.ca508d8e0f720p-46},
    {1.3984375, -0x1.5767717455800p-2, -0x1.362a4d5b6506dp-45},
    {1.390625, -0x1.51aad872df800p-2, -0x1.684e49eb067d5p-49},
    {1.3828125, -0x1.4be5f95777800p-2, -0x1.41b6993293ee0p-47},
    {1.375, -0x1.4618bc21c6000p-2, 0x1.3d82f484c84ccp-46},
    {1.3671875, -0x1.404308686a800p-2, 0x1.c42f3ed820b3ap-50},
    {1.359375, -0x1.3a64c55694800p-2, 0x1.0b1c686519460p-45},
    {1.3515625, -0x1.347dd9a988000p-2, 0x1.5594dd4c58092p-45},
    {1.34375, -0x1.2e8e2bae12000p-2, 0x1.67b1e99b72bd8p-45},
    {1.3359375, -0x1.2895a13de8800p-2, 0x1.5ca14b6cfb03fp-46},
    {1.328125, -0x1.22941fbcf7800p-2, -0x1.65a242853da76p-46},
    {1.3203125, -0x1.1c898c1699800p-2, -0x1.fafbc68e75404p-46},
    {1.3125, -0x1.1675cababa800p-2, 0x1.f1fc63382a8f0p-46},
    {1.3125, -0x1.1675cababa800p-2, 0x1.f1fc63382a8f0p-46},
    {1.3046875, -0x1.1058bf9ae4800p-2, -0x1.6a8c4fd055a66p-45},
    {1.296875, -0x1.0a324e2739000p-2, -0x1.c6bee7ef4030ep-47},
    {1.2890625, -0x1.0402594b4d000p-2, -0x1.036b89ef42d7fp-48},
    {1.28125, -0x1.fb9186d5e4000p-3, 0x1.d572aab993c87p-47},
    {1.2734375, -0x1.ef0adcbdc6000p-3, 0x1.b26b79c86af24p-45},
    {1.2734375, -0x1.ef0adcbdc6000p-3, 0x1.b26b79c86af24p-45},
    {1.265625, -0x1.e27076e2af000p-3, -0x1.72f4f543fff10p-46},
    {1.2578125, -0x1.d5c216b4fc000p-3, 0x1.1ba91bbca681bp-45},
    {1.25, -0x1.c8ff7c79aa000p-3, 0x1.7794f689f8434p-45},
    {1.2421875, -0x1.bc286742d9000p-3, 0x1.94eb0318bb78fp-46},
    {1.2421875, -0x1.bc286742d9000p-3, 0x1.94eb0318bb78fp-46},
    {1.234375, -0x1.af3c94e80c000p-3, 0x1.a4e633fcd9066p-52},
    {1.2265625, -0x1.a23bc1fe2b000p-3, -0x1.58c64dc46c1eap-45},
    {1.21875, -0x1.9525a9cf45000p-3, -0x1.ad1d904c1d4e3p-45},
    {1.21875, -0x1.9525a9cf45000p-3, -0x1.ad1d904c1d4e3p-45},
    {1.2109375, -0x1.87fa06520d000p-3, 0x1.bbdbf7fdbfa09p-45},
    {1.203125, -0x1.7ab890210e000p-3, 0x1.bdb9072534a58p-45},
    {1.1953125, -0x1.6d60fe719d000p-3, -0x1.0e46aa3b2e266p-46},
    {1.1953125, -0x1.6d60fe719d000p-3, -0x1.0e46aa3b2e266p-46},
    {1.1875, -0x1.5ff3070a79000p-3, -0x1.e9e439f105039p-46},
    {1.1796875, -0x1.526e5e3a1b000p-3, -0x1.0de8b90075b8fp-45},
    {1.1796875, -0x1.526e5e3a1b000p-3, -0x1.0de8b90075b8fp-45},
    {1.171875, -0x1.44d2b6ccb8000p-3, 0x1.70cc16135783cp-46},
    {1.1640625, -0x1.371fc201e9000p-3, 0x1.178864d27543ap-48},
    {1.1640625, -0x1.371fc201e9000p-3, 0x1.178864d27543ap-48},
    {1.15625, -0x1.29552f81ff000p-3, -0x1.48d301771c408p-45},
    {1.1484375, -0x1.1b72ad52f6000p-3, -0x1.e80a41811a396p-45},
    {1.1484375, -0x1.1b72ad52f6000p-3, -0x1.e80a41811a396p-45},
    {1.140625, -0x1.0d77e7cd09000p-3, 0x1.a699688e85bf4p-47},
    {1.1328125, -0x1.fec9131dbe000p-4, -0x1.575545ca333f2p-45},
    {1.1328125, -0x1.fec9131dbe000p-4, -0x1.575545ca333f2p-45},
    {1.125, -0x1.e27076e2b0000p-4, 0x1.a342c2af0003cp-45},
    {1.1171875, -0x1.c5e548f5bc000p-4, -0x1.d0c57585fbe06p-46},
    {1.1171875, -0x1.c5e548f5bc000p-4, -0x1.d0c57585fbe06p-46},
    {1.109375, -0x1.a926d3a4ae000p-4, 0x1.53935e85baac8p-45},
    {1.109375, -0x1.a926d3a4ae000p-4, 0x1.53935e85baac8p-45},
    {1.1015625, -0x1.8c345d631a000p-4, 0x1.37c294d2f5668p-46},
    {1.09375, -0x1.6f0d28ae56000p-4, -0x1.69737c93373dap-45},
    {1.09375, -0x1.6f0d28ae56000p-4, -0x1.69737c93373dap-45},
    {1.0859375, -0x1.51b073f062000p-4, 0x1.f025b61c65e57p-46},
    {1.0859375, -0x1.51b073f062000p-4, 0x1.f025b61c65e57p-46},
    {1.078125, -0x1.341d7961be000p-4, 0x1.c5edaccf913dfp-45},
    {1.0703125, -0x1.16536eea38000p-4, 0x1.47c5e768fa309p-46},
    {1.0703125, -0x1.16536eea38000p-4, 0x1.47c5e768fa309p-46},
    {1.0625, -0x1.f0a30c0118000p-5, 0x1.d599e83368e91p-45},
    {1.0625, -0x1.f0a30c0118000p-5, 0x1.d599e83368e91p-45},
    {1.0546875, -0x1.b42dd71198000p-5, 0x1.c827ae5d6704cp-46},
    {1.0546875, -0x1.b42dd71198000p-5, 0x1.c827ae5d6704cp-46},
    {1.046875, -0x1.77458f632c000p-5, -0x1.cfc4634f2a1eep-45},
    {1.0390625, -0x1.39e87b9fec000p-5, 0x1.502b7f526feaap-48},
    {1.0390625, -0x1.39e87b9fec000p-5, 0x1.502b7f526feaap-48},
    {1.03125, -0x1.f829b0e780000p-6, -0x1.980267c7e09e4p-45},
    {1.03125, -0x1.f829b0e780000p-6, -0x1.980267c7e09e4p-45},
    {1.0234375, -0x1.7b91b07d58000p-6, -0x1.88d5493faa639p-45},
    {1.0234375, -0x1.7b91b07d58000p-6, -0x1.88d5493faa639p-45},
    {1.015625, -0x1.fc0a8b0fc0000p-7, -0x1.f1e7cf6d3a69cp-50},
    {1.015625, -0x1.fc0a8b0fc0000p-7, -0x1.f1e7cf6d3a69cp-50},
    {1.0078125, -0x1.fe02a6b100000p-8, -0x1.9e23f0dda40e4p-46},
    {1.0, 0x0.0p+0, 0x0.0p+0},
    {1.0, 0x0.0p+0, 0x0.0p+0},
    {1.0, 0x0.0p+0, 0x0.0p+0},
    {0.98828125, 0x1.82448a3890000p-7, -0x1.75577da74f640p-45},
    {0.98046875, 0x1.432a925980000p-6, 0x1.98139928637fep-47},
    {0.97265625, 0x1.c63d2ec148000p-6, 0x1.578c63f9eb2f3p-45},
    {0.96484375, 0x1.252f32f8d0000p-5, 0x1.83e9ae021b67bp-45},
    {0.95703125, 0x1.67c94f2d4c000p-5, -0x1.29efbec19afa2p-47},
    {0.953125, 0x1.894aa149fc000p-5, -0x1.97995d05a267dp-46},
    {0.9453125, 0x1.ccb73cdddc000p-5, -0x1.a68f247d82807p-46},
    {0.9375, 0x1.08598b59e4000p-4, -0x1.7e5dd7009902cp-46},
    {0.9296875, 0x1.2aa04a4472000p-4, -0x1.0b6e8ae9c697dp-45},
    {0.92578125, 0x1.3bdf5a7d1e000p-4, 0x1.cc85ea5db4ed7p-45},
    {0.91796875, 0x1.5e95a4d97a000p-4, -0x1.c69063c5d1d1ep-45},
    {0.91015625, 0x1.8197e2f40e000p-4, 0x1.f80dcf96ffdf7p-47},
    {0.90625, 0x1.9335e5d594000p-4, 0x1.3115c3abd47dap-45},
    {0.8984375, 0x1.b6ac88dad6000p-4, -0x1.390802bf768e5p-46},
    {0.890625, 0x1.da72763844000p-4, 0x1.a89401fa71733p-46},
    {0.88671875, 0x1.ec739830a2000p-4, -0x1.dc068afe645e0p-45},
    {0.87890625, 0x1.08598b59e4000p-3, -0x1.7e5dd7009902cp-45},
    {0.875, 0x1.1178e8227e000p-3, 0x1.1ef78ce2d07f2p-45},
    {0.8671875, 0x1.23d712a49c000p-3, 0x1.00d238fd3df5cp-46},
    {0.86328125, 0x1.2d1610c868000p-3, 0x1.39d6ccb81b4a1p-47},
    {0.85546875, 0x1.3fb45a5993000p-3, -0x1.cd1d87e6a354dp-45},
    {0.8515625, 0x1.4913d8333b000p-3, 0x1.5837954fdb678p-45},
    {0.84375, 0x1.5bf406b544000p-3, -0x1.27023eb68981cp-46},
    {0.83984375, 0x1.6574ebe8c1000p-3, 0x1.9cf8b2c3c2e78p-46},
    {0.83203125, 0x1.7898d85445000p-3, -0x1.c661070914305p-46},
    {0.828125, 0x1.823c16551a000p-3, 0x1.e0ddb9a631e83p-46},
    {0.82421875, 0x1.8beafeb390000p-3, -0x1.73d54aae92cd1p-47},
    {0.81640625, 0x1.9f6c407089000p-3, 0x1.9904d6865817ap-45},
    {0.8125, 0x1.a93ed3c8ae000p-3, -0x1.8724350562169p-45},
    {0.80859375, 0x1.b31d8575bd000p-3, -0x1.c358d4eace1aap-47},
    {0.80078125, 0x1.c6ffbc6f01000p-3, -0x1.1ec72c5962bd2p-48},
    {0.796875, 0x1.d1037f2656000p-3, -0x1.84a7e75b6f6e4p-47},
    {0.79296875, 0x1.db13db0d49000p-3, -0x1.aff2af715b035p-45},
    {0.7890625, 0x1.e530effe71000p-3, 0x1.212276041f430p-51},
    {0.78125, 0x1.f991c6cb3b000p-3, 0x1.bcbecca0cdf30p-46},
    {0.77734375, 0x1.01eae5626c800p-2, -0x1.6f08c1485e94ap-46},
    {0.7734375, 0x1.07138604d5800p-2, 0x1.89cdb16ed4e91p-48},
    {0.76953125, 0x1.0c42d67616000p-2, 0x1.7188b163ceae9p-45},
    {0.765625, 0x1.1178e8227e800p-2, -0x1.c210e63a5f01cp-45},
    {0.7578125, 0x1.1bf99635a6800p-2, 0x1.ca6ed5147bdb7p-45},
    {0.75390625, 0x1.214456d0eb800p-2, 0x1.a87deba46baeap-47},
    {0.75, 0x1.269621134d800p-2, 0x1.c93c1df5bb3b6p-45},
    {0.74609375, 0x1.2bef07cdc9000p-2, 0x1.a9cfa4a5004f4p-45},
    {0.7421875, 0x1.314f1e1d36000p-2, -0x1.8e27ad3213cb8p-45},
    {0.73828125, 0x1.36b6776be1000p-2, 0x1.16ecdb0f177c8p-46},
    {0.734375, 0x1.3c25277333000p-2, 0x1.83b54b606bd5cp-46},
    {0.73046875, 0x1.419b423d5e800p-2, 0x1.8e436ec90e09dp-47},
};

// z lies from 0.6875 up to its double; these are the bits of 0.6875, and of the normal numbers' ends.
static const uint64_t first = UINT64_C(0x3fe6000000000000);
static const uint64_t least = UINT64_C(0x0010000000000000), beyond = UINT64_C(0x7ff0000000000000);

static inline bool is_normal(double x) { return bits(x) - least < beyond - least; }

// Writes the logarithms of positive normal numbers, 0 for others, and returns how many others there are.
#define LOGARITHMS(name, features)                                                              \
  __attribute__((target(features))) static size_t name(const double *a, double *y, size_t n) {  \
    uint64_t others = 0;                                                                        \
    _Pragma("clang loop vectorize(assume_safety) interleave_count(1)") for (size_t i = 0; i < n; i++) {             \
      const bool is_inside = is_normal(a[i]);                                                   \
      others += !is_inside;                                                                     \
      const uint64_t x = is_inside ? bits(a[i]) : bits(1.0);                                    \
      const double *const interval = intervals[((x - first) >> (52 - 7)) % steps];              \
      const int64_t exponent = (int64_t)(x - first) >> 52;                                      \
      const double z = number(x - ((uint64_t)exponent << 52)), k = (double)exponent;            \
      const double r = __builtin_fma(z, interval[0], -1.0);                                     \
      const double w = __builtin_fma(k, 0x1.62e42fefa3800p-1, interval[1]);                     \
      const double high = w + r;                                                                \
      const double low =                                                                        \
          (w - high) + r + __builtin_fma(k, 0x1.ef35793c76730p-45, interval[2]);                \
      const double square = r * r;                                                              \
      const double odd = __builtin_fma(                                                         \
          square, __builtin_fma(square, __builtin_fma(square, 1.0 / 9, 1.0 / 7), 1.0 / 5), 1.0 / 3); \
      const double even = __builtin_fma(                                                        \
          square, __builtin_fma(square, -1.0 / 8, -1.0 / 6), -1.0 / 4);                         \
      const double cubes = square * __builtin_fma(r, odd, square * even);                       \
      y[i] = high + (__builtin_fma(square, -0.5, low) + cubes);                                 \
    }                                                                                           \
    return others;                                                                              \
  }

LOGARITHMS(log_narrow, "avx2,fma")

void ck_log(const double *a, ptrdiff_t sa, double *r, ptrdiff_t sr, size_t n) {
  if (has_wide_vectors()) return ck_log_wide(a, sa, r, sr, n);
  enum { piece = 256 };
  double from[piece], to[piece];
  const bool is_narrow = has_fused_vectors();
  for (size_t begin = 0; begin < n; begin += piece) {
    const size_t count = n - begin < piece ? n - begin : piece;
    for (size_t i = 0; i < count; i++) from[i] = a[(ptrdiff_t)(begin + i) * sa];
    const size_t others = is_narrow ? log_narrow(from, to, count) : count;
    // The C library knows the others' results, and their flags.
    if (others > 0)
      for (size_t i = 0; i < count; i++)
        if (!is_narrow || !is_normal(from[i])) to[i] = log(from[i]);
    for (size_t i = 0; i < count; i++) r[(ptrdiff_t)(begin + i) * sr] = to[i];
  }
}

#else

void ck_log(const double *a, ptrdiff_t sa, double *r, ptrdiff_t sr, size_t n) {
  for (size_t i = 0; i < n; i++) r[(ptrdiff_t)i * sr] = log(a[(ptrdiff_t)i * sa]);
}

#endif
