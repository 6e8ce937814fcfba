// What Swift cannot do by itself: libedit's variadic functions, signal flags, waiting for a key
// without losing a signal, and the locale.
#pragma once

#include <histedit.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <wchar.h>

// ---- libedit: el_set and history take variadic arguments, which Swift does not import.

typedef int (*editline_reader)(EditLine *, wchar_t *);
typedef unsigned char (*editline_command)(EditLine *, int);

// An editor on the terminal of descriptors 0 and 1 that draws into `sink`. NULL when out of memory.
EditLine *editline_open(const char *program, FILE *sink);
// What `editline_client` gives back, for commands that know only their editor.
void editline_set_client(EditLine *editor, void *client);
void *editline_client(EditLine *editor);
// `mode` is "emacs" or "vi".
int editline_set_mode(EditLine *editor, const char *mode);
bool editline_is_vi(EditLine *editor);
int editline_set_reader(EditLine *editor, editline_reader reader);
int editline_add_command(EditLine *editor, const char *name, editline_command command);
int editline_bind(EditLine *editor, const char *key, const char *command);
// Binds in vi's command mode.
int editline_bind_alternative(EditLine *editor, const char *key, const char *command);
// Makes `key` mean the keys `text`.
int editline_bind_text(EditLine *editor, const char *key, const char *text);
int editline_bind_text_alternative(EditLine *editor, const char *key, const char *text);
// Changes a terminal setting that is used while editing ("-isig"), or between two edits.
int editline_change_terminal(EditLine *editor, const char *setting);
int editline_change_terminal_between(EditLine *editor, const char *setting);
// Enters (true) or leaves the terminal's raw mode in the middle of an edit.
int editline_set_raw(EditLine *editor, bool is_raw);
int editline_use_history(EditLine *editor, History *history);
int editline_history_limit(History *history, int count);
int editline_history_add(History *history, const char *text);

// ---- Signals

// Handles SIGINT, SIGWINCH and SIGCONT by setting flags, and signals that end or stop the process
// by giving the terminal back before. Safe to call twice.
void signals_install(void);
bool interrupt_is_pending(void);
bool interrupt_take(void);
void interrupt_post(void);
// Forgets resizes and continuations that came before now.
void signals_forget_screen_changes(void);

// ---- The terminal, from the first prompt to the end of the program

// Lets keys wait as they were typed, unechoed and unedited, for whoever reads next: what is typed
// while a cell runs reaches the next prompt as it is, Ctrl-U and pastes too. Ctrl-C and Ctrl-Z stay
// signals. The end of the program, by a signal or not, gives the terminal back, and so does Ctrl-Z.
// Safe to call twice. False when `fd` is no terminal.
bool terminal_begin_session(int fd);
void terminal_end_session(void);
// For another program that runs meanwhile: it finds the terminal as it was before the session.
void terminal_leave_session(void);
void terminal_resume_session(void);

// ---- Asking the terminal

// Sends a question that ends in `ESC [ 5 n`, which every terminal answers with `ESC [ 0 n`. Until
// `terminal_has_answered` is called, or half a second has passed, giving the terminal back waits for
// that: another program would take the answers for keys.
void terminal_ask(const char *question);
void terminal_has_answered(void);

// ---- Waiting

typedef enum {
  TERMINAL_READY = 0,
  TERMINAL_TIMEOUT = 1,
  TERMINAL_INTERRUPTED = 2,
  TERMINAL_RESIZED = 3,
  TERMINAL_CONTINUED = 4,
  TERMINAL_FAILED = 5,
} terminal_event;

// Waits until `fd` can be read, `milliseconds` have passed (negative: for ever), or a signal came.
// A resize or a continuation is reported once, and only by a wait without a limit; an interrupt
// stays pending.
terminal_event terminal_wait(int fd, int milliseconds);
// Reads as `read` does, first what was typed before the terminal was given back, as by Ctrl-Z.
ptrdiff_t terminal_read(int fd, unsigned char *buffer, size_t size);

// ---- Facts

// False when `fd` is no terminal or does not know its size.
bool terminal_size(int fd, int *columns, int *rows);
// Takes the locale of the environment, or one with UTF-8 when that has not; false without any.
bool terminal_use_utf8_locale(void);
// Sets `fd` to deliver each key at once, unechoed, keeping the old settings; false on failure.
// Ctrl-C and Ctrl-Z are keys as well, or signals still.
bool terminal_enter_key_mode(int fd, bool keeps_signals);
void terminal_leave_key_mode(int fd);
