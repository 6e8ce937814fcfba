// A quicksort that moves a vector of keys at a time: its keys below the pivot go to the left end of the gap and the
// others to its right end. Parts of at most `few` keys, 16 vectors, go through a bitonic network.
//
// Whoever includes this says for which processors (TARGET), how many keys a vector has (`lanes`, `keys`, `all`), how
// vectors are compared (`lower`, `upper`), turned around, sorted and merged (`turned`, `sorted`, `merged`), and how one
// is put into the gap (`put`).

enum { few = 16 * lanes, step = 8 * lanes };

// Sorts `count` vectors, a power of two that is known where this is inlined.
TARGET INLINE void network(keys *v, const size_t count) {
  for (size_t i = 0; i < count; i++) v[i] = sorted(v[i]);
  for (size_t block = 2; block <= count; block *= 2) {
    for (size_t s = 0; s < count; s += block)
      for (size_t i = 0; i < block / 2; i++) {
        keys x = v[s + i], y = turned(v[s + block - 1 - i]);
        v[s + i] = lower(x, y);
        v[s + block - 1 - i] = turned(upper(x, y));
      }
    for (size_t d = block / 4; d > 0; d /= 2)
      for (size_t s = 0; s < count; s += 2 * d)
        for (size_t i = s; i < s + d; i++) {
          keys x = v[i], y = v[i + d];
          v[i] = lower(x, y);
          v[i + d] = upper(x, y);
        }
    for (size_t i = 0; i < count; i++) v[i] = merged(v[i]);
  }
}

TARGET static void sort_few(key *a, size_t n) {
  keys v[few / lanes];
  size_t count = 1;
  while (lanes * count < n) count *= 2;
  // Whole vectors are copied as such: a call of memcpy takes longer than sorting a few.
  key *const flat = (key *)v;
  const size_t whole = n / lanes;
  for (size_t i = 0; i < whole; i++) memcpy(&v[i], a + i * lanes, sizeof *v);
  for (size_t i = whole * lanes; i < lanes * count; i++) flat[i] = i < n ? a[i] : INT64_MAX;
  switch (count) {
    case 1: network(v, 1); break;
    case 2: network(v, 2); break;
    case 4: network(v, 4); break;
    case 8: network(v, 8); break;
    default: network(v, 16);
  }
  for (size_t i = 0; i < whole; i++) memcpy(a + i * lanes, &v[i], sizeof *v);
  for (size_t i = whole * lanes; i < n; i++) a[i] = flat[i];
}

// Moves the keys below the pivot, or with `equal` those up to it, to the front and returns how many they are;
// n is more than `few`.
TARGET INLINE size_t split(key *a, size_t n, int64_t pivot, bool equal) {
  const keys p = all(pivot);
  gap g = {a, a + n};
  // `step` keys of each end are held back, so that each end has room before the first vector is put.
  keys held[2 * step / lanes];
  memcpy(held, a, step * sizeof *a);
  memcpy(held + step / lanes, a + n - step, step * sizeof *a);
  const key *from = a + step, *to = a + n - step;
  while (to - from >= step) {
    const key *next;
    if (from - g.left <= g.right - to) {
      next = from;
      from += step;
    } else {
      to -= step;
      next = to;
    }
    keys x[step / lanes];
    memcpy(x, next, sizeof x);
    for (int k = 0; k < step / lanes; k++) put(&g, x[k], p, equal);
  }
  key rest[step];
  const size_t left_over = (size_t)(to - from);
  memcpy(rest, from, left_over * sizeof *a);
  for (size_t k = 0; k < left_over; k++) {
    if (equal ? rest[k] <= pivot : rest[k] < pivot) *g.left++ = rest[k];
    else *--g.right = rest[k];
  }
  // Now the gap is a multiple of `lanes` wide, and the last vector fills it.
  for (int k = 0; k < 2 * step / lanes; k++) put(&g, held[k], p, equal);
  return (size_t)(g.left - a);
}

static int64_t middle(int64_t x, int64_t y, int64_t z) {
  const int64_t low = x < y ? x : y, high = x < y ? y : x;
  return z < low ? low : z < high ? z : high;
}

static int64_t pivot_of(const key *a, size_t n) {
  int64_t m[9];
  for (size_t k = 0; k < 9; k++) m[k] = a[n / 18 * (2 * k + 1)];
  return middle(middle(m[0], m[1], m[2]), middle(m[3], m[4], m[5]), middle(m[6], m[7], m[8]));
}

TARGET static bool sort_part(key *a, size_t n, int depth) {
  while (n > few) {
    if (depth-- == 0) return false;
    // Unfinished, but nobody will look at it.
    if (n >= ck_many && ck_stops()) return true;
    const int64_t pivot = pivot_of(a, n);
    size_t below = split(a, n, pivot, false);
    if (below == 0) {
      // The pivot is the least key: all that equal it are in place.
      below = split(a, n, pivot, true);
    } else if (!sort_part(a, below, depth)) {
      return false;
    }
    a += below;
    n -= below;
  }
  if (n > 1) sort_few(a, n);
  return true;
}

// Sorts only the parts in which one of the places, counted from `first`, lies.
TARGET static bool select_part(
    key *a, size_t n, size_t first, const size_t *places, size_t count, int depth) {
  while (count > 0 && n > few) {
    if (depth-- == 0) return false;
    if (n >= ck_many && ck_stops()) return true;
    const int64_t pivot = pivot_of(a, n);
    size_t below = split(a, n, pivot, false), here = 0;
    const bool is_least = below == 0;
    if (is_least) below = split(a, n, pivot, true);
    while (here < count && places[here] - first < below) here++;
    // Keys that all equal the pivot are in place.
    if (!is_least && !select_part(a, below, first, places, here, depth)) return false;
    places += here;
    count -= here;
    a += below;
    first += below;
    n -= below;
  }
  if (count > 0 && n > 1) sort_few(a, n);
  return true;
}
