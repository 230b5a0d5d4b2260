import Editing
import TextRope

/// Why a journal does not give its text back.
public enum RecoveryFailure: Error, Equatable, Sendable {
    /// The file has become another before the journal held the text that it started from. What was put in is
    /// all there is: the pieces, in the order of the edits.
    case baseLost(inserted: [TextRope])
}

extension JournalFile {
    /// Makes the text again that the session had.
    ///
    /// - Parameter current: The draft as it stands on the disk now; nil where there is no file.
    /// - Throws: Where the text that the journal starts from is gone.
    public func recover(onto current: LoadedDraft?) throws(RecoveryFailure) -> Recovery {
        let version = current?.identity.map { JournalVersion($0) }
        if let base = writtenBase {
            return replay(from: base, at: 0, version: version)
        }
        if header.version == version, let base = current?.text ?? (version == nil ? TextRope() : nil),
            base.byteCount == header.baseLength
        {
            return replay(from: base, at: 0, version: version)
        }
        if let version, let current, let mark = records.lastIndex(where: { $0.isMark(of: version) }) {
            return replay(from: current.text, at: mark, version: version)
        }
        throw .baseLost(inserted: insertions)
    }

    /// Whether the file is the version that the changes end at, so that there is nothing to recover: the session
    /// ended right after a save.
    public func isSaved(in current: LoadedDraft?) -> Bool {
        guard let version = current?.identity.map({ JournalVersion($0) }) else { return false }
        let last = records.lastIndex { if case .change = $0 { true } else { false } } ?? 0
        return changeCount == 0 || records[last...].contains { $0.isMark(of: version) }
    }

    /// The text that the journal started from, if all of it is in the journal.
    private var writtenBase: TextRope? {
        var base = TextRope()
        for case .base(let offset, let text) in records where offset == base.byteCount {
            base.replace(offset..<offset, with: text)
        }
        return base.byteCount == header.baseLength ? base : nil
    }

    private func replay(from base: TextRope, at first: Int, version: JournalVersion?) -> Recovery {
        var result = Recovery(startingFrom: base, isWhole: first == 0)
        var known = header.version
        // The version that a save was about to make, and the text then.
        var intended: (version: JournalVersion, text: TextRope, isInPlace: Bool)?
        records: for index in first..<records.count {
            switch records[index] {
            case .header, .base: break
            case .change(let change):
                // A change that does not fit its text, and all after it, is not to be trusted.
                guard change.changes.lengthBefore == result.text.byteCount else { break records }
                change.changes.apply(to: &result.text)
                result.changes.append(change)
                result.selection = change.selectionAfter
            case .selection(let selection, _): result.selection = selection
            case .saving(let version, let isInPlace, _): intended = (version, result.text, isInPlace)
            case .notSaved: intended = nil
            case .tookIn(let changes, let version, _):
                // With what it did to the text not written any more, it is as if it had not been taken in.
                guard index + 1 < records.count, changes.lengthBefore == result.ancestor.byteCount
                else { break records }
                changes.apply(to: &result.ancestor)
                known = version
                intended = nil
            }
            result.journalLength = ends[index]
        }
        let end = result.text.byteCount
        result.selection = Selection(
            anchor: min(result.selection.anchor, end), head: min(result.selection.head, end))
        if let intended, intended.version == version {
            (result.ancestor, result.file) = (intended.text, .unchanged)
        } else if version == known {
            result.file = version == nil ? .missing : .unchanged
        } else if version == nil {
            result.file = .missing
        } else {
            result.file = intended?.isInPlace == true ? .torn : .changed
        }
        return result
    }

    private var insertions: [TextRope] {
        records.flatMap { record -> [TextRope] in
            guard case .change(let change) = record, case .edit = change.origin else { return [] }
            return change.changes.edits.map(\.text).filter { !$0.isEmpty }
        }
    }
}

extension JournalRecord {
    /// Whether the text at this record is the one that stands in this version of the file.
    fileprivate func isMark(of version: JournalVersion) -> Bool {
        switch self {
        case .saving(let marked, _, _): marked == version
        default: false
        }
    }
}
