#include "CSystem.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static volatile sig_atomic_t kept_file = -1;
static char *volatile kept_path;
static char *volatile kept_bytes;
static volatile size_t kept_length;

void crash_keep(int file, const char *path, const void *bytes, size_t length) {
    char *old_path = kept_path, *old_bytes = kept_bytes;
    kept_length = 0;
    kept_file = -1;
    kept_path = NULL;
    kept_bytes = NULL;
    free(old_path);
    free(old_bytes);
    if (length > 0) {
        char *copy = malloc(length);
        if (copy) memcpy(copy, bytes, length);
        kept_bytes = copy;
        kept_path = path ? strdup(path) : NULL;
    }
    kept_file = file;
    if (kept_bytes) kept_length = length;
}

void crash_write(void) {
    int file = kept_file;
    size_t left = kept_length;
    const char *bytes = kept_bytes;
    if (file < 0 && left > 0 && kept_path) file = open(kept_path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) return;
    while (left > 0) {
        ssize_t count = write(file, bytes, left);
        if (count <= 0) break;
        bytes += count;
        left -= (size_t)count;
    }
    fdatasync(file);
}
