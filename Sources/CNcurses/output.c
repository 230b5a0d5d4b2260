#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "output.h"
#include "CNcurses.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

// ncurses empties its buffer whenever it moves the cursor, which makes a system call of every row, and for who
// reads the other end as many wake-ups and, on a network, packets. So while a frame is drawn the descriptor that
// ncurses writes to stands for a piece of memory, and what has come together there is sent at once.
static FILE *output;
static int collector = -1;
static bool is_collecting;

FILE *pnc_output_open(void) {
    int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (descriptor < 0) return NULL;
    output = fdopen(descriptor, "w");
    if (!output) {
        close(descriptor);
        return NULL;
    }
    // Where there is none, every row is sent by itself, as ncurses has it. A limit on files holds for this one too.
    struct rlimit limit;
    if (getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur == RLIM_INFINITY)
        collector = memfd_create("frame", MFD_CLOEXEC);
    return output;
}

void pnc_output_close(void) {
    pnc_end_frame();
    if (collector >= 0) close(collector);
    collector = -1;
    if (output) fclose(output);
    output = NULL;
}

static bool direct_to(int descriptor) {
    while (dup3(descriptor, fileno(output), O_CLOEXEC) < 0)
        if (errno != EINTR && errno != EBUSY) return false;
    return true;
}

static void write_all(int descriptor, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t sent = write(descriptor, bytes, length);
        if (sent < 0 && errno != EINTR && errno != EAGAIN) return;
        if (sent <= 0) continue;
        bytes += sent;
        length -= (size_t)sent;
    }
}

void pnc_begin_frame(void) {
    // After `endwin` the next update sets the terminal's modes through this descriptor.
    if (output && collector >= 0 && !is_collecting && !isendwin()) is_collecting = direct_to(collector);
}

void pnc_end_frame(void) {
    if (!is_collecting) return;
    is_collecting = !direct_to(STDOUT_FILENO);
    off_t length = lseek(collector, 0, SEEK_CUR), sent = 0;
    lseek(collector, 0, SEEK_SET);
    char bytes[1 << 14];
    while (sent < length) {
        size_t room = length - sent < (off_t)sizeof bytes ? (size_t)(length - sent) : sizeof bytes;
        ssize_t count = pread(collector, bytes, room, sent);
        if (count <= 0) return;
        write_all(STDOUT_FILENO, bytes, (size_t)count);
        sent += count;
    }
}

void pnc_send(const char *bytes, size_t length) {
    // Each call of ncurses made here empties its buffer, so that the order is kept.
    write_all(is_collecting ? fileno(output) : STDOUT_FILENO, bytes, length);
}
