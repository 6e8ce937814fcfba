// OpenBLAS picks its loops for the processor when it is loaded. A version that is older than the processor
// does not know it and takes those for the Prescott of 2004, a quarter as fast; the loops that it has for the
// instructions this processor understands are picked here instead, before main begins.
#include "CKernels.h"
#include "words.h"

#if defined(__linux__)

#include <stdlib.h>
#include <unistd.h>

// A build with threads; it begins with one for each processor.
__attribute__((weak)) extern void openblas_set_num_threads(int count);

// As many threads as there are processors, or as the user says where OpenBLAS and numpy look for it.
static int wanted_threads(void) {
  const char *const asked = getenv("OPENBLAS_NUM_THREADS");
  const int count = asked ? atoi(asked) : 0, processors = (int)sysconf(_SC_NPROCESSORS_ONLN);
  return count > 0 && count < processors ? count : processors;
}

void ck_spread_products(bool is_spread) {
  static int processors = 0;
  if (!openblas_set_num_threads) return;
  if (processors == 0) processors = wanted_threads();
  openblas_set_num_threads(is_spread && processors > 1 ? processors : 1);
}

#else

void ck_spread_products(bool is_spread) {}

#endif

#if defined(__linux__)

#if defined(__x86_64__)

#include <string.h>

// There in OpenBLAS builds for many processors, and nowhere else; the last in those with threads.
__attribute__((weak)) extern char *openblas_get_corename(void);
__attribute__((weak)) extern void gotoblas_dynamic_init(void);
__attribute__((weak)) extern void gotoblas_dynamic_quit(void);
__attribute__((weak)) extern int blas_thread_shutdown_(void);

static const char *const choice = "OPENBLAS_CORETYPE";

static void pick(const char *core) {
  gotoblas_dynamic_quit();
  if (core) setenv(choice, core, 1);
  gotoblas_dynamic_init();
  unsetenv(choice);
}

// Loops of Prescott, Nehalem or Sandybridge use at most AVX; whoever has FMA has newer ones.
static bool is_old(const char *core) {
  return !strcmp(core, "Prescott") || !strcmp(core, "Core2") || !strcmp(core, "Nehalem") ||
         !strcmp(core, "Sandybridge") || !strcmp(core, "Unknown");
}

static void fit_to_processor(void) {
  if (!openblas_get_corename || !gotoblas_dynamic_init || !gotoblas_dynamic_quit) return;
  if (getenv(choice) || !is_old(openblas_get_corename())) return;
  if (!has_fused_vectors()) return;
  // Its threads may only be starting, and look at the loops that are taken away: they end first, and the
  // next word about their number begins them anew.
  if (blas_thread_shutdown_) blas_thread_shutdown_();
  pick(has_wide_vectors() && __builtin_cpu_supports("avx512bw") ? "SkylakeX" : "Haswell");
  // A build without these loops keeps its own choice.
  if (is_old(openblas_get_corename())) pick(NULL);
}

#else

static void fit_to_processor(void) {}

#endif

__attribute__((constructor)) static void begin(void) {
  fit_to_processor();
  ck_spread_products(false);
}

#endif
