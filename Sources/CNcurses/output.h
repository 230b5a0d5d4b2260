// What is to be sent with the next update, in its order: shifts of rows, then what ncurses makes of the rest.
#pragma once
#include <stddef.h>

void pnc_output_add(const char *bytes, size_t length);
// Adds what has been written to a file since it was last added, and empties the file.
void pnc_output_add_file(int descriptor);
// Sends all as it stands.
void pnc_output_send(void);
// Sends a string of terminfo.
void pnc_send_key(const char *name);
