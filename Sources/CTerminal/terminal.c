#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static atomic_bool is_interrupted;
static atomic_bool is_resized;
static atomic_bool is_continued;

static atomic_bool is_guarded;
static int guarded_descriptor;
static struct termios guarded_settings;

static void note_signal(int number) {
  switch (number) {
  case SIGINT: atomic_store(&is_interrupted, true); break;
  case SIGWINCH: atomic_store(&is_resized, true); break;
  case SIGCONT: atomic_store(&is_continued, true); break;
  default: break;
  }
}

// Only functions that may be called in a signal handler.
static void end_by_signal(int number) {
  if (atomic_load(&is_guarded)) {
    static const char leave[] = "\033[?2004l\r\n";
    tcsetattr(guarded_descriptor, TCSANOW, &guarded_settings);
    ssize_t written = write(STDOUT_FILENO, leave, sizeof leave - 1);
    (void)written;
  }
  signal(number, SIG_DFL);
  raise(number);
}

static void handle(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  // Output that is being written goes on; waiting for a key is interrupted all the same.
  action.sa_flags = SA_RESTART;
  sigaction(number, &action, NULL);
}

void signals_install(void) {
  handle(SIGINT, note_signal);
  handle(SIGWINCH, note_signal);
  handle(SIGCONT, note_signal);
  handle(SIGTERM, end_by_signal);
  handle(SIGHUP, end_by_signal);
}

bool interrupt_is_pending(void) { return atomic_load(&is_interrupted); }
bool interrupt_take(void) { return atomic_exchange(&is_interrupted, false); }
void interrupt_post(void) { atomic_store(&is_interrupted, true); }

void signals_forget_screen_changes(void) {
  atomic_store(&is_resized, false);
  atomic_store(&is_continued, false);
}

void terminal_guard(int fd) {
  if (tcgetattr(fd, &guarded_settings) != 0) return;
  guarded_descriptor = fd;
  atomic_store(&is_guarded, true);
}

void terminal_release_guard(void) { atomic_store(&is_guarded, false); }

terminal_event terminal_wait(int fd, int milliseconds) {
  if (fd < 0 || fd >= FD_SETSIZE) return TERMINAL_FAILED;
  sigset_t watched, before;
  sigemptyset(&watched);
  sigaddset(&watched, SIGINT);
  sigaddset(&watched, SIGWINCH);
  sigaddset(&watched, SIGCONT);
  // The signals arrive only inside pselect, so none falls between the look at its flag and the wait.
  if (pthread_sigmask(SIG_BLOCK, &watched, &before) != 0) return TERMINAL_FAILED;
  terminal_event result;
  for (;;) {
    if (milliseconds < 0 && atomic_exchange(&is_continued, false)) {
      result = TERMINAL_CONTINUED;
      break;
    }
    if (milliseconds < 0 && atomic_exchange(&is_resized, false)) {
      result = TERMINAL_RESIZED;
      break;
    }
    if (atomic_load(&is_interrupted)) { result = TERMINAL_INTERRUPTED; break; }
    fd_set readable;
    FD_ZERO(&readable);
    FD_SET(fd, &readable);
    struct timespec limit = {milliseconds / 1000, (milliseconds % 1000) * 1000000L};
    int count = pselect(fd + 1, &readable, NULL, NULL, milliseconds < 0 ? NULL : &limit, &before);
    if (count > 0) { result = TERMINAL_READY; break; }
    if (count == 0) { result = TERMINAL_TIMEOUT; break; }
    if (errno != EINTR) { result = TERMINAL_FAILED; break; }
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return result;
}

bool terminal_size(int fd, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

bool terminal_use_utf8_locale(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  static const char *const others[] = {"C.UTF-8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (setlocale(LC_CTYPE, others[i]) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
      return true;
  return false;
}

static struct termios settings_before_keys;

bool terminal_enter_key_mode(int fd) {
  if (tcgetattr(fd, &settings_before_keys) != 0) return false;
  terminal_guard(fd);
  struct termios settings = settings_before_keys;
  settings.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IGNCR | IXON);
  settings.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
  settings.c_cc[VMIN] = 1;
  settings.c_cc[VTIME] = 0;
  return tcsetattr(fd, TCSADRAIN, &settings) == 0;
}

void terminal_leave_key_mode(int fd) {
  tcsetattr(fd, TCSADRAIN, &settings_before_keys);
  terminal_release_guard();
}
