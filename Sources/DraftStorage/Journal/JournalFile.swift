import Editing
import Glibc
import TextRope

/// A journal that a session left behind, read.
public struct JournalFile: Sendable {
    static let suffix = ".journal"
    /// The suffix of a damaged journal that was set aside: what could be recovered was, and it is kept for the rest.
    static let hurtSuffix = ".hurt"

    /// The real path of the draft; that of the journal itself where this can't be read any more.
    public let path: DraftPath
    /// How the session was to save the draft at last.
    public let encoding: TextEncoding
    /// When the last record was written, in milliseconds since 1970.
    public let time: Int64
    /// How many changes there are that are not in the file.
    public let changeCount: Int
    /// Whether the session lives: its journal is not to be touched.
    public let isInUse: Bool
    /// Whether something in it can't be read any more.
    public let isHurt: Bool
    /// Whether it was set aside: what could be recovered was, and it is kept for the rest.
    public let isSetAside: Bool

    let name: [UInt8]
    let folder: JournalFolder
    /// Nil where it is hurt.
    let header: JournalHeader?
    let records: [JournalRecord]
    /// The indices of records that unreadable bytes stand before.
    let gaps: Set<Int>
    /// Keeps other programs from taking it as well.
    let claim: JournalClaim?

    /// All journals in some folders, newest first, those set aside too.
    public static func list(in folders: [JournalFolder]) -> [JournalFile] {
        folders.flatMap { folder in
            names(in: folder, start: [], suffixes: [suffix, suffix + hurtSuffix]).compactMap {
                JournalFile(name: $0, folder: folder)
            }
        }.sorted { $0.time > $1.time }
    }

    /// The journals for the draft at a real path, newest first; not those set aside.
    public static func list(for path: DraftPath, in folder: JournalFolder) -> [JournalFile] {
        names(in: folder, start: folder.start(for: path), suffixes: [suffix])
            .compactMap { JournalFile(name: $0, folder: folder) }
            .filter { $0.header == nil || $0.path == path }.sorted { $0.time > $1.time }
    }

    /// Takes the journals that sessions left for the draft at a real path, newest first: no other program gets one of
    /// them until it is removed, or until nobody holds on to the value any more.
    ///
    /// A journal whose edits another one holds, to the last, is not among them and is gone from the disk; a hurt one is
    /// set aside. The other one is believed only where it can give its text back.
    ///
    /// - Parameter current: The draft as it stands on the disk now; nil where there is no file.
    public static func take(
        for path: DraftPath, in folders: [JournalFolder], beside current: LoadedDraft?
    ) -> [JournalFile] {
        let taken = folders.flatMap { folder in
            names(in: folder, start: folder.start(for: path), suffixes: [suffix]).compactMap {
                JournalClaim(name: $0, folder: folder).flatMap { JournalFile($0) }
            }
        }.filter { !$0.isInUse && ($0.header == nil || $0.path == path) }.sorted { $0.time > $1.time }
        var superseded: [[UInt8]] = []
        for journal in taken
        where !journal.isHurt && journal.hasStart(in: current) && journal.claim?.synchronize() == true {
            for case .supersedes(let name) in journal.records { superseded.append(name) }
        }
        return taken.filter { journal in
            guard superseded.contains(journal.name) else { return true }
            if journal.isHurt { journal.setAside() } else { journal.remove() }
            return false
        }
    }

    /// Whether the journal is one for the draft at a real path: by the path that its session had, or, where the folder has
    /// another name now, by the name of the file and the version that it holds.
    public func belongs(to draft: DraftPath, holding identity: FileIdentity?) -> Bool {
        guard let header else { return name.starts(with: folder.start(for: draft)) }
        if header.path == draft { return true }
        guard header.path.name == draft.name, let identity else { return false }
        return header.version == JournalVersion(identity)
            || records.contains { $0.isMark(of: JournalVersion(identity)) }
    }

    /// Removes empty journals for the draft at a real path, left by sessions that were killed while making them. One
    /// that a session has just made is locked by it and stays.
    public static func removeEmpty(for path: DraftPath, in folder: JournalFolder) {
        for name in names(in: folder, start: folder.start(for: path), suffixes: [suffix]) {
            guard let file = folder.openOwn(name, flags: O_RDWR),
                flock(file.number, LOCK_EX | LOCK_NB) == 0,
                let size = try? file.status().st_size, size == 0
            else { continue }
            folder.remove(name)
        }
    }

    private static func names(in folder: JournalFolder, start: [UInt8], suffixes: [String]) -> [[UInt8]] {
        let names = (try? FolderListing.names(in: folder.path)) ?? []
        return names.filter { name in
            name.starts(with: start)
                && suffixes.contains { name.suffix($0.utf8.count).elementsEqual($0.utf8) }
        }
    }

    /// Reads a journal as it stands now, whoever has it; nil where there is nothing in it.
    init?(name: [UInt8], folder: JournalFolder) {
        guard let bytes = folder.read(name), !bytes.isEmpty else { return nil }
        self.init(bytes, name: name, folder: folder, claim: nil)
    }

    /// Reads a journal that was taken; nil where there is nothing in it.
    init?(_ claim: JournalClaim) {
        guard let bytes = claim.read(), !bytes.isEmpty else { return nil }
        self.init(bytes, name: claim.name, folder: claim.folder, claim: claim)
    }

    private init(_ bytes: [UInt8], name: [UInt8], folder: JournalFolder, claim: JournalClaim?) {
        let contents = JournalContents(bytes)
        self.name = name
        self.folder = folder
        self.claim = claim
        records = contents.records
        gaps = contents.gaps
        var header: JournalHeader?
        var encoding: TextEncoding?
        var time: Int64 = 0
        var count = 0
        for record in records {
            switch record {
            case .header(let found):
                header = header ?? found
                time = max(time, found.time)
            case .change(let change): (time, count) = (change.time, count + 1)
            case .selection(_, let at), .saving(_, _, let at), .tookIn(_, _, _, let at): time = at
            case .encoding(let found): encoding = found
            case .base, .notSaved, .group, .supersedes: break
            }
        }
        self.header = header
        self.encoding = encoding ?? header?.encoding ?? .utf8(byteOrderMark: false)
        // No record gives a time: that of the file's last write is used.
        let written = time == 0 ? (try? folder.openOwn(name, flags: O_RDONLY)?.status())?.st_mtim.tv_sec : nil
        self.time = written.map { Int64($0) * 1000 } ?? time
        path = header?.path ?? folder.path.appending(name)
        changeCount = count
        isHurt = header == nil || !gaps.isEmpty
        isSetAside = name.suffix(Self.hurtSuffix.utf8.count).elementsEqual(Self.hurtSuffix.utf8)
        let isTaken = claim.map { $0.isLocked ? false : nil } ?? JournalClaim.isTaken(name, in: folder)
        isInUse = isTaken ?? Self.isRunning(header)
    }

    /// Whether the session that a journal names lives on this machine.
    private static func isRunning(_ header: JournalHeader?) -> Bool {
        guard let header, header.host == Array(ProcessIdentity.place.utf8) else { return false }
        return pid_t(exactly: header.process).map { $0 > 0 && ProcessIdentity.isRunning($0) } ?? false
    }

    /// Removes the journal: its text has been saved, stands in another journal, or is not wanted.
    public func remove() {
        folder.remove(name)
    }

    /// Keeps the journal for what it could not give back: it is listed, but not recovered again.
    public func setAside() {
        if !isSetAside { folder.rename(name, to: name + Array(Self.hurtSuffix.utf8)) }
    }
}
