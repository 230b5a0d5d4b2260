import RecordDraft
import Wording

extension EditorState {
    /// The label directly behind a place where text is typed: a label that the line has, or that it had until something was
    /// typed before it just now.
    func labelBehind(_ range: Range<Int>) -> LostLabel.Kind? {
        guard range.isEmpty else { return nil }
        let place = range.lowerBound
        if let lost = buffer.kept.lostLabel, lost.place.offset == place { return lost.kind }
        let line = buffer.text.line(at: place)
        guard let label = buffer.draft.labelStart(ofLine: line), place <= label else { return nil }
        return labelKind(ofLine: line)
    }

    /// Says what has become of a heading or numbered paragraph before whose label something was typed. It is said again with
    /// each character typed there: an input method sends several at once, and only the last message shows.
    mutating func noteLostLabel(_ kind: LostLabel.Kind?) {
        let head = buffer.selection.head
        guard let kind, labelKind(ofLine: buffer.text.line(at: head)) == nil else {
            buffer.kept.lostLabel = nil
            return
        }
        buffer.kept.lostLabel = LostLabel(place: Anchor(head), kind: kind)
        message = Message(kind == .heading ? .noHeadingAnyMore : .noNumberAnyMore, .warning)
    }

    private func labelKind(ofLine line: Int) -> LostLabel.Kind? {
        switch buffer.draft.lineClass(line) {
        case .heading(.heading), .heading(.speaker): nil
        case .heading: .heading
        case .paragraph: .paragraph
        default: nil
        }
    }
}
