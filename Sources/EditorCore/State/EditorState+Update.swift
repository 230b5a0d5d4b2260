import Keymaps
import TextRope

extension EditorState {
    /// Takes in one event.
    ///
    /// - Parameters:
    ///   - event: What happened.
    ///   - timing: Whether a key or paste can be an answer to the open question.
    ///   - time: When, in milliseconds since 1970.
    /// - Returns: What is to be done outside, in this order.
    public mutating func update(
        _ event: Event, timing: InputTiming = .timely, at time: Int64
    ) -> [Effect] {
        let isEarly = timing != .timely && asksForAnswer
        var effects = isEarly ? respondEarly(to: event, timing, at: time) : respond(to: event, at: time)
        effects += renewConflicts(at: time)
        let applied = buffer.takeApplied()
        guard !applied.isEmpty else { return effects }
        keepChosenHeading()
        // The journal holds a change before anything else is done about it, but for the news that the version
        // below it is another; where that is all there is to the text, there is nothing to keep.
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
            paste(bytes, isLast: isLast, at: time)
            return []
        case .mouse, .copiedOut:
            return []
        case .resize(let size):
            screen = size
            goalColumn = nil
            if size.isUsable && focus == .text && prompt == nil { showCaret() }
            return []
        case .widths(let policy):
            widthPolicy = policy
            goalColumn = nil
            if screen.isUsable && focus == .text && prompt == nil { showCaret() }
            return []
        case .scrollsColumns:
            scrollsColumns = true
            return []
        case .saved(let report):
            return finishSaving(report)
        case .saveFailed(let failure):
            failSaving(failure)
            return []
        case .saveAgain:
            // Where both sides changed the same place, that is answered first.
            if case .conflicts(var question) = prompt {
                question.savesAfterwards = true
                prompt = .conflicts(question)
                return []
            }
            return save()
        case .noLock:
            document.isUnlocked = true
            message = Message(.noLock, .warning)
            return []
        case .lockBlocked(let name):
            document.isUnlocked = true
            message = Message(.lockBlocked(name: name), .warning)
            return []
        case .fileChanged(let text, let mayAsk):
            return takeIn(text, mayAsk: mayAsk, at: time)
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
            prompt = .question(.locked(holder))
            return []
        case .legacyEncoding:
            prompt = .question(.legacyEncoding)
            return []
        case .notText:
            prompt = .question(.notText)
            return []
        case .unknownEncoding(let mayBeGB18030):
            prompt = .question(.unknownEncoding(mayBeGB18030: mayBeGB18030))
            return []
        case .journal(let works):
            document.hasNoJournal = !works
            if !works { message = Message(.journalFailed, .warning) }
            return []
        case .resumed:
            return [.redraw]
        }
    }

    private mutating func press(_ stroke: KeyStroke, at time: Int64) -> [Effect] {
        message = nil
        pasteUnderWay = nil
        let strokes = pendingStrokes + [stroke]
        pendingStrokes = []
        guard let sequence = KeySequence(strokes) else { return [] }
        if strokes.count == 1, let effects = answer(stroke, at: time) { return effects }
        switch keymap.resolve(sequence, in: keyContext) {
        case .matched(let id):
            guard let command = CommandRegistry.command(id), makeWay(for: command) else { return [] }
            return command.run(&self, time)
        case .pending:
            pendingStrokes = strokes
            return []
        case .unbound:
            if strokes.count == 1, let character = stroke.typedCharacter {
                type(String(character), at: time)
            } else if strokes.count > 1 && stroke.key == .escape {
                // Esc leaves a sequence that was begun.
            } else {
                message = Message(.unknownKey(sequence.text))
            }
            return []
        }
    }

    /// Leaves an open question for a command that is not part of answering it; `false` where the question has
    /// to be answered first.
    private mutating func makeWay(for command: Command) -> Bool {
        let belongsHere = command.id.rawValue.hasPrefix("prompt.") || command.id == "view.redraw"
        guard let prompt, !belongsHere else { return true }
        switch prompt {
        case .find:
            if command.id != "find.next" && command.id != "find.previous" { leaveFind(stays: true) }
            return true
        case .goTo:
            cancelPrompt()
            return true
        case .help:
            self.prompt = nil
            return command.id != "help.open"
        case .differences:
            self.prompt = nil
            return command.id != "file.differences"
        case .saveAs, .overwrite, .quit, .question, .conflicts:
            return command.id == "file.suspend"
        }
    }

    /// The part of the keymap in force.
    public var keyContext: KeyContext {
        if prompt != nil { return .prompt }
        return focus == .tree ? .tree : .text
    }

    /// Text typed or pasted goes into the prompt where one is open, else into the draft.
    private mutating func type(_ text: String, at time: Int64) {
        if prompt != nil {
            typeInPrompt(text)
        } else if focus == .text {
            insertTyped(text, at: time)
        } else {
            message = Message(.unknownKey(text))
        }
    }

    private mutating func paste(_ bytes: [UInt8], isLast: Bool, at time: Int64) {
        // What was begun in the text goes on there, though a question may have come up meanwhile.
        if prompt != nil && pasteUnderWay == nil {
            typeInPrompt(String(decoding: bytes, as: UTF8.self))
        } else if focus == .text || pasteUnderWay != nil {
            insertPasted(bytes, isLast: isLast, at: time)
        }
    }
}
