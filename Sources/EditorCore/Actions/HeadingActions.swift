import RecordDraft
import Wording

extension EditorState {
    /// Says of the line at the caret, or of the heading chosen in the tree, that it is a heading, or of a heading that it is none;
    /// where that was said before, takes it back. Of one that is uncertain it says first that it is none, then that it is one.
    mutating func sayHeading() -> [Effect] {
        if let objection = objectionToSayingHeading {
            message = Message(objection)
            return []
        }
        let line = lineToSay
        let content = buffer.text.bytes(in: buffer.text.lineContent(line))
        let before = buffer.saidHeadings.own
        let said = before[content]
        var isTakenBack = said != nil
        buffer.say(isHeading: isTakenBack ? nil : !isHeading(line), ofLine: line)
        if said == false, buffer.draft.isUncertain(line) {
            isTakenBack = false
            buffer.say(isHeading: true, ofLine: line)
        }
        finishReading()
        keepChosenHeading()
        let isNow = isHeading(line)
        let lines = buffer.draft.lineCount(withWordsOf: line)
        message = Message(
            isTakenBack
                ? (isNow ? .headingAgain : .noHeadingAgain)
                : isNow ? .saidHeading(lines: lines) : .saidNoHeading(lines: lines))
        return [.keepHeadings(buffer.saidHeadings.own, since: before)]
    }

    /// Why nothing can be said of the line.
    var objectionToSayingHeading: LocalizedText? {
        buffer.draft.lineClass(lineToSay) == .blank ? .blankIsNoHeading : nil
    }

    /// The first line of the heading that the caret is on or that is chosen, else the caret's line.
    private var lineToSay: Int {
        let draft = buffer.draft
        if view.focus == .agenda, view.tree.chosen < draft.headingCount {
            return draft.heading(view.tree.chosen).line
        }
        let line = buffer.text.line(at: buffer.selection.head)
        guard let ordinal = draft.headingOrdinal(at: line) else { return line }
        let node = draft.heading(ordinal)
        return node.headingLines.contains(line) ? node.line : line
    }

    private func isHeading(_ line: Int) -> Bool {
        if case .heading = buffer.draft.lineClass(line) { true } else { false }
    }
}
