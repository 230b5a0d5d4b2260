// Where ncurses writes to: the terminal, or, while a frame is drawn, memory.
#pragma once
#include <stdio.h>

// What is given to ncurses as its output; NULL where there is no descriptor left.
FILE *pnc_output_open(void);
void pnc_output_close(void);
