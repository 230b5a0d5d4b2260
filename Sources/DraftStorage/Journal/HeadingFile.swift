import Glibc

/// What the user has said about which lines of a draft are headings, kept from one session to the next beside its undo history.
public enum HeadingFile {
    private static let magic = Array("PRECISM1".utf8)
    private static let suffix = ".headings"
    /// The most lines that are kept.
    private static let limit = 1 << 16
    /// The most bytes that such a file has: nine for a line, and what stands around them.
    private static let sizeLimit = limit * 9 + 64

    /// Keeps whether lines are headings, by the hashes of their texts. Where there are none nothing is kept. Of what is kept there
    /// already only that changes in which `marks` and `before` differ: two sessions may have the draft open, and neither may
    /// undo what the other was told. They take turns by a lock on the folder.
    ///
    /// - Parameters:
    ///   - before: What was kept so far, as this session knows it.
    ///   - path: The real path of the draft.
    /// - Throws: Where it can't be written; what was kept before stays.
    public static func save(
        _ marks: [UInt64: Bool], since before: [UInt64: Bool], for path: DraftPath, in folder: JournalFolder
    ) throws(Journal.Failure) {
        let folderGuard = FolderGuard(folder.path)
        var kept = load(for: path, in: folder)
        for hash in Set(marks.keys).union(before.keys) where marks[hash] != before[hash] {
            kept[hash] = marks[hash]
        }
        try write(kept, for: path, in: folder)
        folderGuard.release()
    }

    private static func write(
        _ marks: [UInt64: Bool], for path: DraftPath, in folder: JournalFolder
    ) throws(Journal.Failure) {
        let name = name(for: path)
        guard !marks.isEmpty else { return folder.remove(name) }
        var contents = ByteWriter()
        // No more than will be read again.
        let kept = marks.sorted { $0.key < $1.key }.prefix(limit)
        contents.number(kept.count)
        for (hash, isHeading) in kept {
            contents.unsigned(hash)
            contents.byte(isHeading ? 1 : 0)
        }
        do throws(Errno) {
            try folder.replace(name, with: magic + JournalRecord.framed(contents.bytes))
        } catch {
            throw Journal.Failure(code: error.code)
        }
    }

    /// What is kept for the draft at a real path.
    public static func load(for path: DraftPath, in folder: JournalFolder) -> [UInt64: Bool] {
        guard let bytes = folder.read(name(for: path), limit: sizeLimit), bytes.starts(with: magic),
            let frame = JournalRecord.frame(in: bytes, at: magic.count)
        else { return [:] }
        var reader = ByteReader(bytes, in: frame)
        var marks: [UInt64: Bool] = [:]
        do throws(ByteReader.Malformed) {
            for _ in 0..<(try reader.count(atMost: limit)) {
                let hash = try reader.unsigned()
                marks[hash] = try reader.byte() == 1
            }
        } catch { return [:] }
        return marks
    }

    private static func name(for path: DraftPath) -> [UInt8] {
        Array((JournalFolder.stem(for: path) + suffix).utf8)
    }
}
