import Glibc
import Synchronization

/// A file on its way to the disk, on a thread of its own: on a slow disk that takes longer than a key may wait.
final class DiskFlush: Sendable {
    private static let underWay: Int32 = -1

    private let file: Int32
    private let outcome = Atomic(DiskFlush.underWay)

    /// Begins to bring what was written to a file to the disk; nil where that can't be done on the side.
    init?(_ number: Int32) {
        file = fcntl(number, F_DUPFD_CLOEXEC, 0)
        guard file >= 0 else { return nil }
        // Signals are for the thread that runs the session.
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_SETMASK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        var thread = pthread_t()
        let context = Unmanaged.passRetained(self)
        let failure = pthread_create(
            &thread, nil,
            { context in
                if let context { Unmanaged<DiskFlush>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }, context.toOpaque())
        guard failure == 0 else {
            context.release()
            return nil
        }
        pthread_detach(thread)
    }

    deinit {
        if file >= 0 { close(file) }
    }

    /// What came of it, as a number (errno), 0 for success; nil as long as it is under way.
    var result: Int32? {
        let value = outcome.load(ordering: .acquiring)
        return value == Self.underWay ? nil : value
    }

    private func run() {
        outcome.store(fdatasync(file) == 0 ? 0 : errno, ordering: .releasing)
    }
}
