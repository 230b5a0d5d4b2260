import CSystem
import Glibc
import Synchronization

/// What the handler of crashes does for the journal: it brings it to the disk, and tries once more to write what could
/// not be written.
enum CrashJournal {
    private static let turn = Mutex(())

    /// Has the handler write bytes to the journal's file, or to a new file in `$XDG_RUNTIME_DIR` where there is none.
    static func keep(_ bytes: [UInt8], in file: Int32?, for draft: DraftPath) {
        let path = file == nil ? newPath(for: draft) : nil
        turn.withLock { _ in
            bytes.withUnsafeBytes { bytes in
                if let path {
                    path.withCString { crash_keep(-1, $0, bytes.baseAddress, bytes.count) }
                } else {
                    crash_keep(file ?? -1, nil, bytes.baseAddress, bytes.count)
                }
            }
        }
    }

    /// Has the handler bring a file to the disk; all is written.
    static func flush(_ file: Int32?) {
        turn.withLock { _ in crash_keep(file ?? -1, nil, nil, 0) }
    }

    /// The handler has nothing to do any more.
    static func forget() { flush(nil) }

    private static func newPath(for draft: DraftPath) -> DraftPath? {
        let folders = JournalFolder.others(for: nil) { name in getenv(name).map { String(cString: $0) } }
        guard let folder = folders.first, (try? folder.make()) != nil else { return nil }
        let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        return folder.path.appending(folder.start(for: draft) + Array((random + JournalFile.suffix).utf8))
    }
}
