#pragma once
#include <stddef.h>

/// Calls of the system that Swift's Glibc module does not carry. Those of the file system return 0, or −1 with errno set,
/// where nothing else is said.

/// Renames `from` to `to`, both in the folder behind `folder`, unless `to` exists (EEXIST).
int filesystem_rename_new(int folder, const char *from, const char *to);

/// Gives the file behind `to` the access list, the security label and the user attributes of the file behind
/// `from`, as far as the file system lets it; an access list that `from` does not have is taken off.
void filesystem_copy_attributes(int from, int to);

/// Sets room aside on the disk for the first `length` bytes of the file without changing its size.
int filesystem_reserve(int file, long long length);

/// An open flag: a descriptor for the place of a file only, which needs no permission to read.
int filesystem_path_flag(void);

/// Whether a path is on a file system whose files other machines can change: 1 or 0.
int filesystem_is_remote(const char *path);

/// Has the allocator keep up to so many bytes that were freed for what is allocated next, and only take more than that at
/// once straight from the system. Where it hands a long line's layout back with every key, every key pays for getting it
/// again, page by page.
void memory_keep(int bytes);

/// Keeps what `crash_write` is to do, with copies of all that is given: `bytes` go to the open `file` (−1 for none) and that
/// to the disk; where this can't be, `all` goes to a new file at `path` (NULL for none).
void crash_keep(int file, const void *bytes, size_t length, const char *path, const void *all, size_t all_length);

/// Adds bytes to what was last kept for the file and for the new file.
void crash_add(const void *bytes, size_t length);

/// Writes what was kept last. For a handler of crashes: calls only what may be called in a handler of signals.
void crash_write(void);

/// How many words the program was started with, its own name included. Swift's `CommandLine` looks for them in
/// /proc/self/maps where it is linked statically, and finds none where that can't be read.
int arguments_count(void);

/// One of those words, 0-based; NULL where there is none.
const char *arguments_word(int index);
