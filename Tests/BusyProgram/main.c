// A program on a terminal that is busy for ever, as an editor is for as long as a key takes. Told `mouse` it has the mouse
// reported and suspends itself first; told `end` as well, it ends then.
#include "CNcurses.h"

#include <stdlib.h>
#include <string.h>

int main(int count, char **arguments) {
    if (!pnc_describe(getenv("TERM")) || !pnc_open()) return 1;
    if (count > 1 && strcmp(arguments[1], "mouse") == 0) {
        pnc_set_mouse(true);
        pnc_suspend();
    }
    if (count > 2) return 0;
    pnc_send("busy", strlen("busy"));
    for (volatile unsigned long turns = 0;; turns++) {
    }
}
