import Editing
import TextRope

/// Why a journal does not give its text back.
public enum RecoveryFailure: Error, Equatable, Sendable {
    /// The file has become another before the journal held the text that it started from. What was put in is
    /// all there is: the pieces, in the order of the edits.
    case baseLost(inserted: [TextRope])
}

extension JournalFile {
    /// Makes the text again that the session had, as far as the journal can be read.
    ///
    /// - Parameter current: The draft as it stands on the disk now; nil where there is no file.
    /// - Throws: Where the text that the journal starts from is gone.
    public func recover(onto current: LoadedDraft?) throws(RecoveryFailure) -> Recovery {
        let version = current?.identity.map { JournalVersion($0) }
        guard let (base, first) = start(current, version) else { throw .baseLost(inserted: insertions) }
        var replay = JournalReplay(
            from: base, known: header?.version, encoding: header?.encoding ?? current?.encoding ?? encoding,
            isComplete: first > 0 ? !gaps.contains { $0 > first } : !isHurt)
        for index in first..<records.count {
            replay.take(
                records[index], followedBy: index + 1 < records.count ? records[index + 1] : nil,
                isAfterGap: gaps.contains(index))
        }
        return replay.finish(current)
    }

    /// Whether there may be a text in it that stands nowhere else: edits, or all of the text, also without an edit,
    /// where the file was being written in place.
    public var holdsText: Bool {
        changeCount > 0
            || records.contains { if case .saving(_, isInPlace: true, _) = $0 { true } else { false } }
    }

    /// Whether the file is the version that the changes end at, so that there is nothing to recover: the session
    /// ended right after a save.
    public func isSaved(in current: LoadedDraft?) -> Bool {
        guard holdsText else { return true }
        guard let version = current?.identity.map({ JournalVersion($0) }) else { return false }
        let last = records.lastIndex { if case .change = $0 { true } else { false } } ?? 0
        return records[last...].contains { $0.isMark(of: version) }
    }

    /// Whether the text that the changes begin from is there: in the journal, or in the file.
    func hasStart(in current: LoadedDraft?) -> Bool {
        start(current, current?.identity.map { JournalVersion($0) }) != nil
    }

    /// The text to begin from, and the first record that comes behind it.
    private func start(_ current: LoadedDraft?, _ version: JournalVersion?) -> (TextRope, Int)? {
        if let base = writtenBase { return (base, 0) }
        if let header {
            if header.version == version {
                let base = current.map { $0.text(in: header.encoding) } ?? TextRope()
                if base.byteCount == header.baseLength { return (base, 0) }
            }
        } else if let current, current.text.byteCount == firstLength {
            // What the file was then can't be read any more; that all lengths agree is no chance.
            return (current.text, 0)
        }
        if let version, let current, let mark = records.lastIndex(where: { $0.isMark(of: version) }) {
            return (current.text(in: encoding), mark)
        }
        return nil
    }

    /// The text that the journal started from, if all of it is in the journal.
    private var writtenBase: TextRope? {
        var base = TextRope()
        for case .base(let offset, let text) in records where offset == base.byteCount {
            base.replace(offset..<offset, with: text)
        }
        if let header { return base.byteCount == header.baseLength ? base : nil }
        return base.byteCount == firstLength && !base.isEmpty ? base : nil
    }

    /// The length of the text that the first change applies to.
    private var firstLength: Int? {
        for case .change(let change) in records { return change.changes.lengthBefore }
        return nil
    }

    private var insertions: [TextRope] {
        records.flatMap { record -> [TextRope] in
            guard case .change(let change) = record else { return [] }
            return change.insertions
        }
    }
}

extension JournalRecord {
    /// Whether the text at this record is the one that stands in this version of the file.
    func isMark(of version: JournalVersion) -> Bool {
        switch self {
        case .saving(let marked, _, _): marked == version
        default: false
        }
    }
}

extension LoadedDraft {
    /// The text of the file read in an encoding that it may not have been taken to be in.
    func text(in other: TextEncoding) -> TextRope {
        guard other != encoding else { return text }
        guard case .utf8(let hasMark) = other else { return read(in: other)?.text ?? text }
        let bytes = encoding.encode(text).bytes
        let start = hasMark ? min(bytes.byteCount, TextEncoding.utf8Mark.count) : 0
        return bytes[start..<bytes.byteCount]
    }
}

extension AppliedChange {
    /// What an edit has put in.
    var insertions: [TextRope] {
        guard case .edit = origin else { return [] }
        return changes.edits.map(\.text).filter { !$0.isEmpty }
    }
}
