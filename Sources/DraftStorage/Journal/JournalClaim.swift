import Glibc

/// An orphaned journal, one whose session has ended, locked (`flock`) so that no other program recovers it at the same time.
/// The lock is released with the last reference.
final class JournalClaim: Sendable {
    let name: [UInt8]
    let folder: JournalFolder
    /// Whether the file is locked. `false` where the file system has no locks: then only the process that the journal names
    /// can tell whether its session is alive.
    let isLocked: Bool
    private let file: Descriptor

    /// Locks a journal. `nil` where its session or another program has locked it, or it is not a regular file of this user with
    /// one name.
    init?(name: [UInt8], folder: JournalFolder) {
        guard let file = folder.openOwn(name, flags: O_RDWR) else { return nil }
        guard let isLocked = Self.lock(file), let status = try? file.status(), status.st_nlink == 1 else {
            return nil
        }
        self.isLocked = isLocked
        self.name = name
        self.folder = folder
        self.file = file
    }

    /// The journal's contents; `nil` where they can't be read, or are more than twice ``DraftFile/sizeLimit``.
    func read() -> [UInt8]? {
        guard let size = try? file.status().st_size, lseek(file.number, 0, SEEK_SET) == 0 else { return nil }
        return try? file.readAll(expected: Int(size), limit: DraftFile.sizeLimit * 2)
    }

    /// Flushes the journal to the disk, which its session may not have done.
    ///
    /// - Returns: Whether that succeeded.
    func synchronize() -> Bool { fdatasync(file.number) == 0 }

    /// Whether a journal is locked, by its session or by a program that recovers it; `nil` where the file system has no locks.
    /// `false` also where there is no such journal of this user.
    static func isTaken(_ name: [UInt8], in folder: JournalFolder) -> Bool? {
        // Closing the descriptor releases the lock.
        guard let file = folder.openOwn(name, flags: O_RDWR) else { return false }
        guard let isLocked = lock(file) else { return true }
        return isLocked ? false : nil
    }

    /// Locks a file: `true` on success, `nil` where it is already locked, `false` where it can't be locked at all.
    private static func lock(_ file: borrowing Descriptor) -> Bool? {
        let number = file.number
        if flock(number, LOCK_EX | LOCK_NB) == 0 { return true }
        return errno == EWOULDBLOCK ? nil : false
    }
}
