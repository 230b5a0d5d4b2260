import Editing
import Glibc

/// The undo history of a draft, kept from one session to the next. It belongs to one version of the file; if
/// another program has changed the draft since, it is of no use.
public enum HistoryFile {
    /// The most bytes that are kept of a draft's history; the oldest steps go first.
    public static let limit = 8 << 20

    private static let magic = Array("PRECISH1".utf8)
    private static let suffix = ".history"

    /// Keeps a history with the version of the file that it belongs to: its current revision is that version's
    /// text. One that has no steps is not kept, nor what was kept before.
    ///
    /// - Parameter path: The real path of the draft.
    /// - Throws: Where it can't be written; what was kept before stays.
    public static func save(
        _ history: History, for path: DraftPath, matching identity: FileIdentity, in folder: JournalFolder
    ) throws(Journal.Failure) {
        let name = name(for: path)
        var contents = ByteWriter()
        contents.number(identity.size)
        contents.unsigned(identity.hash)
        guard write(history, to: &contents) else { return folder.remove(name) }
        do throws(Errno) {
            try folder.replace(name, with: magic + JournalRecord.framed(contents.bytes))
        } catch {
            throw Journal.Failure(code: error.code)
        }
    }

    /// The history kept with this version of the draft at a real path; nil where there is none.
    public static func load(
        for path: DraftPath, matching identity: FileIdentity, length: Int, in folder: JournalFolder
    ) -> History? {
        guard let bytes = folder.read(name(for: path)), bytes.starts(with: magic),
            let frame = JournalRecord.frame(in: bytes, at: magic.count)
        else { return nil }
        var reader = ByteReader(bytes, in: frame)
        guard (try? reader.number()) == identity.size, (try? reader.unsigned()) == identity.hash,
            let history = try? read(from: &reader),
            history.revisions[history.current].changes.lengthAfter == length
        else { return nil }
        return history
    }

    /// Removes what is kept for the draft at a real path.
    public static func remove(for path: DraftPath, in folder: JournalFolder) {
        folder.remove(name(for: path))
    }

    private static func name(for path: DraftPath) -> [UInt8] {
        Array((JournalFolder.stem(for: path) + suffix).utf8)
    }

    /// Writes the part of a history that is kept; returns false where there is nothing to keep.
    private static func write(_ history: History, to bytes: inout ByteWriter) -> Bool {
        // Where nothing was done, which is asked at each end of the program, nothing has to be made for it.
        guard history.revisions.count > 1 else { return false }
        let encoded = history.revisions.map { revision in
            var writer = ByteWriter()
            write(revision, to: &writer)
            return writer.bytes
        }
        let root = root(of: history, sizes: encoded.map(\.count))
        var places: [Int: Int] = [root: 0]
        for index in history.revisions.indices where index > root {
            if let parent = history.revisions[index].parent, places[parent] != nil {
                places[index] = places.count
            }
        }
        guard places.count > 1 else { return false }
        bytes.number(places.count)
        bytes.number(places[history.current] ?? 0)
        bytes.number(history.revisions[root].changes.lengthAfter)
        bytes.selection(history.revisions[root].selectionAfter)
        bytes.number(Int(history.revisions[root].time))
        bytes.number(history.revisions[root].latestChild.flatMap { places[$0] } ?? -1)
        for index in history.revisions.indices where index > root && places[index] != nil {
            let revision = history.revisions[index]
            bytes.number(revision.parent.flatMap { places[$0] } ?? 0)
            bytes.number(revision.latestChild.flatMap { places[$0] } ?? -1)
            bytes.raw(encoded[index])
        }
        return true
    }

    /// The oldest revision on the way to the current one that, with all that came after it, keeps to the limit.
    private static func root(of history: History, sizes: [Int]) -> Int {
        var totals = sizes
        for index in history.revisions.indices.reversed() {
            if let parent = history.revisions[index].parent { totals[parent] += totals[index] }
        }
        var root = history.current
        while let parent = history.revisions[root].parent, totals[parent] - sizes[parent] <= limit {
            root = parent
        }
        return totals[root] - sizes[root] <= limit ? root : history.revisions.count
    }

    private static func write(_ revision: Revision, to bytes: inout ByteWriter) {
        bytes.byte(UInt8(Transaction.Kind.allCases.firstIndex(of: revision.kind) ?? 0))
        bytes.number(Int(revision.time))
        bytes.selection(revision.selectionBefore)
        bytes.selection(revision.selectionAfter)
        bytes.changes(revision.changes)
        bytes.changes(revision.inversion)
    }

    private static func read(from bytes: inout ByteReader) throws(ByteReader.Malformed) -> History? {
        let count = try bytes.count(atMost: limit)
        let current = try bytes.count(atMost: limit)
        let identity = ChangeSet(length: try bytes.count(atMost: DraftFile.sizeLimit))
        let selection = try bytes.selection()
        let time = Int64(try bytes.number())
        let child = try bytes.number()
        var revisions = [
            Revision(
                parent: nil, latestChild: child < 0 ? nil : child, changes: identity, inversion: identity,
                selectionBefore: selection, selectionAfter: selection, kind: .single, time: time)
        ]
        for _ in 1..<max(count, 1) {
            let parent = try bytes.number()
            let child = try bytes.number()
            let kind = Int(try bytes.byte())
            guard kind < Transaction.Kind.allCases.count else { throw ByteReader.Malformed() }
            let time = Int64(try bytes.number())
            let before = try bytes.selection()
            let after = try bytes.selection()
            revisions.append(
                Revision(
                    parent: parent, latestChild: child < 0 ? nil : child, changes: try bytes.changes(),
                    inversion: try bytes.changes(), selectionBefore: before, selectionAfter: after,
                    kind: Transaction.Kind.allCases[kind], time: time))
        }
        return History(revisions: revisions, current: current)
    }
}
