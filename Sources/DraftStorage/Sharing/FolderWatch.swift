import Glibc

/// Tells when a folder, or a file in it, may have been moved away, removed or replaced.
public final class FolderWatch {
    /// Becomes readable when there is something to ``drain()``: for the run loop's `poll`.
    public var descriptor: Int32 { events.number }
    /// Whether the folder is not watched, since it is not there or the system has no watch left: ask at intervals then.
    public var needsAsking: Bool { folderWatch < 0 }

    private let events: Descriptor
    private let path: DraftPath
    private var folderWatch: Int32 = -1
    private var aboveWatch: Int32 = -1

    /// Watches the folder at a path; nil where the system can't watch anything.
    public init?(_ path: DraftPath) {
        let number = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard number >= 0 else { return nil }
        events = Descriptor(number: number)
        self.path = path
        renew()
    }

    /// Watches what stands at the path now: a watch stays with the folder that it was made for, wherever that is moved.
    ///
    /// - Returns: Whether that is another folder than the one watched before.
    @discardableResult
    public func renew() -> Bool {
        // A move of a folder raises an event on that folder alone: the parent is watched for its own moves.
        renew(&aboveWatch, of: path.folder)
        return renew(&folderWatch, of: path)
    }

    /// Reads all pending events.
    ///
    /// - Returns: Whether there were any.
    public func drain() -> Bool {
        var hasHappened = false
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
            while read(events.number, buffer.baseAddress, buffer.count) > 0 { hasHappened = true }
        }
        return hasHappened
    }

    @discardableResult
    private func renew(_ watch: inout Int32, of folder: DraftPath) -> Bool {
        // No events for writes: the session itself writes with every key.
        let gone = UInt32(IN_DELETE | IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)
        let number = events.number
        let old = watch
        // inotify returns the same watch for a folder that is watched already.
        watch = folder.withCString { inotify_add_watch(number, $0, gone) }
        guard watch != old else { return false }
        if old >= 0 { inotify_rm_watch(number, old) }
        return true
    }
}
