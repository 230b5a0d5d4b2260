import Editing
import Glibc
import TextRope

/// A journal that a session left behind, read.
public struct JournalFile: Sendable {
    static let suffix = ".journal"

    /// The real path of the draft.
    public let path: DraftPath
    /// How the draft stood in its file.
    public let encoding: TextEncoding
    /// When the first change was made, in milliseconds since 1970.
    public let begun: Int64
    /// When the last record was written, in milliseconds since 1970.
    public let time: Int64
    /// How many changes there are that are not in the file.
    public let changeCount: Int
    /// The machine that the session ran on, fit to be shown.
    public let host: String
    /// Whether the session lives: its journal is not to be touched.
    public let isInUse: Bool

    let name: [UInt8]
    let folder: JournalFolder
    let header: JournalHeader
    let records: [JournalRecord]
    /// Where each record ends in the file, in bytes.
    let ends: [Int]

    /// All journals in a folder that can be read, newest first.
    public static func list(in folder: JournalFolder) -> [JournalFile] {
        read(in: folder) { _ in true }
    }

    /// The journals for the draft at a real path, newest first.
    public static func list(for path: DraftPath, in folder: JournalFolder) -> [JournalFile] {
        let stem = Array((JournalFolder.stem(for: path) + ".").utf8)
        return read(in: folder) { $0.starts(with: stem) }.filter { $0.path == path }
    }

    /// Removes journals for the draft at a real path that a session was killed in the making of: nothing stands
    /// in them. One that a session has just made is locked by it and stays.
    public static func removeEmpty(for path: DraftPath, in folder: JournalFolder) {
        let stem = Array((JournalFolder.stem(for: path) + ".").utf8)
        for name in (try? FolderListing.names(in: folder.path)) ?? []
        where name.starts(with: stem) && name.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) {
            guard let file = folder.openOwn(name, flags: O_RDWR),
                flock(file.number, LOCK_EX | LOCK_NB) == 0,
                let size = try? file.status().st_size, size == 0
            else { continue }
            folder.remove(name)
        }
    }

    private static func read(in folder: JournalFolder, where isWanted: ([UInt8]) -> Bool) -> [JournalFile] {
        let names = (try? FolderListing.names(in: folder.path)) ?? []
        let wanted = names.filter { $0.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) && isWanted($0) }
        return wanted.compactMap { JournalFile(name: $0, folder: folder) }.sorted { $0.time > $1.time }
    }

    init?(name: [UInt8], folder: JournalFolder) {
        guard let bytes = folder.read(name), let (records, ends) = Self.records(in: bytes),
            case .header(let header) = records.first
        else { return nil }
        self.name = name
        self.folder = folder
        self.header = header
        self.records = records
        self.ends = ends
        path = header.path
        encoding = header.encoding
        host = VisibleText.of(header.host)
        begun = header.time
        var time = header.time
        var count = 0
        for record in records {
            switch record {
            case .change(let change): (time, count) = (change.time, count + 1)
            case .selection(_, let at), .saving(_, _, let at), .tookIn(_, _, let at): time = at
            case .header, .base, .notSaved: break
            }
        }
        self.time = time
        changeCount = count
        isInUse = Self.isInUse(name, folder: folder, header: header)
    }

    /// The records of a journal as far as they are whole; nil for what is no journal.
    static func records(in bytes: [UInt8]) -> (records: [JournalRecord], ends: [Int])? {
        guard bytes.starts(with: JournalRecord.magic) else { return nil }
        var records: [JournalRecord] = []
        var ends: [Int] = []
        for range in JournalRecord.frames(in: bytes, from: JournalRecord.magic.count) {
            var reader = ByteReader(bytes, in: range)
            guard let record = try? JournalRecord(reading: &reader) else { break }
            if case .header = record, !records.isEmpty { break }
            records.append(record)
            ends.append(range.upperBound)
        }
        return (records, ends)
    }

    private static func isInUse(_ name: [UInt8], folder: JournalFolder, header: JournalHeader) -> Bool {
        guard let file = folder.openOwn(name, flags: O_RDWR) else { return false }
        // The lock is let go of with the descriptor.
        if flock(file.number, LOCK_EX | LOCK_NB) == 0 { return false }
        if errno == EWOULDBLOCK { return true }
        // Where files can't be locked, the process tells.
        return header.host == Array(ProcessIdentity.hostName.utf8)
            && (pid_t(exactly: header.process).map { $0 > 0 && ProcessIdentity.isRunning($0) } ?? false)
    }

    /// Removes the journal: its text has been saved, or is not wanted.
    public func remove() {
        folder.remove(name)
    }
}
