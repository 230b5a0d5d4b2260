#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "output.h"
#include "signals.h"

static SCREEN *screen;
static bool is_left;
static bool has_default_colors;

// ncurses writes to a descriptor of its own, which is the terminal except while an update is made: that goes to a
// file in memory. Standard output is the terminal always, as the handler of crashes needs it.
static FILE *drawing;
static int caught = -1;

static pnc_width_function width_function;
static uint32_t width_policy;

void pnc_set_width_function(pnc_width_function function, uint32_t policy) {
    width_function = function;
    width_policy = policy;
}

// ncurses calls `wcwidth`, and a symbol of the program goes before libc's: so the screen is laid out with
// the widths that the text was laid out with, whatever libc's tables say.
int wcwidth(wchar_t scalar) {
    if (scalar == 0) return 0;
    if (width_function) return width_function((uint32_t)scalar, width_policy);
    return scalar < 0x20 || (scalar >= 0x7f && scalar < 0xa0) ? -1 : 1;
}

int pnc_set_locale(void) {
    setlocale(LC_CTYPE, "");
    setlocale(LC_MESSAGES, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return pnc_codeset_utf8;
    if (setlocale(LC_CTYPE, "C.UTF-8")) return pnc_codeset_switched;
    return pnc_codeset_other;
}

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

// What a crash handler sends: as `endwin` would, but made beforehand, since nothing can be made there.
static void prepare_restoring(void) {
    static const char *const names[] = {"sgr0", "rmkx", "cnorm", "rmcup"};
    char bytes[256];
    size_t length = sizeof paste_off - 1;
    memcpy(bytes, paste_off, length);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *string = pnc_key_string(names[i]);
        // Padding, "$<5>", is for terminals of iron.
        size_t size = string ? strcspn(string, "$") : 0;
        if (length + size > sizeof bytes) continue;
        memcpy(bytes + length, string, size);
        length += size;
    }
    pnc_signals_set_restoring(bytes, length);
}

static bool open_drawing(void) {
    int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    if (descriptor < 0) return false;
    drawing = fdopen(descriptor, "w");
    if (!drawing) close(descriptor);
    return drawing != NULL;
}

// Has what ncurses writes go elsewhere.
static bool direct_to(int descriptor) {
    while (dup3(descriptor, fileno(drawing), O_CLOEXEC) < 0)
        if (errno != EINTR && errno != EBUSY) return false;
    return true;
}

static void close_drawing(void) {
    if (drawing) fclose(drawing);
    if (caught >= 0) close(caught);
    drawing = NULL;
    caught = -1;
}

int pnc_open(const char *name) {
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return pnc_error_not_terminal;
    if (!pnc_signals_install()) return pnc_error_system;
    if (!open_drawing()) {
        pnc_signals_remove();
        return pnc_error_system;
    }
    use_tioctl(TRUE);
    set_escdelay(50);
    screen = newterm(name, drawing, stdin);
    if (!screen) {
        close_drawing();
        pnc_signals_remove();
        return pnc_error_unknown;
    }
    // Without it ncurses sends what it makes as it stands. A limit on files holds for this one too.
    struct rlimit limit;
    if (getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur == RLIM_INFINITY)
        caught = memfd_create("precis", MFD_CLOEXEC);
    if (!pnc_key_string("cup")) {
        pnc_close();
        return pnc_error_too_simple;
    }
    raw();
    noecho();
    nonl();
    intrflush(stdscr, FALSE);
    keypad(stdscr, TRUE);
    // An update goes out whole, even when keys are waiting: the caller draws when there are none left.
    typeahead(-1);
    if (has_colors()) {
        start_color();
        has_default_colors = use_default_colors() == OK;
    }
    static bool is_registered;
    if (!is_registered) is_registered = atexit(pnc_close) == 0;
    is_left = false;
    prepare_restoring();
    pnc_send(paste_on, sizeof paste_on - 1);
    return 0;
}

void pnc_leave(void) {
    if (!screen || is_left) return;
    is_left = true;
    pnc_signals_set_restoring("", 0);
    // What ncurses believes of colours is not what the terminal was sent.
    pnc_send_key("sgr0");
    pnc_send(paste_off, sizeof paste_off - 1);
    endwin();
}

void pnc_take_over(void) {
    if (!screen) return;
    is_left = false;
    // After `endwin` the next update would set raw mode itself; after SIGSTOP it would not.
    reset_prog_mode();
    pnc_send(paste_on, sizeof paste_on - 1);
    prepare_restoring();
    pnc_forget_screen();
}

void pnc_close(void) {
    if (!screen) return;
    pnc_leave();
    delscreen(screen);
    screen = NULL;
    close_drawing();
    pnc_signals_remove();
}

void pnc_suspend(void) {
    if (!screen) return;
    pnc_leave();
    pnc_signals_stop();
    pnc_take_over();
}

void pnc_get_size(int *rows, int *columns) {
    struct winsize size;
    bool is_known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0;
    *rows = is_known ? size.ws_row : LINES;
    *columns = is_known ? size.ws_col : COLS;
}

void pnc_resize(int rows, int columns) {
    resizeterm(rows, columns);
    pnc_forget_screen();
}

bool pnc_waits_at_margin(void) { return tigetflag("xenl") > 0; }
int pnc_color_count(void) { return has_colors() ? COLORS : 0; }
int pnc_pair_count(void) { return has_colors() ? COLOR_PAIRS : 0; }
bool pnc_has_default_colors(void) { return has_default_colors; }

bool pnc_define_pair(int pair, int foreground, int background) {
    return init_extended_pair(pair, foreground, background) == OK;
}

static attr_t attributes_of(uint32_t attributes) {
    attr_t result = A_NORMAL;
    if (attributes & pnc_bold) result |= A_BOLD;
    if (attributes & pnc_dim) result |= A_DIM;
    if (attributes & pnc_italic) result |= A_ITALIC;
    if (attributes & pnc_underline) result |= A_UNDERLINE;
    if (attributes & pnc_reverse) result |= A_REVERSE;
    return result;
}

void pnc_write(int row, int column, const uint32_t *scalars, size_t length, uint32_t attributes, int pair) {
    enum { chunk = 64 };
    const uint32_t scalar_mask = (1u << pnc_scalar_bits) - 1;
    cchar_t cells[chunk];
    wchar_t cluster[CCHARW_MAX + 1];
    attr_t style = attributes_of(attributes);
    int count = 0, columns = 0;
    size_t index = 0;
    while (index < length) {
        int size = 0;
        int width = (int)(scalars[index] >> pnc_scalar_bits);
        cluster[size++] = (wchar_t)(scalars[index++] & scalar_mask);
        for (; index < length && scalars[index] >> pnc_scalar_bits == 0; index++) {
            // A cell of ncurses holds no more than this; further marks are left out.
            if (size < CCHARW_MAX) cluster[size++] = (wchar_t)(scalars[index] & scalar_mask);
        }
        cluster[size] = 0;
        if (setcchar(&cells[count], cluster, style, 0, &pair) == OK) {
            count++;
            columns += width > 0 ? width : 1;
        }
        if (count == chunk || (count > 0 && index >= length)) {
            // This one neither wraps nor scrolls, so that the last cell of the last row can be written.
            mvadd_wchnstr(row, column, cells, count);
            column += columns;
            count = columns = 0;
        }
    }
}

void pnc_forget_screen(void) { clearok(curscr, TRUE); }

void pnc_update(int row, int column) {
    if (!screen || is_left) return;
    // After `endwin` the update sets the terminal's modes through this descriptor.
    bool is_caught = caught >= 0 && !isendwin() && direct_to(caught);
    if (!is_caught) pnc_output_send();
    bool is_visible = row >= 0;
    // Shown only once it is in its place.
    if (!is_visible) curs_set(0);
    move(is_visible ? row : 0, is_visible ? column : 0);
    wnoutrefresh(stdscr);
    doupdate();
    if (is_visible) curs_set(1);
    if (!is_caught) return;
    direct_to(STDOUT_FILENO);
    pnc_output_add_file(caught);
}

void pnc_send(const char *bytes, size_t length) {
    // Each call of ncurses made here empties its buffer, so that the order is kept.
    while (length > 0) {
        ssize_t sent = write(STDOUT_FILENO, bytes, length);
        if (sent < 0 && errno != EINTR && errno != EAGAIN) return;
        if (sent <= 0) continue;
        bytes += sent;
        length -= (size_t)sent;
    }
}

void pnc_send_key(const char *name) {
    const char *string = pnc_key_string(name);
    // Padding, "$<5>", is for terminals of iron.
    if (string) pnc_send(string, strcspn(string, "$"));
}

const char *pnc_key_string(const char *name) {
    const char *string = tigetstr(name);
    return string == (const char *)-1 ? NULL : string;
}
