#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/vfs.h>
#include <sys/xattr.h>
#include <unistd.h>

static const char access_list[] = "system.posix_acl_access";

int filesystem_rename_new(int folder, const char *from, const char *to) {
    if (renameat2(folder, from, folder, to, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != ENOSYS && errno != EINVAL)
        return -1;
    if (linkat(folder, from, folder, to, 0) != 0)
        return -1;
    return unlinkat(folder, from, 0);
}

static int is_kept(const char *name) {
    return strncmp(name, "user.", 5) == 0 || strcmp(name, access_list) == 0
        || strcmp(name, "security.selinux") == 0;
}

void filesystem_copy_attributes(int from, int to) {
    // An access list that the folder gave to the new file must not let in more than the old file did.
    char value[65536];
    if (fgetxattr(from, access_list, value, sizeof value) < 0)
        fremovexattr(to, access_list);
    char names[65536];
    ssize_t length = flistxattr(from, names, sizeof names);
    for (ssize_t at = 0; at < length; at += (ssize_t)strlen(names + at) + 1) {
        if (!is_kept(names + at))
            continue;
        ssize_t size = fgetxattr(from, names + at, value, sizeof value);
        if (size >= 0)
            fsetxattr(to, names + at, value, (size_t)size, 0);
    }
}

int filesystem_reserve(int file, long long length) {
    int result;
    do {
        result = fallocate(file, FALLOC_FL_KEEP_SIZE, 0, length);
    } while (result != 0 && errno == EINTR);
    return result;
}

int filesystem_path_flag(void) { return O_PATH; }

int filesystem_is_remote(const char *path) {
    struct statfs status;
    if (statfs(path, &status) != 0)
        return 0;
    switch ((unsigned long)status.f_type & 0xFFFFFFFF) {
    case 0x6969:     // NFS
    case 0x517B:     // SMB
    case 0xFF534D42: // CIFS
    case 0xFE534D42: // SMB2
    case 0x65735546: // FUSE
    case 0x01021997: // 9P
    case 0x00C36400: // Ceph
    case 0x5346414F: // AFS
        return 1;
    default:
        return 0;
    }
}
