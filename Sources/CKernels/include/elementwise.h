// Elementwise loops over strided operands, compiled for several instruction sets.
//
// Strides count elements; 0 repeats one element. The result may be exactly one of the operands, but
// must not overlap one partly. Nothing is fused or reordered: every result is the rounded result of
// one operation, as in numpy.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Clears the floating-point status flags.
void ck_status_clear(void);
/// Returns the raised flags: 1 divide by zero, 2 overflow, 4 underflow, 8 invalid.
int ck_status(void);

#define CK_BINARY_DOUBLE(name)                                                              \
  void ck_##name(                                                                           \
      const double *a, ptrdiff_t sa, const double *b, ptrdiff_t sb, double *r, ptrdiff_t sr, \
      size_t n);
CK_BINARY_DOUBLE(add)
CK_BINARY_DOUBLE(subtract)
CK_BINARY_DOUBLE(multiply)
CK_BINARY_DOUBLE(divide)
CK_BINARY_DOUBLE(minimum)
CK_BINARY_DOUBLE(maximum)
CK_BINARY_DOUBLE(fmin)
CK_BINARY_DOUBLE(fmax)
#undef CK_BINARY_DOUBLE

#define CK_BINARY_INT(name)                                                              \
  void ck_int_##name(                                                                    \
      const ptrdiff_t *a, ptrdiff_t sa, const ptrdiff_t *b, ptrdiff_t sb, ptrdiff_t *r,  \
      ptrdiff_t sr, size_t n);
CK_BINARY_INT(add)
CK_BINARY_INT(subtract)
CK_BINARY_INT(multiply)
CK_BINARY_INT(minimum)
CK_BINARY_INT(maximum)
CK_BINARY_INT(and)
CK_BINARY_INT(or)
CK_BINARY_INT(xor)
#undef CK_BINARY_INT

#define CK_COMPARE(name)                                                                       \
  void ck_##name(                                                                              \
      const double *a, ptrdiff_t sa, const double *b, ptrdiff_t sb, bool *r, ptrdiff_t sr,     \
      size_t n);                                                                               \
  void ck_int_##name(                                                                          \
      const ptrdiff_t *a, ptrdiff_t sa, const ptrdiff_t *b, ptrdiff_t sb, bool *r,             \
      ptrdiff_t sr, size_t n);
CK_COMPARE(equal)
CK_COMPARE(not_equal)
CK_COMPARE(less)
CK_COMPARE(less_equal)
#undef CK_COMPARE

#define CK_UNARY_DOUBLE(name)                                                        \
  void ck_##name(const double *a, ptrdiff_t sa, double *r, ptrdiff_t sr, size_t n);
CK_UNARY_DOUBLE(negative)
CK_UNARY_DOUBLE(absolute)
CK_UNARY_DOUBLE(square)
CK_UNARY_DOUBLE(sqrt)
CK_UNARY_DOUBLE(reciprocal)
CK_UNARY_DOUBLE(floor)
CK_UNARY_DOUBLE(ceil)
CK_UNARY_DOUBLE(trunc)
CK_UNARY_DOUBLE(rint)
CK_UNARY_DOUBLE(sign)
CK_UNARY_DOUBLE(copy)
#undef CK_UNARY_DOUBLE

/// Writes x where `test` is true, and y elsewhere: entries of 64 bits, whatever they mean.
void ck_choose(
    const bool *test, ptrdiff_t st, const uint64_t *x, ptrdiff_t sx, const uint64_t *y,
    ptrdiff_t sy, uint64_t *r, ptrdiff_t sr, size_t n);

/// Functions of flags.
#define CK_BINARY_FLAG(name)                                                                   \
  void ck_flag_##name(                                                                         \
      const bool *a, ptrdiff_t sa, const bool *b, ptrdiff_t sb, bool *r, ptrdiff_t sr, size_t n);
CK_BINARY_FLAG(and)
CK_BINARY_FLAG(or)
CK_BINARY_FLAG(xor)
#undef CK_BINARY_FLAG
void ck_flag_not(const bool *a, ptrdiff_t sa, bool *r, ptrdiff_t sr, size_t n);

/// What kind of number each is; none of them raises a status flag.
#define CK_KIND(name) void ck_is_##name(const double *a, ptrdiff_t sa, bool *r, ptrdiff_t sr, size_t n);
CK_KIND(nan)
CK_KIND(infinite)
CK_KIND(finite)
CK_KIND(zero)
CK_KIND(signed)
#undef CK_KIND

/// Moves numbers to the nearer of `low` and `high` where they lie outside; NaN stays.
void ck_clip(
    const double *a, ptrdiff_t sa, double low, double high, double *r, ptrdiff_t sr, size_t n);

/// Divides integers by `divisor`, which is neither 0 nor -1, towards minus infinity.
void ck_int_floor_divide(
    const ptrdiff_t *a, ptrdiff_t sa, ptrdiff_t divisor, ptrdiff_t *r, ptrdiff_t sr, size_t n);

/// Writes the entries of 64 bits that lie at `places`, counted from the end where negative. Returns n, or the
/// number of the first place that is outside of -size ..< size.
size_t ck_gather(
    const uint64_t *from, ptrdiff_t step, ptrdiff_t size, const ptrdiff_t *places, uint64_t *r,
    size_t n);

/// Writes the entries of 64 bits that lie `sv` apart to `places`, one after another, or none where a place is
/// outside of -size ..< size. Returns n, or the number of the first such place.
size_t ck_scatter(
    uint64_t *to, ptrdiff_t step, ptrdiff_t size, const ptrdiff_t *places, const uint64_t *values,
    ptrdiff_t sv, size_t n);

/// Writes one entry of 64 bits to n places.
void ck_fill(uint64_t *r, uint64_t x, size_t n);

/// Converts integers to doubles.
void ck_int_to_double(const ptrdiff_t *a, ptrdiff_t sa, double *r, ptrdiff_t sr, size_t n);

/// Converts flags to 0 and 1.
void ck_flag_to_double(const bool *a, ptrdiff_t sa, double *r, ptrdiff_t sr, size_t n);
void ck_flag_to_int(const bool *a, ptrdiff_t sa, ptrdiff_t *r, ptrdiff_t sr, size_t n);

/// Cuts doubles towards zero; returns false where some were no integer of 64 bits, which become the least one. May
/// raise status flags.
bool ck_double_to_int(const double *a, ptrdiff_t sa, ptrdiff_t *r, ptrdiff_t sr, size_t n);

/// Returns the sum of n doubles by numpy's pairwise order.
double ck_pairwise_sum(const double *a, ptrdiff_t sa, size_t n);

/// Raises flags, given as `ck_status` returns them.
void ck_status_raise(int flags);
