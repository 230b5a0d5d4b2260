// Signals of the terminal's program: those that a run loop handles go to a pipe, those of a crash put the
// terminal back first.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

// Installs the handlers and remembers the terminal's settings as they are. False when the system refuses.
bool pnc_signals_install(void);
// The terminal's settings as they were then.
const struct termios *pnc_signals_settings_found(void);
void pnc_signals_remove(void);
// The bytes that put the screen back after a crash; none while the terminal is not ours.
void pnc_signals_set_restoring(const char *bytes, size_t length);
// Stops the process group, as Ctrl-Z in a shell does; returns when it has been continued.
void pnc_signals_stop(void);
