#pragma once

/// Calls of the file system that Swift's Glibc module does not carry. Each returns 0, or −1 with errno set.

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
