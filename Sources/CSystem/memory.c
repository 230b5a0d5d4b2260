#include "CSystem.h"

#include <malloc.h>

void memory_keep(int bytes) {
    mallopt(M_MMAP_THRESHOLD, bytes);
    mallopt(M_TRIM_THRESHOLD, bytes);
}
