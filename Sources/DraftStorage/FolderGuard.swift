import Glibc

/// Keeps other runs of the program from replacing a file of the same folder between this one's last look at its
/// file and its own replacement. Where the folder can't be locked, or somebody holds on to the lock, the save
/// goes on without.
struct FolderGuard: ~Copyable {
    /// −1 where the folder can't be opened.
    private let number: Int32

    init(_ path: DraftPath) {
        number = path.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        for _ in 0..<Self.mostAttempts where number >= 0 {
            if flock(number, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return }
            // `flock` takes no time limit, and a save must not wait for ever for somebody who holds on to the folder:
            // looked at again for a second at most, and only while another save is under way in it.
            usleep(Self.pause)
        }
    }

    deinit {
        if number >= 0 { close(number) }
    }

    /// Brings to the disk that a file was made or replaced. Not every file system can; the file stands anyway.
    func synchronizeFolder() {
        if number >= 0 { fsync(number) }
    }

    /// Lets others go on.
    consuming func release() {}

    private static let mostAttempts = 200
    /// In microseconds.
    private static let pause: UInt32 = 5000
}
