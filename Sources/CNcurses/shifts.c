#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
// After curses.h, and last: it defines macros with short names.
#include <term.h>

// What is to be sent, and where it leaves the cursor: -1 where that is not known.
static char *pending;
static size_t pending_length, pending_size;
static int at_row, at_column;

static int put(int byte) {
    if (pending_length == pending_size) {
        size_t size = pending_size ? pending_size * 2 : 1024;
        char *larger = realloc(pending, size);
        if (!larger) return EOF;
        pending = larger;
        pending_size = size;
    }
    pending[pending_length++] = (char)byte;
    return byte;
}

static void put_string(const char *string) {
    if (string) tputs(string, 1, put);
}

bool pnc_can_shift(void) {
    return parm_ich && parm_dch && clr_eol && save_cursor && restore_cursor && cursor_address;
}

void pnc_begin_shifts(int row, int column) {
    pending_length = 0;
    at_row = row;
    at_column = column;
    put_string(save_cursor);
}

// Straight down by line feeds, which ncurses has the line discipline leave alone, and a little aside: next to
// nothing from one row to the next. False where the terminal can't, or its address is as short.
static bool go_near(int row, int column) {
    enum { farthest_down = 4, farthest_aside = 3 };
    int down = row - at_row, aside = column - at_column;
    if (at_row < 0 || down < 0 || down > farthest_down || abs(aside) > farthest_aside) return false;
    if (down > 0 && !(cursor_down && strcmp(cursor_down, "\n") == 0)) return false;
    const char *step = aside > 0 ? cursor_right : cursor_left;
    if (aside != 0 && !(step && strlen(step) <= 3)) return false;
    while (down-- > 0) put('\n');
    for (int i = abs(aside); i > 0; i--) put_string(step);
    return true;
}

static void go_to(int row, int column) {
    if (!go_near(row, column)) put_string(tparm(cursor_address, row, column));
    at_row = row;
    at_column = column;
}

static const cchar_t *blank(void) {
    static cchar_t cell;
    static const wchar_t space[] = L" ";
    setcchar(&cell, space, A_NORMAL, 0, NULL);
    return &cell;
}

void pnc_clear_row(int row, int column) {
    go_to(row, column);
    put_string(clr_eol);
    for (int x = column; x < COLS; x++) mvwadd_wchnstr(curscr, row, x, blank(), 1);
}

void pnc_shift_row(int row, int column, int distance) {
    int room = COLS - column, size = abs(distance);
    cchar_t *cells = calloc((size_t)(room + size + 1), sizeof *cells);
    if (!cells) return;
    go_to(row, column);
    put_string(tparm(distance > 0 ? parm_ich : parm_dch, size));
    int count = 0;
    for (; count < distance; count++) cells[count] = *blank();
    // Each character comes once, a wide one too; what comes to lie over the edge is left out by ncurses.
    mvwin_wchnstr(curscr, row, distance > 0 ? column : column + size, cells + count, room);
    while (cells[count].chars[0]) count++;
    for (int i = 0; i < -distance; i++) cells[count++] = *blank();
    mvwadd_wchnstr(curscr, row, column, cells, count);
    free(cells);
}

void pnc_end_shifts(void) {
    put_string(restore_cursor);
    pnc_send(pending, pending_length);
}
