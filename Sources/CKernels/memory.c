#include "memory.h"

#include <stdlib.h>
#include <string.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void ck_keep_freed_memory(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
#endif
}

static void *small_memory(size_t bytes, bool is_zeroed) {
  if (is_zeroed) return calloc(1, bytes);
  void *memory = NULL;
  return posix_memalign(&memory, 64, bytes) == 0 ? memory : NULL;
}

#ifdef __linux__

#include <pthread.h>
#include <stdint.h>
#include <sys/mman.h>

// Large blocks are whole huge pages, taken from the system by themselves: memory that was touched in small
// pages before would stay so. The last that were given back are kept, touched as they are: at most 256 MiB.
enum { page = 2 << 20, least_large = 4 << 20, most_kept = 256 << 20, places = 32 };

static struct {
  void *memory;
  size_t bytes;
} kept[places];
static size_t kept_count, kept_bytes;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static size_t whole_pages(size_t bytes) { return (bytes + page - 1) / page * page; }

// Takes the block at a place out of the row, whose order is the one in which they were given.
static void *removed(size_t place) {
  void *const memory = kept[place].memory;
  kept_bytes -= kept[place].bytes;
  kept_count--;
  memmove(kept + place, kept + place + 1, (kept_count - place) * sizeof kept[0]);
  return memory;
}

static void *kept_block(size_t bytes) {
  void *memory = NULL;
  pthread_mutex_lock(&lock);
  for (size_t k = kept_count; k > 0 && !memory; k--)
    if (kept[k - 1].bytes == bytes) memory = removed(k - 1);
  pthread_mutex_unlock(&lock);
  return memory;
}

static void *new_block(size_t bytes) {
  char *const start = mmap(NULL, bytes + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (start == MAP_FAILED) return NULL;
  char *const memory = start + (page - (size_t)start % page) % page;
  if (memory > start) munmap(start, (size_t)(memory - start));
  const size_t behind = (size_t)(start + page - memory);
  if (behind > 0) munmap(memory + bytes, behind);
  madvise(memory, bytes, MADV_HUGEPAGE);
  return memory;
}

// Where in its block an array begins. Operands whose addresses have the same last twelve bits stand in each other's
// way in the processor, so arrays begin in different places as far as their last page has room.
static size_t next_start(size_t room) {
  static _Atomic size_t taken;
  const size_t start = taken++ % 16 * 320;
  return start < room ? start : room / 64 * 64;
}

void *ck_take_memory(size_t bytes, bool is_zeroed) {
  if (bytes < least_large) return small_memory(bytes, is_zeroed);
  if (bytes > SIZE_MAX / 2) return NULL;
  const size_t size = whole_pages(bytes);
  char *const block = kept_block(size);
  if (block) {
    char *const memory = block + next_start(size - bytes);
    return is_zeroed ? memset(memory, 0, bytes) : memory;
  }
  char *const fresh = new_block(size);
  return fresh ? fresh + next_start(size - bytes) : NULL;
}

void ck_give_memory(void *memory, size_t bytes) {
  if (bytes < least_large) return free(memory);
  const size_t size = whole_pages(bytes);
  // It began in the block's first page.
  memory = (char *)memory - (size_t)memory % page;
  if (size > most_kept) {
    munmap(memory, size);
    return;
  }
  pthread_mutex_lock(&lock);
  while (kept_count == places || kept_bytes + size > most_kept) {
    const size_t oldest = kept[0].bytes;
    munmap(removed(0), oldest);
  }
  kept[kept_count].memory = memory;
  kept[kept_count++].bytes = size;
  kept_bytes += size;
  pthread_mutex_unlock(&lock);
}

#else

void *ck_take_memory(size_t bytes, bool is_zeroed) { return small_memory(bytes, is_zeroed); }

void ck_give_memory(void *memory, size_t bytes) {
  (void)bytes;
  free(memory);
}

#endif
