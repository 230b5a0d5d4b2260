import Glibc

/// A left journal, locked so that no other program takes it as well. The lock is released with the last reference.
final class JournalClaim: Sendable {
    let name: [UInt8]
    let folder: JournalFolder
    /// Whether the file system has locks; else only the process that the journal names tells.
    let isLocked: Bool
    private let file: Descriptor

    /// Takes a journal; nil where its session lives, somebody else has taken it, or it is no plain file of this user's.
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

    /// Its contents.
    func read() -> [UInt8]? {
        guard let size = try? file.status().st_size, lseek(file.number, 0, SEEK_SET) == 0 else { return nil }
        return try? file.readAll(expected: Int(size), limit: DraftFile.sizeLimit * 2)
    }

    /// Flushes it to the disk, which its session may not have done.
    func synchronize() -> Bool { fdatasync(file.number) == 0 }

    /// Whether somebody has the journal of a name, its session or a program that recovers it; nil where the file system
    /// has no locks.
    static func isTaken(_ name: [UInt8], in folder: JournalFolder) -> Bool? {
        // Closing the descriptor releases the lock.
        guard let file = folder.openOwn(name, flags: O_RDWR) else { return false }
        guard let isLocked = lock(file) else { return true }
        return isLocked ? false : nil
    }

    /// Locks a file; nil where somebody else has locked it, false where it can't be locked.
    private static func lock(_ file: borrowing Descriptor) -> Bool? {
        let number = file.number
        if flock(number, LOCK_EX | LOCK_NB) == 0 { return true }
        return errno == EWOULDBLOCK ? nil : false
    }
}
