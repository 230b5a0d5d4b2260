import Keymaps
import TextRope

extension EditorState {
    /// Handles one event.
    ///
    /// - Parameters:
    ///   - event: What happened.
    ///   - timing: Whether a key or paste can be an answer to the open question.
    ///   - time: When, in milliseconds since 1970.
    /// - Returns: The effects to carry out, in this order.
    public mutating func update(
        _ event: Event, timing: InputTiming = .timely, at time: Int64
    ) -> [Effect] {
        let isSeen = timing == .betweenPictures && dialog?.staysTheSame == true
        // A letter behind the key of a menu is meant for it, however fast it comes.
        let isEarly = timing != .timely && !isSeen && asksForAnswer && !(dialog is StructureMenu)
        let version = buffer.version
        var effects = isEarly ? respondEarly(to: event, timing, at: time) : respond(to: event, at: time)
        if buffer.version != version {
            followListCounts(at: time)
            effects += tellOfChange(at: time)
        }
        let applied = buffer.takeApplied()
        guard !applied.isEmpty else { return effects }
        keepChosenHeading()
        // A change goes into the journal before any other effect; only a new version of the file comes before it, since the
        // change is based on it. Where the text is just that version, there is nothing to keep.
        if case .acceptVersion(_, let hasEdits) = effects.first {
            if hasEdits { effects.insert(.journal(applied), at: 1) }
        } else {
            effects.insert(.journal(applied), at: 0)
        }
        return effects
    }

    mutating func respond(to event: Event, at time: Int64) -> [Effect] {
        switch event {
        case .key(let stroke):
            return press(stroke, at: time)
        case .paste(let bytes, let isLast):
            message = nil
            return paste(bytes, isLast: isLast, at: time)
        case .mouse(let event):
            return take(event, at: time)
        case .listRow(let row):
            return clickListRow(row, at: time)
        case .copiedOut(let outcome):
            if outcome == .tooLong { message = Message(.copiedTooLong, .warning) }
            return []
        case .resize(let size):
            view.screen = size
            view.goalColumn = nil
            if size.isUsable && view.focus == .text && dialog == nil { showCaret() }
            return []
        case .widths(let policy):
            view.widthPolicy = policy
            view.goalColumn = nil
            if view.screen.isUsable && view.focus == .text && dialog == nil { showCaret() }
            return []
        case .scrollsColumns:
            view.scrollsColumns = true
            return []
        case .saved(let report):
            return finishSaving(report)
        case .saveFailed(let failure):
            failSaving(failure)
            return []
        case .folderListed(let contents):
            return ask { dialog, editor in
                guard var open = dialog as? SaveAsDialog else { return .stays }
                open.complete(with: contents, in: &editor)
                dialog = open
                return .stays
            }
        case .noLock:
            document.isUnlocked = true
            message = Message(.noLock, .warning)
            return []
        case .lockBlocked(let name):
            document.isUnlocked = true
            message = Message(.lockBlocked(name: name), .warning)
            return []
        case .fileChanged(let text):
            return merge(text, saving: nil, at: time)
        case .saveMet(let text, let then):
            return merge(text, saving: then, at: time)
        case .fileRemoved:
            document.savedRevision = nil
            document.isMerged = false
            message = Message(.fileGone, .warning)
            return []
        case .fileUnclear:
            document.savedRevision = nil
            message = Message(.fileUnclear, .warning)
            return []
        case .recovered(let edits):
            recover(edits, at: time)
            return []
        case .unplacedEdits(let time):
            message = Message(.unplacedEdits(time: time), .warning)
            return []
        case .hurtJournal(let time):
            message = Message(.hurtJournal(time: time), .warning)
            return []
        case .lockedBy(let holder):
            dialog = Question.locked(by: holder)
            return []
        case .legacyEncoding:
            dialog = Question.legacyEncoding
            return []
        case .notText:
            dialog = Question.notText
            return []
        case .unknownEncoding(let mayBeGB18030):
            dialog = Question.unknownEncoding(mayBeGB18030: mayBeGB18030)
            return []
        case .journal(let works):
            document.hasNoJournal = !works
            if !works { message = Message(.journalFailed, .warning) }
            return []
        case .resumed:
            return [.redraw]
        }
    }
}
