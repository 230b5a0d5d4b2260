#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"

#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "output.h"
// After curses.h, and last: it defines macros with short names.
#include <term.h>

// Where what is sent leaves the cursor: -1 where that is not known.
static int at_row, at_column;

static int put(int byte) {
    char one = (char)byte;
    pnc_output_add(&one, 1);
    return byte;
}

static void put_string(const char *string) {
    if (string) tputs(string, 1, put);
}

bool pnc_can_shift(void) {
    return parm_ich && parm_dch && clr_eol && save_cursor && restore_cursor && cursor_address;
}

void pnc_begin_shifts(int row, int column) {
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

void pnc_end_shifts(void) { put_string(restore_cursor); }

void pnc_scroll_columns(int top, int bottom, int left, int right, int distance) {
    int width = right - left;
    cchar_t *cells = calloc((size_t)width + 1, sizeof *cells);
    if (!cells) return;
    char bytes[96];
    // Margins at the sides, then above and below; they are gone again before anything else is sent.
    int length = snprintf(
        bytes, sizeof bytes, "\033[?69h\033[%d;%ds\033[%d;%dr\033[%d%c\033[r\033[?69l", left + 1, right, top + 1,
        bottom, abs(distance), distance > 0 ? 'S' : 'T');
    pnc_output_add(bytes, (size_t)length);
    // Setting margins has moved it.
    at_row = -1;
    int step = distance > 0 ? 1 : -1;
    for (int row = distance > 0 ? top : bottom - 1; row >= top && row < bottom; row += step) {
        int from = row + distance, count = 0;
        if (from >= top && from < bottom) {
            // Each character comes once, a wide one too.
            mvwin_wchnstr(curscr, from, left, cells, width);
            while (cells[count].chars[0]) count++;
            mvwadd_wchnstr(curscr, row, left, cells, count);
        } else {
            for (int x = left; x < right; x++) mvwadd_wchnstr(curscr, row, x, blank(), 1);
        }
    }
    free(cells);
    // ncurses is to look at all of them again, not only at those that differ from the frame before.
    wtouchln(newscr, top, bottom - top, 1);
}

void pnc_forget_cell(int row, int column) {
    for (int x = column; x < column + 2; x++) mvwadd_wchnstr(curscr, row, x, blank(), 1);
    wtouchln(newscr, row, 1, 1);
}
