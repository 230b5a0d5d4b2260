#include "CNcurses.h"

#include <curses.h>
// After curses.h, and last: it defines macros with short names.
#include <term.h>

bool pnc_describe(const char *name) {
    // Of two terminals the latter is told of.
    if (cur_term) del_curterm(cur_term);
    int is_known = 0;
    return setupterm(name, 1, &is_known) == OK;
}

const char *pnc_string(const char *name) {
    const char *string = tigetstr(name);
    return string == (const char *)-1 ? NULL : string;
}

int pnc_number(const char *name) { return tigetnum(name); }

bool pnc_flag(const char *name) { return tigetflag(name) > 0; }

const char *pnc_format(const char *string, int first, int second) { return tparm(string, first, second); }
