#define _GNU_SOURCE
#include "output.h"
#include "CNcurses.h"

#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static char *output;
static size_t output_length, output_size;

// Room for so many bytes more, or NULL.
static char *room_for(size_t length) {
    if (output_length + length > output_size) {
        size_t size = output_size ? output_size : 4096;
        while (size < output_length + length) size *= 2;
        char *larger = realloc(output, size);
        if (!larger) return NULL;
        output = larger;
        output_size = size;
    }
    return output + output_length;
}

void pnc_output_add(const char *bytes, size_t length) {
    char *room = room_for(length);
    if (!room) return;
    memcpy(room, bytes, length);
    output_length += length;
}

void pnc_output_add_file(int descriptor) {
    off_t length = lseek(descriptor, 0, SEEK_CUR);
    char *room = length > 0 ? room_for((size_t)length) : NULL;
    for (off_t place = 0; room && place < length;) {
        ssize_t count = pread(descriptor, room + place, (size_t)(length - place), place);
        if (count <= 0) break;
        place += count;
        output_length += (size_t)count;
    }
    lseek(descriptor, 0, SEEK_SET);
}

void pnc_output_send(void) {
    pnc_send(output, output_length);
    output_length = 0;
}

const char *pnc_output_take(size_t *length) {
    *length = output_length;
    output_length = 0;
    return output;
}
