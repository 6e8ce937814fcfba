#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static atomic_bool is_interrupted;
static atomic_bool is_resized;
static atomic_bool is_continued;

// The terminal's settings from before the session, and whether they have to be given back.
static atomic_bool is_session;
static atomic_bool is_away;
static int session_descriptor;
static struct termios settings_before;
static const char mark_pastes[] = "\033[?2004h";
static const char mark_no_pastes[] = "\033[?2004l";

// The thread that waits for a key, while it does.
static pthread_t waiting_thread;
static atomic_bool is_waiting;

static void note_signal(int number) {
  // The system hands a signal to any thread that takes it; the wait is ended by its own.
  if (atomic_load(&is_waiting) && !pthread_equal(pthread_self(), waiting_thread)) {
    pthread_kill(waiting_thread, number);
    return;
  }
  switch (number) {
  case SIGINT: atomic_store(&is_interrupted, true); break;
  case SIGWINCH: atomic_store(&is_resized, true); break;
  case SIGCONT: atomic_store(&is_continued, true); break;
  default: break;
  }
}

static void tell_terminal(const char *text) {
  ssize_t written = write(STDOUT_FILENO, text, strlen(text));
  (void)written;
}

// Gives the terminal back. Only functions that may be called in a signal handler.
static void give_back(void) {
  if (!atomic_load(&is_session) || atomic_load(&is_away)) return;
  tcsetattr(session_descriptor, TCSANOW, &settings_before);
  tell_terminal(mark_no_pastes);
}

static void end_by_signal(int number) {
  give_back();
  if (atomic_load(&is_session) && !atomic_load(&is_away)) tell_terminal("\r\n");
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

// Ctrl-Z while a cell runs: the shell gets its terminal as it was, and `fg` puts ours back.
static void stop_by_signal(int number) {
  int code = errno;
  struct termios now;
  bool is_ours = atomic_load(&is_session) && !atomic_load(&is_away) &&
                 tcgetattr(session_descriptor, &now) == 0;
  give_back();
  sigset_t stop, before;
  sigemptyset(&stop);
  sigaddset(&stop, number);
  signal(number, SIG_DFL);
  raise(number);
  // It was held back while its handler ran; now it stops the process, here.
  sigprocmask(SIG_UNBLOCK, &stop, &before);
  sigprocmask(SIG_SETMASK, &before, NULL);
  handle(number, stop_by_signal);
  if (is_ours) {
    tcsetattr(session_descriptor, TCSADRAIN, &now);
    tell_terminal(mark_pastes);
  }
  errno = code;
}

void signals_install(void) {
  handle(SIGINT, note_signal);
  handle(SIGWINCH, note_signal);
  handle(SIGCONT, note_signal);
  handle(SIGTSTP, stop_by_signal);
  static const int fatal[] = {SIGTERM, SIGHUP, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) handle(fatal[i], end_by_signal);
}

bool interrupt_is_pending(void) { return atomic_load(&is_interrupted); }
// Asked before every call of a cell: an exchange only where there is something to take.
bool interrupt_take(void) {
  return atomic_load_explicit(&is_interrupted, memory_order_relaxed) && atomic_exchange(&is_interrupted, false);
}
void interrupt_post(void) { atomic_store(&is_interrupted, true); }

void signals_forget_screen_changes(void) {
  atomic_store(&is_resized, false);
  atomic_store(&is_continued, false);
}

// Keys wait as they were typed, unechoed, for whoever reads next; Ctrl-C and Ctrl-Z are signals.
static bool keep_keys(void) {
  struct termios settings = settings_before;
  settings.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IGNCR);
  settings.c_lflag &= ~(tcflag_t)(ICANON | ECHO | IEXTEN);
  settings.c_cc[VMIN] = 1;
  settings.c_cc[VTIME] = 0;
  return tcsetattr(session_descriptor, TCSADRAIN, &settings) == 0;
}

bool terminal_begin_session(int fd) {
  if (atomic_load(&is_session)) return true;
  if (tcgetattr(fd, &settings_before) != 0) return false;
  session_descriptor = fd;
  if (!keep_keys()) return false;
  atomic_store(&is_away, false);
  if (!atomic_exchange(&is_session, true)) atexit(terminal_end_session);
  tell_terminal(mark_pastes);
  return true;
}

void terminal_end_session(void) {
  give_back();
  atomic_store(&is_session, false);
}

void terminal_leave_session(void) {
  give_back();
  atomic_store(&is_away, true);
}

void terminal_resume_session(void) {
  if (!atomic_load(&is_session)) return;
  keep_keys();
  atomic_store(&is_away, false);
  tell_terminal(mark_pastes);
}

terminal_event terminal_wait(int fd, int milliseconds) {
  if (fd < 0 || fd >= FD_SETSIZE) return TERMINAL_FAILED;
  sigset_t watched, before;
  sigemptyset(&watched);
  sigaddset(&watched, SIGINT);
  sigaddset(&watched, SIGWINCH);
  sigaddset(&watched, SIGCONT);
  // The signals arrive only inside pselect, so none falls between the look at its flag and the wait.
  if (pthread_sigmask(SIG_BLOCK, &watched, &before) != 0) return TERMINAL_FAILED;
  waiting_thread = pthread_self();
  atomic_store(&is_waiting, true);
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
  atomic_store(&is_waiting, false);
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

bool terminal_enter_key_mode(int fd, bool keeps_signals) {
  if (tcgetattr(fd, &settings_before_keys) != 0) return false;
  struct termios settings = settings_before_keys;
  settings.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IGNCR | IXON);
  settings.c_lflag &= ~(tcflag_t)(ICANON | ECHO | IEXTEN);
  if (!keeps_signals) settings.c_lflag &= ~(tcflag_t)ISIG;
  settings.c_cc[VMIN] = 1;
  settings.c_cc[VTIME] = 0;
  return tcsetattr(fd, TCSADRAIN, &settings) == 0;
}

void terminal_leave_key_mode(int fd) {
  tcsetattr(fd, TCSADRAIN, &settings_before_keys);
}
