#include "CNcurses.h"

#include <curses.h>
#include <string.h>
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

// Whether tparm(3) can work out a string with any two numbers, whoever has written it: it would read `%s` and `%l` from an
// address, and the least number divided by -1 stops the processor.
static bool is_safe(const char *string) {
    bool is_divisor = false;
    for (const char *at = string; *at; at++) {
        if (*at != '%') continue;
        at++;
        if (*at == '{') {
            size_t digits = strspn(at + 1, "0123456789");
            if (digits == 0 || digits > 6 || at[digits + 1] != '}') return false;
            is_divisor = at[1] != '0';
            at += digits + 1;
            continue;
        }
        if (*at == '\'') {
            if (!at[1] || !at[2]) return false;
            at += 2;
            is_divisor = false;
            continue;
        }
        // Flags, width and precision of a number.
        at += strspn(at, ":-+# .0123456789");
        if (strchr("sl", *at)) return false;
        if (strchr("/m", *at) && !is_divisor) return false;
        is_divisor = false;
    }
    return true;
}

const char *pnc_format(const char *string, int first, int second) {
    return is_safe(string) ? tparm(string, first, second) : NULL;
}
