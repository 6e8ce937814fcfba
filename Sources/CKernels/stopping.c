#include "stopping.h"

#include <stddef.h>

static bool (*asked)(void) = NULL;
static _Thread_local bool was_stopped = false;

void ck_ask_to_stop(bool (*question)(void)) { asked = question; }

bool ck_stops(void) {
  if (!was_stopped && asked && asked()) was_stopped = true;
  return was_stopped;
}

bool ck_was_stopped(void) {
  const bool answer = was_stopped;
  was_stopped = false;
  return answer;
}
