// The part of ncursesw that precis uses, under names of its own: what terminfo tells of a terminal, and the
// terminal taken over and given back. No type of ncurses leaves the C files: they don't import into Swift 6. Only one
// terminal at a time.
#pragma once
#include <stdbool.h>
#include <stddef.h>

// The program's codeset after `setlocale(LC_ALL, "")`: UTF-8 as the user has set it, UTF-8 because LC_CTYPE
// was switched to C.UTF-8, or another one because the machine has no such locale.
enum pnc_codeset { pnc_codeset_utf8, pnc_codeset_switched, pnc_codeset_other };
int pnc_set_locale(void);

// Has terminfo tell of a terminal by its name, without touching any. False where it knows none.
bool pnc_describe(const char *name);
// What it tells: a string as it stands there, NULL if there is none; a number, negative if there is none; a flag.
// The names are those of terminfo ("kLFT5", "cup").
const char *pnc_string(const char *name);
int pnc_number(const char *name);
bool pnc_flag(const char *name);
// A string of one or two numbers, worked out; good until the next call. NULL for one that takes its parameters for
// addresses or may divide by what is no divisor: no terminal is described so, and working it out would end the program.
const char *pnc_format(const char *string, int first, int second);

// Takes over the terminal on standard input and output, which has been described: alternate screen, raw mode, bracketed
// paste, signals. False when the system refuses.
bool pnc_open(void);
// Gives it back. Without effect when closed. Runs at exit too.
void pnc_close(void);
// Gives the terminal back, stops the program's process group as Ctrl-Z does in a shell, and takes the
// terminal over again once it is continued.
void pnc_suspend(void);
// Takes the terminal over again after something else has used it.
void pnc_take_over(void);

// Has the terminal send ESC before what is typed with Alt (xterm's mode 1036, which was found not to be set), until it is
// given back.
void pnc_send_escape_with_alt(void);

// Has the terminal report the mouse or not: presses, releases, motion with a button down, the wheel (xterm's modes 1002 and
// 1006). Not until this is called, and not once the terminal is given back; on again after a suspension.
void pnc_set_mouse(bool is_on);

// Rows and columns of the terminal as it is now.
void pnc_get_size(int *rows, int *columns);
// Sends bytes, without ever waiting: what the terminal does not take at once is kept.
void pnc_send(const char *bytes, size_t length);
// Sends bytes of which a part would be worse than nothing, such as a text for the clipboard: where the terminal is given back
// before it has taken all, it is told to forget what it has.
void pnc_send_whole(const char *bytes, size_t length);
// The descriptor that can be written once there is room for what is kept; negative when nothing is.
int pnc_waiting_output(void);
// Sends of what is kept as much as there is room for; true when all has gone out.
bool pnc_flush(void);

// Readable when a signal has arrived, until it is drained; to be drained before the signals are taken, or one that arrives
// in between is not waited for. `pnc_take_signal` gives the signals that have arrived, each once: hang-ups first, 0 when
// there are no more. SIGHUP, SIGTERM and SIGINT end the program by themselves, the terminal given back, when they have not
// been taken within `pnc_signal_patience` seconds: whoever should take them is busy.
enum { pnc_signal_patience = 4 };
int pnc_signal_descriptor(void);
void pnc_drain_signals(void);
int pnc_take_signal(void);

// Has a crash run a function before all else; it may only do what a handler of signals may.
void pnc_before_crash(void (*hook)(void));
