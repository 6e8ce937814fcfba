// Inner loops over contiguous doubles. On x86-64 Linux each exists for AVX-512, AVX2 and the baseline,
// chosen when the program starts; no build flag is needed.
#pragma once
#include <stddef.h>

#include "counting.h"
#include "elementwise.h"
#include "exponential.h"
#include "extremes.h"
#include "memory.h"
#include "sorting.h"
#include "stopping.h"

/// Returns the sum of x[i] * y[i].
double ck_dot(const double *x, const double *y, size_t n);

/// Adds a * x to y.
void ck_axpy(double a, const double *x, double *y, size_t n);

/// Adds a * x to r and returns the dot product of the new r with z.
double ck_axpy_dot(double a, const double *x, double *r, const double *z, size_t n);

/// Writes x, `rows` rows of `columns` entries that lie `xStride` apart, into y with rows and columns exchanged: entry
/// j of row i goes to y[j * yStride + i].
void ck_transpose(const double *x, size_t xStride, size_t rows, size_t columns, double *y, size_t yStride);

/// Returns the sum of x[i].
double ck_sum(const double *x, size_t n);

/// Returns the largest |x[i]|, 0 for n = 0; NaN entries are ignored.
double ck_max_abs(const double *x, size_t n);

/// Returns the index of the first entry that is NaN or infinite, n when there is none.
size_t ck_first_not_finite(const double *x, size_t n);

/// out[j] = dot(x + j * stride, r) for the columns j = 0 ..< p, four columns in one pass over r.
void ck_columns_dot(const double *x, size_t stride, size_t n, size_t p, const double *r, double *out);

/// out[t] = dot(x + columns[t] * stride, r) for t = 0 ..< count, four columns in one pass over r.
void ck_selected_columns_dot(const double *x, size_t stride, size_t n, const long *columns, size_t count,
                             const double *r, double *out);

/// Adds the sum of weights[t] * (x + columns[t] * stride) to out, four columns in one pass over out.
void ck_add_selected_columns(const double *x, size_t stride, size_t n, const long *columns, size_t count,
                             const double *weights, double *out);

/// Takes X w off r, which holds n doubles, and writes X'r to out, which holds p: one pass over X, in slices of
/// samples that stay in the cache.
void ck_residual_pass(const double *x, size_t stride, size_t n, size_t p, const double *w, double *r,
                      double *out);

/// out[i] = x[i] * scale, rounded to single precision.
void ck_to_single(const double *x, double scale, float *out, size_t n);

/// Replaces b by the solution of L v = b, L lower triangular of order n, column by column with the given
/// stride.
void ck_lower_solve(const double *l, size_t stride, size_t n, double *b);

/// Replaces b by the solution of L' v = b.
void ck_lower_transposed_solve(const double *l, size_t stride, size_t n, double *b);

/// Turns the Cholesky factor of order n of a matrix into the factor without its row and column q; work
/// holds n doubles.
void ck_cholesky_remove(double *l, size_t stride, size_t n, size_t q, double *work);

/// Returns the smallest step g >= 0 at which some |c[j] - g * a[j]| reaches lambda - g, and its index in
/// *index: p and infinity when there is none. Only positive correlations count when `positive` is not 0.
double ck_first_join(const double *c, const double *a, size_t p, double lambda, int positive,
                     size_t *index);

/// Returns the smallest step at which some w[i] + g * d[i] reaches zero, leaving out entries that are zero
/// and move in the direction of their sign, and its index in *index: n and infinity when there is none.
double ck_first_leave(const double *w, const double *d, const double *signs, size_t n, size_t *index);

/// Writes the inner products of the columns of x to the lower triangle of c, and returns 1; returns 0 and
/// writes nothing where the processor has no AVX-512. What it writes above the diagonal means nothing.
int ck_gram(const double *x, size_t stride, size_t n, size_t p, double *c, size_t ldc);

/// Lets OpenBLAS use all processors, or one; begins with one. Nothing but a build of OpenBLAS with threads listens.
void ck_spread_products(bool is_spread);
