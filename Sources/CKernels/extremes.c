#include "CKernels.h"

#include "clones.h"

// Lanes that do not depend on each other, as many as fill the processor's registers.
enum { lanes = 32, block = 2048 };

#define EXTREME(name, T, WINS)                                    \
  CLONES T ck_##name(const T *a, size_t n) {                      \
    T best = a[0];                                                \
    size_t i = 1;                                                 \
    if (n >= 2 * lanes) {                                         \
      T m[lanes];                                                 \
      for (int k = 0; k < lanes; k++) m[k] = a[k];                \
      for (i = lanes; i + lanes <= n; i += lanes)                 \
        for (int k = 0; k < lanes; k++) {                         \
          const T x = a[i + (size_t)k];                           \
          m[k] = (WINS(m[k], x)) ? m[k] : x;                      \
        }                                                         \
      best = m[0];                                                \
      for (int k = 1; k < lanes; k++) best = (WINS(best, m[k])) ? best : m[k]; \
    }                                                             \
    for (; i < n; i++) best = (WINS(best, a[i])) ? best : a[i];   \
    return best;                                                  \
  }

// NaN wins, and the later of equal ones.
#define IS_LARGER(m, x) (m > x) | (m != m)
#define IS_SMALLER(m, x) (m < x) | (m != m)
#define IS_LARGER_INT(m, x) m > x
#define IS_SMALLER_INT(m, x) m < x

EXTREME(largest, double, IS_LARGER)
EXTREME(smallest, double, IS_SMALLER)
EXTREME(int_largest, ptrdiff_t, IS_LARGER_INT)
EXTREME(int_smallest, ptrdiff_t, IS_SMALLER_INT)

// The first place of a number, in groups of which each is looked through at once.
#define FIRST(name, T)                                                    \
  CLONES static size_t first_##name(const T *a, T x, size_t n) {          \
    enum { group = 64 };                                                  \
    size_t i = 0;                                                         \
    for (; i + group <= n; i += group) {                                  \
      T is_there = 0;                                                     \
      for (int k = 0; k < group; k++) is_there += a[i + (size_t)k] == x;  \
      if (is_there != 0) break;                                           \
    }                                                                     \
    while (i < n && a[i] != x) i++;                                       \
    return i;                                                             \
  }

FIRST(double, double)
FIRST(ptrdiff_t, ptrdiff_t)

// The block that holds the extreme is found by its extreme, and then searched: one pass over the data.
#define PLACE(name, T, extreme, BETTER)                                   \
  size_t ck_##name(const T *a, size_t n) {                                \
    T best = a[0];                                                        \
    size_t first = 0;                                                     \
    for (size_t i = 0; i < n; i += block) {                               \
      if (i % ck_many == 0 && i > 0 && ck_stops()) return 0;              \
      const T x = ck_##extreme(a + i, n - i < block ? n - i : block);     \
      if (x BETTER best || (x != x && best == best)) {                    \
        best = x;                                                         \
        first = i;                                                        \
        if (x != x) break;                                                \
      }                                                                   \
    }                                                                     \
    if (best == best) return first + first_##T(a + first, best, n - first); \
    while (a[first] == a[first]) first++;                                 \
    return first;                                                         \
  }

PLACE(place_of_largest, double, largest, >)
PLACE(place_of_smallest, double, smallest, <)
PLACE(place_of_int_largest, ptrdiff_t, int_largest, >)
PLACE(place_of_int_smallest, ptrdiff_t, int_smallest, <)
