import Glibc

/// Tells when a folder, or a file in it, may have been moved away, removed or replaced.
public final class FolderWatch {
    /// Becomes readable when there is something to ``drain()``: for the run loop's `poll`.
    public var descriptor: Int32 { events.number }

    private let events: Descriptor

    /// Watches a folder; nil where the system can't.
    public init?(_ path: DraftPath) {
        let number = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard number >= 0 else { return nil }
        events = Descriptor(number: number)
        // Nothing of what is written, which is what its owner does with every key.
        let gone = UInt32(IN_DELETE | IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)
        guard path.withCString({ inotify_add_watch(number, $0, gone) }) >= 0 else { return nil }
        // Where a folder above is moved, that folder alone hears of it.
        _ = path.folder.withCString { inotify_add_watch(number, $0, gone) }
    }

    /// Takes in what has happened. Returns whether anything has.
    public func drain() -> Bool {
        var hasHappened = false
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
            while read(events.number, buffer.baseAddress, buffer.count) > 0 { hasHappened = true }
        }
        return hasHappened
    }
}
