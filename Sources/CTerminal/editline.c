#include "CTerminal.h"

#include <stddef.h>

static wchar_t no_prompt[] = L"";

static wchar_t *prompt(EditLine *editor) {
  (void)editor;
  return no_prompt;
}

EditLine *editline_open(const char *program, FILE *sink) {
  EditLine *editor = el_init_fd(program, sink, sink, sink, 0, 1, 1);
  if (editor == NULL) return NULL;
  el_wset(editor, EL_PROMPT, prompt);
  // Its handlers would signal the whole process group.
  el_set(editor, EL_SIGNAL, 0);
  // What it draws is thrown away, so it may believe in a terminal of a usual size.
  el_set(editor, EL_SETTC, "co", "80", NULL);
  el_set(editor, EL_SETTC, "li", "24", NULL);
  return editor;
}

void *editline_client(EditLine *editor) {
  void *client = NULL;
  el_get(editor, EL_CLIENTDATA, &client);
  return client;
}

int editline_set_mode(EditLine *editor, const char *mode) {
  return el_set(editor, EL_EDITOR, mode);
}

bool editline_is_vi(EditLine *editor) {
  const char *mode = NULL;
  return el_get(editor, EL_EDITOR, &mode) == 0 && mode != NULL && mode[0] == 'v';
}

int editline_set_reader(EditLine *editor, editline_reader reader) {
  return el_wset(editor, EL_GETCFN, reader);
}

int editline_add_command(EditLine *editor, const char *name, editline_command command) {
  return el_set(editor, EL_ADDFN, name, name, command);
}

int editline_bind(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, key, command, NULL);
}

int editline_bind_alternative(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, "-a", key, command, NULL);
}

int editline_change_terminal(EditLine *editor, const char *setting) {
  return el_set(editor, EL_SETTY, "-d", setting, NULL);
}

int editline_change_terminal_between(EditLine *editor, const char *setting) {
  return el_set(editor, EL_SETTY, "-x", setting, NULL);
}

int editline_set_raw(EditLine *editor, bool is_raw) {
  return el_set(editor, EL_PREP_TERM, is_raw ? 1 : 0);
}

int editline_use_history(EditLine *editor, History *events) {
  return el_set(editor, EL_HIST, history, events);
}

int editline_history_limit(History *events, int count) {
  HistEvent event;
  return history(events, &event, H_SETSIZE, count);
}

int editline_history_add(History *events, const char *text) {
  HistEvent event;
  return history(events, &event, H_ENTER, text);
}

void editline_set_client(EditLine *editor, void *client) {
  el_set(editor, EL_CLIENTDATA, client);
}

int editline_bind_text(EditLine *editor, const char *key, const char *text) {
  return el_set(editor, EL_BIND, "-s", key, text, NULL);
}

int editline_bind_text_alternative(EditLine *editor, const char *key, const char *text) {
  return el_set(editor, EL_BIND, "-a", "-s", key, text, NULL);
}
