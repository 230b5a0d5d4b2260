#define _GNU_SOURCE
#include "output.h"
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static int output = -1;
// What the terminal has not taken yet: from `first` on, `count` bytes.
static char *waiting;
static size_t first, count, capacity;
// Whether something that has to come whole is among it, or has gone out in part.
static volatile bool holds_whole;

static bool is_on_standard_output(int descriptor) {
    unsigned device, expected;
    return ioctl(descriptor, TIOCGDEV, &device) == 0 && ioctl(STDOUT_FILENO, TIOCGDEV, &expected) == 0
        && device == expected;
}

void pnc_output_open(void) {
    // The first may be opened by whoever the terminal controls, after su(1) too; the second where it controls nobody.
    static const char *const names[] = {"/dev/tty", "/proc/self/fd/1"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        output = open(names[i], O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
        if (output >= 0 && is_on_standard_output(output)) return;
        if (output >= 0) close(output);
    }
    output = STDOUT_FILENO;
}

void pnc_output_close(void) {
    pnc_output_drop();
    if (output > STDOUT_FILENO) close(output);
    output = -1;
}

static bool has_room(int milliseconds) {
    struct pollfd terminal = {.fd = output, .events = POLLOUT};
    return poll(&terminal, 1, milliseconds) == 1;
}

// Writes as much as there is room for. Negative when the terminal is gone.
static ssize_t write_now(const char *bytes, size_t length) {
    size_t sent = 0;
    while (sent < length) {
        // A terminal that could not be opened anew waits for room, unless no more is written than there is room for.
        bool is_shared = output == STDOUT_FILENO;
        if (is_shared && !has_room(0)) break;
        ssize_t written = write(output, bytes + sent, is_shared ? 1 : length - sent);
        if (written > 0) sent += (size_t)written;
        else if (written == 0 || errno == EAGAIN) break;
        else if (errno != EINTR) return -1;
        // What was not taken at once waits for the terminal to tell that there is room.
        if (!is_shared && written >= 0) break;
    }
    return (ssize_t)sent;
}

static void keep(const char *bytes, size_t length) {
    if (count == 0) first = 0;
    if (first + count + length > capacity) {
        size_t wanted = 2 * (first + count + length);
        char *larger = realloc(waiting, wanted);
        if (!larger) abort();
        waiting = larger;
        capacity = wanted;
    }
    memcpy(waiting + first + count, bytes, length);
    count += length;
}

void pnc_send(const char *bytes, size_t length) {
    ssize_t sent = count > 0 ? 0 : write_now(bytes, length);
    if (sent >= 0 && (size_t)sent < length) keep(bytes + sent, length - (size_t)sent);
}

void pnc_send_whole(const char *bytes, size_t length) {
    // Before the first byte goes out: a crash may come at any moment.
    holds_whole = true;
    pnc_send(bytes, length);
    holds_whole = count > 0;
}

bool pnc_flush(void) {
    ssize_t sent = write_now(waiting + first, count);
    if (sent < 0) pnc_output_drop();
    else first += (size_t)sent, count -= (size_t)sent;
    if (count == 0) holds_whole = false;
    return count == 0;
}

int pnc_waiting_output(void) { return count > 0 ? output : -1; }

void pnc_output_drop(void) {
    free(waiting);
    waiting = NULL;
    first = count = capacity = 0;
    holds_whole = false;
}

// CAN ends a sequence, but some take what came before it for all: the byte before makes it one that means nothing.
bool pnc_output_cancel(void) { return !holds_whole || pnc_output_end("!\030", 2); }

bool pnc_output_end(const char *bytes, size_t length) {
    for (int attempt = 0; attempt < 10; attempt++) {
        ssize_t sent = write_now(bytes, length);
        if (sent < 0) return false;
        if ((size_t)sent == length) return true;
        bytes += sent;
        length -= (size_t)sent;
        has_room(100);
    }
    return false;
}
