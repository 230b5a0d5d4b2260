import CSystem
import Glibc
import Synchronization

/// The journal's part of the crash handler, which flushes it to the disk and tries once more to write what could not be
/// written.
enum CrashJournal {
    private static let turn = Mutex(())

    /// Has the handler write bytes to the journal's file; where that can't be, all of the journal to a file in another
    /// place in which a later session looks.
    static func keep(_ bytes: [UInt8], in file: Int32?, all: [UInt8], of draft: DraftPath) {
        let path = newPath(for: draft)
        turn.withLock { _ in
            bytes.withUnsafeBytes { bytes in
                all.withUnsafeBytes { all in
                    path.withCString {
                        crash_keep(file ?? -1, bytes.baseAddress, bytes.count, $0, all.baseAddress, all.count)
                    }
                }
            }
        }
    }

    /// Has the handler write bytes behind all that it was last given to write.
    static func add(_ bytes: ArraySlice<UInt8>) {
        turn.withLock { _ in bytes.withUnsafeBytes { crash_add($0.baseAddress, $0.count) } }
    }

    /// Has the handler bring a file to the disk; all is written.
    static func flush(_ file: Int32?) {
        turn.withLock { _ in crash_keep(file ?? -1, nil, 0, nil, nil, 0) }
    }

    /// The handler has nothing to do any more.
    static func forget() { flush(nil) }

    private static func newPath(for draft: DraftPath) -> DraftPath {
        let folders = JournalFolder.others(for: draft) { name in getenv(name).map { String(cString: $0) } }
        let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        for folder in folders where (try? folder.make()) != nil {
            return folder.path.appending(folder.start(for: draft) + Array((random + JournalFile.suffix).utf8))
        }
        // Where something stands nothing is made.
        return draft
    }
}
