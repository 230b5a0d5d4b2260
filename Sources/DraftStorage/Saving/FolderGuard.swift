import Glibc
import Synchronization

/// A lock on a folder: no other run of the program replaces a file in it between this one's last check of its file and
/// the rename. Where the folder can't be locked, or the lock is not released, the save goes on without it.
struct FolderGuard: ~Copyable {
    /// −1 where the folder can't be opened.
    private let number: Int32

    init(_ path: DraftPath) {
        number = path.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        for attempt in 1...Self.mostAttempts where number >= 0 {
            if flock(number, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK {
                Self.heldByOthers.withLock { _ = $0.remove(path) }
                return
            }
            // `flock` takes no time limit, and a save must not wait for ever for somebody who holds on to the folder:
            // looked at again for a fifth of a second at most, and only while another save is under way in it.
            guard attempt < Self.mostAttempts, Self.isWorthWaiting(in: path) else { break }
            usleep(Self.pause)
        }
        Self.heldByOthers.withLock { _ = $0.insert(path) }
    }

    deinit {
        if number >= 0 { close(number) }
    }

    /// Releases the lock and flushes the folder, so that the rename itself is on the disk. Not every file system can; the
    /// file is saved anyway.
    consuming func releaseAndSynchronize() {
        guard number >= 0 else { return }
        flock(number, LOCK_UN)
        fsync(number)
    }

    /// Releases the lock.
    consuming func release() {}

    /// Whether the lock of a folder may soon be free: not where somebody held on to it the last time, who has it for
    /// something else than saving, unless another run of the program is saving there now.
    static func isWorthWaiting(in path: DraftPath) -> Bool {
        guard heldByOthers.withLock({ $0.contains(path) }) else { return true }
        let names = (try? FolderListing.names(in: path)) ?? []
        return names.contains { TemporaryName.isBeingWritten($0) }
    }

    /// The folders that somebody held on to when a save came last.
    private static let heldByOthers = Mutex<Set<DraftPath>>([])
    private static let mostAttempts = 40
    /// In microseconds.
    private static let pause: UInt32 = 5000
}
