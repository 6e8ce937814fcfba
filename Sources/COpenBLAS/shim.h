// CBLAS, and LAPACK's Fortran routines under their own names (trailing underscore, every argument by
// address). OpenBLAS carries both, so LAPACKE is not needed; Accelerate on macOS has the same symbols.
#pragma once
#include <cblas.h>

// Sizes are 32-bit: the LP64 interface of both libraries.
typedef int lapack_size;

// Cholesky: factor, solve, reciprocal condition number.
void dpotrf_(const char *uplo, const lapack_size *n, double *a, const lapack_size *lda, lapack_size *info);
void dpotrs_(const char *uplo, const lapack_size *n, const lapack_size *nrhs, const double *a,
             const lapack_size *lda, double *b, const lapack_size *ldb, lapack_size *info);
void dpocon_(const char *uplo, const lapack_size *n, const double *a, const lapack_size *lda,
             const double *anorm, double *rcond, double *work, lapack_size *iwork, lapack_size *info);

// Triangular systems.
void dtrtrs_(const char *uplo, const char *trans, const char *diag, const lapack_size *n,
             const lapack_size *nrhs, const double *a, const lapack_size *lda, double *b,
             const lapack_size *ldb, lapack_size *info);

// The same in single precision.
void spotrf_(const char *uplo, const lapack_size *n, float *a, const lapack_size *lda, lapack_size *info);
void spotrs_(const char *uplo, const lapack_size *n, const lapack_size *nrhs, const float *a,
             const lapack_size *lda, float *b, const lapack_size *ldb, lapack_size *info);
void spocon_(const char *uplo, const lapack_size *n, const float *a, const lapack_size *lda,
             const float *anorm, float *rcond, float *work, lapack_size *iwork, lapack_size *info);

// Householder QR: factor, apply Q or its transpose, form Q.
void dgeqrf_(const lapack_size *m, const lapack_size *n, double *a, const lapack_size *lda, double *tau,
             double *work, const lapack_size *lwork, lapack_size *info);
void dormqr_(const char *side, const char *trans, const lapack_size *m, const lapack_size *n,
             const lapack_size *k, const double *a, const lapack_size *lda, const double *tau, double *c,
             const lapack_size *ldc, double *work, const lapack_size *lwork, lapack_size *info);
void dorgqr_(const lapack_size *m, const lapack_size *n, const lapack_size *k, double *a,
             const lapack_size *lda, const double *tau, double *work, const lapack_size *lwork,
             lapack_size *info);

// Least squares of minimum norm by divide-and-conquer singular values.
void dgelsd_(const lapack_size *m, const lapack_size *n, const lapack_size *nrhs, double *a,
             const lapack_size *lda, double *b, const lapack_size *ldb, double *s, const double *rcond,
             lapack_size *rank, double *work, const lapack_size *lwork, lapack_size *iwork,
             lapack_size *info);

// Singular values and vectors.
void dgesdd_(const char *jobz, const lapack_size *m, const lapack_size *n, double *a,
             const lapack_size *lda, double *s, double *u, const lapack_size *ldu, double *vt,
             const lapack_size *ldvt, double *work, const lapack_size *lwork, lapack_size *iwork,
             lapack_size *info);

// Symmetric eigenvalues; reduction to tridiagonal form and its orthogonal factor.
void dsyevd_(const char *jobz, const char *uplo, const lapack_size *n, double *a, const lapack_size *lda,
             double *w, double *work, const lapack_size *lwork, lapack_size *iwork,
             const lapack_size *liwork, lapack_size *info);
void dsytrd_(const char *uplo, const lapack_size *n, double *a, const lapack_size *lda, double *d,
             double *e, double *tau, double *work, const lapack_size *lwork, lapack_size *info);
void dormtr_(const char *side, const char *uplo, const char *trans, const lapack_size *m,
             const lapack_size *n, const double *a, const lapack_size *lda, const double *tau, double *c,
             const lapack_size *ldc, double *work, const lapack_size *lwork, lapack_size *info);

// LU with partial pivoting: factor, solve, invert.
void dgetrf_(const lapack_size *m, const lapack_size *n, double *a, const lapack_size *lda,
             lapack_size *ipiv, lapack_size *info);
void dgetrs_(const char *trans, const lapack_size *n, const lapack_size *nrhs, const double *a,
             const lapack_size *lda, const lapack_size *ipiv, double *b, const lapack_size *ldb,
             lapack_size *info);
void dgetri_(const lapack_size *n, double *a, const lapack_size *lda, const lapack_size *ipiv,
             double *work, const lapack_size *lwork, lapack_size *info);

// Eigenvalues and right eigenvectors of a general matrix.
void dgeev_(const char *jobvl, const char *jobvr, const lapack_size *n, double *a, const lapack_size *lda,
            double *wr, double *wi, double *vl, const lapack_size *ldvl, double *vr,
            const lapack_size *ldvr, double *work, const lapack_size *lwork, lapack_size *info);
