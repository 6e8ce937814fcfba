// Memory for arrays: what is freed stays with the program, for the next array of its size.
#pragma once
#include <stdbool.h>
#include <stddef.h>

/// Keeps freed blocks of up to 32 MiB in the program, for the next arrays; does nothing but with glibc.
void ck_keep_freed_memory(void);

/// Returns memory on a cache line, all zero where asked for; NULL where there is none. Blocks of 4 MiB and more
/// lie on huge pages where the system has them.
void *ck_take_memory(size_t bytes, bool is_zeroed);

/// Gives back what `ck_take_memory` returned for as many bytes.
void ck_give_memory(void *memory, size_t bytes);
