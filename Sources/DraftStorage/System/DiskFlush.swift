import Glibc
import Synchronization

/// An `fdatasync` of a file on a background thread. On a slow disk it takes longer than the answer to a key may take.
final class DiskFlush: Sendable {
    /// The outcome while the call runs; no `errno` is negative.
    private static let underWay: Int32 = -1

    /// A duplicate of the file's descriptor, so that the caller may close its own.
    private let file: Int32
    private let outcome = Atomic(DiskFlush.underWay)

    /// Begins to flush a file to the disk. `nil` where the descriptor can't be duplicated or no thread can be started; then the
    /// caller has to flush by itself.
    ///
    /// - Parameter number: The file's descriptor.
    init?(_ number: Int32) {
        file = fcntl(number, F_DUPFD_CLOEXEC, 0)
        guard file >= 0 else { return nil }
        // The new thread inherits a mask that blocks all signals: only the session's thread handles them.
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

    /// The result: 0 for success, else `errno`; `nil` while the call is running.
    var result: Int32? {
        let value = outcome.load(ordering: .acquiring)
        return value == Self.underWay ? nil : value
    }

    private func run() {
        outcome.store(fdatasync(file) == 0 ? 0 : errno, ordering: .releasing)
    }
}
