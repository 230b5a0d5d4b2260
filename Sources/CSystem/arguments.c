#include "CSystem.h"

#include <stdlib.h>
#include <unistd.h>

static int count;
static char **words;

// The C library hands these to what it runs before the program. The first of all: what Swift looks up for reports of
// crashes, which this program does not make, it would look up in /proc, and end where there is none.
__attribute__((constructor(101))) static void keep(int argc, char **argv) {
    count = argc;
    words = argv;
    if (access("/proc/self/exe", F_OK) != 0) setenv("SWIFT_ROOT", "/", 0);
}

int arguments_count(void) { return count; }

const char *arguments_word(int index) { return index >= 0 && index < count ? words[index] : NULL; }
