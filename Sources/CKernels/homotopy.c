#include "CKernels.h"

#include "clones.h"

#include <math.h>

// The step at which feature j joins from above (sign 1) or below (sign -1). A denominator that is not
// above rounding means that the correlation falls with lambda or faster: it never catches up.
static inline double join(double c, double a, double lambda) {
  double room = lambda - c, speed = 1 - a;
  room = room > 0 ? room : 0;
  return speed > 1e-12 ? room / speed : INFINITY;
}

CLONES double ck_first_join(const double *c, const double *a, size_t p, double lambda, int positive,
                            size_t *index) {
  double best = INFINITY;
  if (positive) {
    for (size_t j = 0; j < p; j++) {
      double g = join(c[j], a[j], lambda);
      best = g < best ? g : best;
    }
  } else {
    _Pragma("clang fp reassociate(on)")
    for (size_t j = 0; j < p; j++) {
      double g = join(c[j], a[j], lambda), h = join(-c[j], -a[j], lambda);
      g = h < g ? h : g;
      best = g < best ? g : best;
    }
  }
  *index = p;
  if (best < INFINITY)
    for (size_t j = 0; j < p; j++) {
      if (join(c[j], a[j], lambda) == best || (!positive && join(-c[j], -a[j], lambda) == best)) {
        *index = j;
        break;
      }
    }
  return best;
}

CLONES double ck_first_leave(const double *w, const double *d, const double *signs, size_t n,
                             size_t *index) {
  double best = INFINITY;
  *index = n;
  for (size_t i = 0; i < n; i++) {
    if (d[i] * signs[i] >= 0) continue;
    double g = -w[i] / d[i];
    g = g > 0 ? g : 0;
    if (g < best) {
      best = g;
      *index = i;
    }
  }
  return best;
}
