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

// A question to the terminal whose last answer has not been read: the answer, and when it was asked.
static const char last_answer[] = "\033[0n";
static atomic_bool is_answer_due;
static struct timespec asked_at;

// Keys that were read while the terminal was given back, for whoever reads next: a ring.
enum { kept_limit = 1 << 16 };
static unsigned char kept[kept_limit];
static atomic_size_t kept_start;
static atomic_size_t kept_end;

// The thread that waits for a key, while it does.
static pthread_t waiting_thread;
static atomic_bool is_waiting;

// What was typed behind Ctrl-C's cell was meant to follow it: it goes, as the terminal itself has it.
static void forget_keys(void) {
  if (!atomic_load(&is_session) || atomic_load(&is_away)) return;
  int code = errno;
  tcflush(session_descriptor, TCIFLUSH);
  atomic_store(&kept_start, atomic_load(&kept_end));
  errno = code;
}

static void note_signal(int number, siginfo_t *info, void *context) {
  (void)context;
  // Ctrl-C, and no other process.
  if (number == SIGINT && info->si_pid == 0) forget_keys();
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

static void keep_byte(unsigned char byte) {
  size_t end = atomic_load(&kept_end);
  if (end - atomic_load(&kept_start) >= kept_limit) return;
  kept[end % kept_limit] = byte;
  atomic_store(&kept_end, end + 1);
}

// Milliseconds since the terminal was asked.
static long waited(void) {
  struct timespec now;
  if (clock_gettime(CLOCK_MONOTONIC, &now) != 0) return 1000000;
  return (now.tv_sec - asked_at.tv_sec) * 1000 + (now.tv_nsec - asked_at.tv_nsec) / 1000000;
}

// Reads the answers that are due, which another program would take for keys; and where it keeps keys,
// those that have come.
static void read_ahead(bool keeps_keys) {
  size_t matched = 0;
  for (;;) {
    long left = atomic_load(&is_answer_due) ? 500 - waited() : 0;
    if (left <= 0 && !keeps_keys) return;
    struct timeval limit = {0, left > 0 ? left * 1000 : 0};
    fd_set readable;
    FD_ZERO(&readable);
    FD_SET(session_descriptor, &readable);
    int ready = select(session_descriptor + 1, &readable, NULL, NULL, &limit);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return;
    unsigned char bytes[256];
    ssize_t count = read(session_descriptor, bytes, sizeof bytes);
    if (count <= 0) return;
    for (ssize_t i = 0; i < count; i++) {
      keep_byte(bytes[i]);
      if (bytes[i] == (unsigned char)last_answer[matched]) matched++;
      else matched = bytes[i] == (unsigned char)last_answer[0];
      if (matched == sizeof last_answer - 1) {
        atomic_store(&is_answer_due, false);
        matched = 0;
      }
    }
  }
}

// Gives the terminal back. Only functions that may be called in a signal handler.
static void give_back(bool keeps_keys) {
  if (!atomic_load(&is_session) || atomic_load(&is_away)) return;
  read_ahead(keeps_keys);
  tcsetattr(session_descriptor, TCSANOW, &settings_before);
  tell_terminal(mark_no_pastes);
}

static void end_by_signal(int number) {
  give_back(false);
  if (atomic_load(&is_session) && !atomic_load(&is_away)) tell_terminal("\r\n");
  signal(number, SIG_DFL);
  raise(number);
}

static void note(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = note_signal;
  sigemptyset(&action.sa_mask);
  // Output that is being written goes on; waiting for a key is interrupted all the same.
  action.sa_flags = SA_RESTART | SA_SIGINFO;
  sigaction(number, &action, NULL);
}

static void handle(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  sigaction(number, &action, NULL);
}

// Ctrl-Z while a cell runs: the shell gets its terminal as it was, and `fg` puts ours back.
static void stop_by_signal(int number) {
  int code = errno;
  struct termios now;
  bool is_ours = atomic_load(&is_session) && !atomic_load(&is_away) &&
                 tcgetattr(session_descriptor, &now) == 0;
  give_back(true);
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
  note(SIGINT);
  note(SIGWINCH);
  note(SIGCONT);
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
  // Ctrl-Z must not throw away what was typed before it.
  settings.c_lflag |= NOFLSH;
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
  give_back(false);
  atomic_store(&is_session, false);
}

void terminal_leave_session(void) {
  give_back(false);
  atomic_store(&is_away, true);
}

void terminal_resume_session(void) {
  if (!atomic_load(&is_session)) return;
  keep_keys();
  atomic_store(&is_away, false);
  tell_terminal(mark_pastes);
}

void terminal_ask(const char *question) {
  if (clock_gettime(CLOCK_MONOTONIC, &asked_at) != 0) return;
  atomic_store(&is_answer_due, true);
  tell_terminal(question);
}

void terminal_has_answered(void) { atomic_store(&is_answer_due, false); }

ptrdiff_t terminal_read(int fd, unsigned char *buffer, size_t size) {
  size_t start = atomic_load(&kept_start);
  size_t count = atomic_load(&kept_end) - start;
  if (fd != session_descriptor || count == 0) return read(fd, buffer, size);
  if (count > size) count = size;
  for (size_t i = 0; i < count; i++) buffer[i] = kept[(start + i) % kept_limit];
  atomic_store(&kept_start, start + count);
  return (ptrdiff_t)count;
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
    if (fd == session_descriptor && atomic_load(&kept_end) != atomic_load(&kept_start)) {
      result = TERMINAL_READY;
      break;
    }
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
