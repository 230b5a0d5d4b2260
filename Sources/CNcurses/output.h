// What is sent to the terminal: nothing here ever waits for a terminal that does not read.
#pragma once
#include <stdbool.h>
#include <stddef.h>

// Opens the terminal on standard output a second time, to write without waiting. The description that standard output
// stands for is the shell's too: a flag set on it would trouble the shell and all that it runs.
void pnc_output_open(void);
void pnc_output_close(void);
// Gives up what has not been sent yet.
void pnc_output_drop(void);
// Cancels what has to come whole and has gone out in part, before the rest is given up. False when the terminal takes nothing.
// Safe in a signal handler.
bool pnc_output_cancel(void);
// Sends the last bytes, before the terminal is left or the program ends. Gives up after a second in which the terminal takes
// nothing: false then. Safe in a signal handler.
bool pnc_output_end(const char *bytes, size_t length);
