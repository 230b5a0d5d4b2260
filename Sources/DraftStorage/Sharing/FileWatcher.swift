import CSystem
import Glibc

/// Tells when the file of a draft may have changed on the disk. The folder is watched, so that a file put in
/// the place of the draft is seen, and the file itself, which may be written to by another of its names.
public final class FileWatcher {
    /// Becomes readable when there is something to ``drain()``: for the run loop's `poll`.
    public var descriptor: Int32 { events.number }
    /// Whether changes can go unseen: those made on other machines, since the file is on a network, or all where the
    /// system has no watch left for the file. The run loop then also asks ``DraftFile/identity(of:known:)`` every 2
    /// seconds.
    public var needsAsking: Bool { isRemote || isUnwatched }

    private let events: Descriptor
    private let path: DraftPath
    private let folderWatch: Int32
    private var fileWatch: Int32 = -1
    private let isRemote: Bool
    private var isUnwatched = false

    /// Watches the draft at a real path; nil where the system can't (too many watches), when the run loop has to
    /// ask every 2 seconds.
    public init?(_ path: DraftPath) {
        let number = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard number >= 0 else { return nil }
        // Only names that come and go in the folder: writes to other files must not wake the run loop.
        let kinds =
            IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF
        folderWatch = path.folder.withCString {
            inotify_add_watch(number, $0, UInt32(kinds) | UInt32(IN_ONLYDIR))
        }
        self.path = path
        isRemote = path.folder.withCString { filesystem_is_remote($0) } != 0
        events = Descriptor(number: number)
        guard folderWatch >= 0 else { return nil }
        watchFile()
    }

    /// Reads all pending events.
    ///
    /// - Returns: Whether the file may have changed: ask ``DraftFile/identity(of:known:)`` whether it has.
    public func drain() -> Bool {
        var mayHaveChanged = false
        var wasReplaced = false
        withUnsafeTemporaryAllocation(byteCount: 16384, alignment: 8) { buffer in
            while true {
                let length = read(events.number, buffer.baseAddress, buffer.count)
                guard length > 0 else { break }
                var offset = 0
                while offset + Self.headLength <= length {
                    let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    let start = offset + Self.headLength
                    let end = min(start + Int(event.len), length)
                    let name = buffer[start..<end].prefix { $0 != 0 }
                    offset = end
                    // IN_IGNORED for the file's own watch follows an event that has already told that it is gone.
                    guard event.wd == folderWatch || event.mask & UInt32(IN_IGNORED) == 0 else { continue }
                    let isNamed = name.elementsEqual(path.name)
                    guard isNamed || event.wd != folderWatch || name.isEmpty else { continue }
                    mayHaveChanged = true
                    if isNamed && event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 { wasReplaced = true }
                }
            }
        }
        if wasReplaced { watchFile() }
        return mayHaveChanged
    }

    private func watchFile() {
        let number = events.number
        let watch = path.withCString {
            inotify_add_watch(number, $0, UInt32(IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB))
        }
        isUnwatched = watch < 0 && errno != ENOENT
        if fileWatch >= 0 && fileWatch != watch { inotify_rm_watch(number, fileWatch) }
        fileWatch = watch
    }

    private static let headLength = MemoryLayout<inotify_event>.size
}
