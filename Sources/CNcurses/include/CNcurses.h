// The part of ncursesw that precis draws with, under names of its own. No type of ncurses leaves the C
// file: they don't import into Swift 6. Rows and columns are 0-based. Only one terminal at a time.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum pnc_attribute {
    pnc_bold = 1,
    pnc_dim = 2,
    pnc_italic = 4,
    pnc_underline = 8,
    pnc_reverse = 16,
};

// The program's codeset after `setlocale(LC_ALL, "")`: UTF-8 as the user has set it, UTF-8 because LC_CTYPE
// was switched to C.UTF-8, or another one because the machine has no such locale.
enum pnc_codeset { pnc_codeset_utf8, pnc_codeset_switched, pnc_codeset_other };
int pnc_set_locale(void);

// How many columns a scalar takes: 0, 1, 2, or -1 for one that can't be printed. The executable's `wcwidth`,
// which is the one ncurses gets, asks this function, with the number given here besides.
typedef int (*pnc_width_function)(uint32_t scalar, uint32_t policy);
void pnc_set_width_function(pnc_width_function function, uint32_t policy);

// Takes over the terminal on standard input and output: alternate screen, raw mode, bracketed paste, signals.
// Returns 0, or why not.
enum pnc_error { pnc_error_not_terminal = 1, pnc_error_unknown, pnc_error_too_simple, pnc_error_system };
int pnc_open(const char *name);
// Gives it back. Without effect when closed. Runs at exit too.
void pnc_close(void);
// Gives the terminal back, stops the program's process group as Ctrl-Z does in a shell, and takes the
// terminal over again once it is continued.
void pnc_suspend(void);
// Takes the terminal over again after something else has used it.
void pnc_take_over(void);
// Gives it back for a while, until `pnc_take_over`.
void pnc_leave(void);

// Rows and columns of the terminal as it is now; and the same told to ncurses.
void pnc_get_size(int *rows, int *columns);
void pnc_resize(int rows, int columns);

// Whether the cursor waits behind the last column until the next character comes.
bool pnc_waits_at_margin(void);
// 0 for no colours; background and foreground -1 is the terminal's own colour.
int pnc_color_count(void);
int pnc_pair_count(void);
bool pnc_has_default_colors(void);
bool pnc_define_pair(int pair, int foreground, int background);

// What `pnc_write` takes: a scalar, and in the bits above it the columns of the cell that it begins, or none where it
// joins the cell before it.
enum { pnc_scalar_bits = 24 };

// Puts one style's run of cells on the next screen.
void pnc_write(int row, int column, const uint32_t *scalars, size_t count, uint32_t attributes, int pair);
// Has the next update draw all rows from nothing.
void pnc_forget_screen(void);
// Makes what is to be sent for all that has changed, with the cursor at the given cell, or hidden where `row` is
// negative.
void pnc_update(int row, int column);
// What shifts and updates have made since it was last taken; good until the next of them.
const char *pnc_output_take(size_t *length);
// Changes made on the terminal before an update, and told to ncurses: between begin and end, with normal
// attributes, a row is cleared from a column on, or columns are inserted (deleted where `distance` is negative)
// at one. No wide character may be cut. Only where the terminal can. The beginning takes
// the place of the cursor, negative where that is not known.
bool pnc_can_shift(void);
void pnc_begin_shifts(int row, int column);
void pnc_clear_row(int row, int column);
void pnc_shift_row(int row, int column, int distance);
void pnc_end_shifts(void);
// Between begin and end as well: rows of some columns (both ends excluded) move up, down where `distance` is
// negative, and blank ones come in. No wide character may stand across the edges. Only where the terminal has margins
// at the sides, as DEC's VT420.
void pnc_scroll_columns(int top, int bottom, int left, int right, int distance);
// Has the next update send a wide character anew, which the terminal may have lost.
void pnc_forget_cell(int row, int column);
// Sends bytes that ncurses doesn't know of, after all that it has sent so far.
void pnc_send(const char *bytes, size_t length);

// The string the terminal sends for a key by its terminfo name ("kLFT5"), NULL if there is none.
const char *pnc_key_string(const char *name);

// Readable when a signal has arrived. `pnc_take_signal` gives the signals that have, each once: hang-ups
// first, 0 when there are no more.
int pnc_signal_descriptor(void);
int pnc_take_signal(void);
