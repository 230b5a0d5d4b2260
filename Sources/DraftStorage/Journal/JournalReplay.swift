import Editing
import TextRope

/// Replays the records of a journal in order, from its base text on.
struct JournalReplay {
    private var result: Recovery
    /// The version of the file that the session last read, saved or merged.
    private var known: JournalVersion?
    /// How that version stands in the file.
    private var knownEncoding: TextEncoding
    /// The save that was under way: the version it was to make, the text, and the encoding.
    private var intended: (version: JournalVersion, text: TextRope, encoding: TextEncoding, isInPlace: Bool)?
    /// Whether a change at an unknown place was lost, so that later changes can't be placed.
    private var isLost = false

    init(from base: TextRope, known: JournalVersion?, encoding: TextEncoding, isComplete: Bool) {
        result = Recovery(startingFrom: base, encoding: encoding, isComplete: isComplete)
        self.known = known
        knownEncoding = encoding
    }

    mutating func take(_ record: JournalRecord, followedBy next: JournalRecord?, isAfterGap: Bool) {
        switch record {
        case .header, .base, .group, .supersedes: break
        case .change(let change): apply(change, isAfterGap: isAfterGap)
        case .selection(let selection, _): result.selection = selection
        case .saving(let version, let isInPlace, _):
            intended = (version, result.text, result.encoding, isInPlace)
        case .notSaved: intended = nil
        case .encoding(let encoding): result.encoding = encoding
        case .tookIn(let changes, let version, let encoding, _):
            // The change to the text did not get into the journal: the version is merged again.
            guard next != nil, !isLost, changes.lengthBefore == result.ancestor.byteCount else { return }
            changes.apply(to: &result.ancestor)
            (known, knownEncoding) = (version, encoding ?? knownEncoding)
            intended = nil
        }
    }

    /// The result, compared with the draft as it is on the disk now.
    func finish(_ current: LoadedDraft?) -> Recovery {
        var result = result
        let end = result.text.byteCount
        result.selection = Selection(
            anchor: min(result.selection.anchor, end), head: min(result.selection.head, end))
        let version = current?.identity.map { JournalVersion($0) }
        if let intended, intended.version == version {
            (result.ancestor, result.file) = (intended.text, .unchanged)
        } else if version == known {
            result.file = version == nil ? .missing : .unchanged
        } else if let current, version != nil {
            result.file = isTorn(current) ? .torn : .changed
        } else {
            result.file = .missing
        }
        return result
    }

    /// Whether the file was left torn by an interrupted in-place save, rather than written by another program since.
    private func isTorn(_ current: LoadedDraft) -> Bool {
        guard let intended, intended.isInPlace else { return false }
        return TornFile.isMade(
            of: knownEncoding.encode(result.ancestor).bytes.bytes,
            and: intended.encoding.encode(intended.text).bytes.bytes,
            current.encoding.encode(current.text).bytes.bytes)
    }

    private mutating func apply(_ change: AppliedChange, isAfterGap: Bool) {
        if isAfterGap, !isLost, change.changes.lengthBefore != result.text.byteCount {
            fillGap(before: change)
        }
        guard !isLost, change.changes.lengthBefore == result.text.byteCount else {
            // A change that does not fit the text is not applied, nor is any later one: their places can't be trusted.
            isLost = true
            result.isComplete = false
            result.pieces += change.insertions
            return
        }
        change.changes.apply(to: &result.text)
        result.changes.append(change)
        result.selection = change.selectionAfter
    }

    /// Does what a change did that can't be read any more, where the caret before and after it tells: a question mark
    /// for each byte that was typed, so that what came later finds its place.
    private mutating func fillGap(before next: AppliedChange) {
        let length = result.text.byteCount
        let difference = next.changes.lengthBefore - length
        let then = next.selectionBefore.head
        // Where nothing is known of the caret before, what was done was done where it is now.
        let caret = result.changes.isEmpty ? then - max(difference, 0) : result.selection.head
        let edit: ChangeSet.Edit
        if difference > 0, caret >= 0, then == caret + difference {
            let marks = TextRope(adopting: [UInt8](repeating: UInt8(ascii: "?"), count: difference))
            edit = ChangeSet.Edit(range: caret..<caret, text: marks)
        } else if difference < 0, then == caret + difference, then >= 0 {
            edit = ChangeSet.Edit(range: then..<caret, text: TextRope())
        } else if difference < 0, then == caret, caret - difference <= length {
            edit = ChangeSet.Edit(range: caret..<(caret - difference), text: TextRope())
        } else {
            return
        }
        let changes = ChangeSet(length: length, edits: [edit])
        changes.apply(to: &result.text)
        result.changes.append(
            AppliedChange(
                changes, selectionBefore: result.selection, selectionAfter: next.selectionBefore,
                time: next.time, origin: .edit(.single, joinsPrevious: false)))
    }
}
