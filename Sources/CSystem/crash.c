#include "CSystem.h"

#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct kept {
    char *bytes;
    size_t length, room;
};

static volatile sig_atomic_t is_ready, kept_file = -1;
static struct kept rest, whole;
static char *whole_path;

static void keep(struct kept *kept, const void *bytes, size_t length) {
    free(kept->bytes);
    kept->bytes = length > 0 ? malloc(length) : NULL;
    kept->length = kept->room = kept->bytes ? length : 0;
    if (kept->bytes) memcpy(kept->bytes, bytes, length);
}

void crash_keep(int file, const void *bytes, size_t length, const char *path, const void *all, size_t all_length) {
    is_ready = 0;
    /* A crash may come between any two lines: what is kept changes only while it is not ready. */
    atomic_signal_fence(memory_order_seq_cst);
    kept_file = file;
    keep(&rest, bytes, length);
    keep(&whole, all, all_length);
    free(whole_path);
    whole_path = path ? strdup(path) : NULL;
    atomic_signal_fence(memory_order_seq_cst);
    is_ready = 1;
}

static void add(struct kept *kept, const void *bytes, size_t length) {
    if (length == 0) return;
    if (kept->room - kept->length < length) {
        size_t room = (kept->length + length) * 2;
        char *grown = realloc(kept->bytes, room);
        if (!grown) return;
        kept->bytes = grown;
        kept->room = room;
    }
    memcpy(kept->bytes + kept->length, bytes, length);
    kept->length += length;
}

void crash_add(const void *bytes, size_t length) {
    is_ready = 0;
    atomic_signal_fence(memory_order_seq_cst);
    add(&rest, bytes, length);
    add(&whole, bytes, length);
    atomic_signal_fence(memory_order_seq_cst);
    is_ready = 1;
}

static int write_all(int file, const struct kept *kept) {
    size_t at = 0;
    while (at < kept->length) {
        ssize_t count = write(file, kept->bytes + at, kept->length - at);
        if (count <= 0) return 0;
        at += (size_t)count;
    }
    return fdatasync(file) == 0;
}

void crash_write(void) {
    if (!is_ready) return;
    is_ready = 0;
    atomic_signal_fence(memory_order_seq_cst);
    if (kept_file >= 0 && write_all(kept_file, &rest)) return;
    if (!whole_path || whole.length == 0) return;
    int file = open(whole_path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file >= 0) write_all(file, &whole);
}
