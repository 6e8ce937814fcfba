// CBLAS, and LAPACK's Fortran routines under their own names (trailing underscore, every argument by
// address). OpenBLAS carries both, so LAPACKE is not needed.
#pragma once
#include <cblas.h>
