// A program on a terminal that is busy for ever, as an editor is for as long as a key takes.
#include "CNcurses.h"

#include <stdlib.h>
#include <string.h>

int main(void) {
    if (!pnc_describe(getenv("TERM")) || !pnc_open()) return 1;
    pnc_send("busy", strlen("busy"));
    for (volatile unsigned long turns = 0;; turns++) {
    }
}
