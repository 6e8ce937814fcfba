// The wish to stop, which long loops ask for between their pieces.
#pragma once
#include <stdbool.h>

/// From this many elements on, sorting asks between its pieces whether to stop; what was sorted by then is left
/// as it is.
enum { ck_many = 1 << 19 };

/// Says who knows whether somebody wishes to stop; called once, before anything runs.
void ck_ask_to_stop(bool (*question)(void));
/// Whether a loop of this thread stops: once the answer was yes, until ck_was_stopped is called.
bool ck_stops(void);
/// Whether a loop of this thread left its result unfinished since this was last called.
bool ck_was_stopped(void);
