// A program on a terminal that is busy for ever, as an editor is for as long as a key takes. Told `mouse` it has the mouse
// reported and suspends itself first; told `copy` it sends a text for the clipboard, longer than a terminal takes at once;
// told `end` as well, it ends then.
#include "CNcurses.h"

#include <stdlib.h>
#include <string.h>

static void copy(void) {
    static char bytes[1 << 20];
    memset(bytes, 'A', sizeof bytes);
    memcpy(bytes, "\033]52;c;", strlen("\033]52;c;"));
    bytes[sizeof bytes - 1] = '\a';
    pnc_send_whole(bytes, sizeof bytes);
}

int main(int count, char **arguments) {
    if (!pnc_describe(getenv("TERM")) || !pnc_open()) return 1;
    if (count > 1 && strcmp(arguments[1], "mouse") == 0) {
        pnc_set_mouse(true);
        pnc_suspend();
    }
    pnc_send("busy", strlen("busy"));
    if (count > 1 && strcmp(arguments[1], "copy") == 0) copy();
    if (count > 2) return 0;
    for (volatile unsigned long turns = 0;; turns++) {
    }
}
