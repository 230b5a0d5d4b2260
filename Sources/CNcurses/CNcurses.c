#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "output.h"
#include "signals.h"

static bool is_open;
static bool is_left;
static bool escapes_alt;
// Whether the mouse is reported, and whether it ever was.
static bool has_mouse, had_mouse;
// Presses, releases, the wheel, and motion with a button down; in decimal numbers of any size.
static const char mouse_on[] = "\033[?1002h\033[?1006h", mouse_off[] = "\033[?1002l\033[?1006l";

int pnc_set_locale(void) {
    setlocale(LC_CTYPE, "");
    setlocale(LC_MESSAGES, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return pnc_codeset_utf8;
    if (setlocale(LC_CTYPE, "C.UTF-8")) return pnc_codeset_switched;
    return pnc_codeset_other;
}

// Sends a string of terminfo. Padding, "$<5>", is for terminals of iron.
static void send_string(const char *string) {
    if (string) pnc_send(string, strcspn(string, "$"));
}

// What gives the terminal back. Made beforehand, since a crash handler can make nothing.
static char restoring[256];
static size_t restoring_length;

static void add_restoring(const char *string) {
    size_t size = string ? strcspn(string, "$") : 0;
    if (restoring_length + size > sizeof restoring) return;
    if (size > 0) memcpy(restoring + restoring_length, string, size);
    restoring_length += size;
}

static void prepare_restoring(void) {
    static const char *const names[] = {"sgr0", "rmkx", "cnorm", "rmcup"};
    restoring_length = 0;
    add_restoring("\033[?2004l");
    if (escapes_alt) add_restoring("\033[?1036l");
    // Once it was on, whatever has been sent since: that may not have gone out.
    if (had_mouse) add_restoring(mouse_off);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) add_restoring(pnc_string(names[i]));
}

static void renew_restoring(void) {
    pnc_signals_set_restoring("", 0);
    prepare_restoring();
    pnc_signals_set_restoring(restoring, restoring_length);
}

// Every byte comes as it was sent, and goes out so: a line feed goes straight down.
static bool make_raw(void) {
    struct termios settings = *pnc_signals_settings_found();
    settings.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | IGNCR | INLCR | INPCK | ISTRIP | IXON | PARMRK);
    settings.c_oflag &= ~(tcflag_t)(OCRNL | ONLCR | ONLRET | TABDLY);
    settings.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | IEXTEN | ISIG);
    settings.c_cflag = (settings.c_cflag & ~(tcflag_t)(CSIZE | PARENB)) | CS8;
    settings.c_cc[VMIN] = 1;
    settings.c_cc[VTIME] = 0;
    // At once: what is on its way out was made for a raw terminal, and one that has stopped reading would be waited for.
    while (tcsetattr(STDIN_FILENO, TCSANOW, &settings) != 0)
        if (errno != EINTR) return false;
    return true;
}

static bool take(void) {
    if (!make_raw()) return false;
    is_left = false;
    pnc_signals_set_restoring(restoring, restoring_length);
    send_string(pnc_string("smcup"));
    send_string(pnc_string("smkx"));
    send_string("\033[?2004h");
    if (escapes_alt) send_string("\033[?1036h");
    if (has_mouse) send_string(mouse_on);
    return true;
}

bool pnc_open(void) {
    if (!pnc_signals_install()) return false;
    static bool is_registered;
    if (!is_registered) is_registered = atexit(pnc_close) == 0;
    prepare_restoring();
    pnc_output_open();
    if (!take()) {
        pnc_output_close();
        pnc_signals_remove();
        return false;
    }
    is_open = true;
    return true;
}

static bool end_with(const char *string) {
    return !string || pnc_output_end(string, strcspn(string, "$"));
}

static void leave(void) {
    if (!is_open || is_left) return;
    is_left = true;
    pnc_signals_set_restoring("", 0);
    // What the terminal has not taken of the last frame is not waited for; ESC ends what it may be in the middle of.
    bool is_taken = pnc_output_cancel();
    pnc_output_drop();
    // Without a screen of its own the program leaves its last one standing; what comes goes below.
    const char *leaving = pnc_string("rmcup"), *place = pnc_string("cup");
    if (is_taken && !(leaving && *leaving) && place) {
        int rows, columns;
        pnc_get_size(&rows, &columns);
        is_taken = end_with(pnc_string("sgr0")) && end_with(pnc_format(place, rows - 1, 0))
            && end_with(pnc_string("el"));
    }
    if (is_taken) pnc_output_end(restoring, restoring_length);
    while (tcsetattr(STDIN_FILENO, TCSANOW, pnc_signals_settings_found()) != 0 && errno == EINTR) {
    }
}

void pnc_send_escape_with_alt(void) {
    if (!is_open || is_left) return;
    escapes_alt = true;
    renew_restoring();
    send_string("\033[?1036h");
}

void pnc_set_mouse(bool is_on) {
    if (!is_open || is_left) return;
    has_mouse = is_on;
    had_mouse |= is_on;
    renew_restoring();
    send_string(is_on ? mouse_on : mouse_off);
}

void pnc_take_over(void) {
    if (!is_open) return;
    // Something else has written on the screen: what was on its way there has no place any more.
    pnc_output_cancel();
    pnc_output_drop();
    take();
}

void pnc_close(void) {
    if (!is_open) return;
    leave();
    is_open = escapes_alt = has_mouse = had_mouse = false;
    pnc_output_close();
    pnc_signals_remove();
}

void pnc_suspend(void) {
    if (!is_open) return;
    leave();
    pnc_signals_stop();
    take();
}

void pnc_get_size(int *rows, int *columns) {
    struct winsize size;
    bool is_known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0;
    int usual_rows = pnc_number("lines"), usual_columns = pnc_number("cols");
    *rows = is_known ? size.ws_row : usual_rows > 0 ? usual_rows : 24;
    *columns = is_known ? size.ws_col : usual_columns > 0 ? usual_columns : 80;
}
