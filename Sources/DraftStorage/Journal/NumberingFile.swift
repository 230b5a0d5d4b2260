/// Whether the numbers of a draft's paragraphs are locked, kept from one session to the next beside its undo history: a file stands
/// there while they are.
public enum NumberingFile {
    private static let contents = Array("PRECISN1".utf8)
    private static let suffix = ".numbering"

    /// Keeps whether the numbers of the draft at a real path are locked.
    ///
    /// - Throws: Where it can't be written.
    public static func save(
        isLocked: Bool, for path: DraftPath, in folder: JournalFolder
    ) throws(Journal.Failure) {
        guard isLocked else { return folder.remove(name(for: path)) }
        do throws(Errno) {
            try folder.replace(name(for: path), with: contents)
        } catch {
            throw Journal.Failure(code: error.code)
        }
    }

    /// Whether the numbers of the draft at a real path were locked when it was last open.
    public static func isLocked(for path: DraftPath, in folder: JournalFolder) -> Bool {
        folder.read(name(for: path), limit: contents.count + 1) == contents
    }

    private static func name(for path: DraftPath) -> [UInt8] {
        Array((JournalFolder.stem(for: path) + suffix).utf8)
    }
}
