import RecordDraft
import Wording

extension EditorState {
    /// Goes to the best place there is for an agenda item, and says where that falls short of a heading of its
    /// own.
    public mutating func goToItem(_ item: Int) {
        readToEnd()
        guard let place = buffer.draft.places(forAgendaItem: item).first else {
            message = Message(.noHeadingForItem(item), .warning)
            return
        }
        switch place.kind {
        case .heading, .range:
            land(
                at: place.node.map(buffer.draft.titleStart(ofHeading:))
                    ?? buffer.draft.wordsStart(ofLine: place.line))
        case .listItem, .mention: land(at: buffer.draft.wordsStart(ofLine: place.line))
        }
        message = remark(on: place, for: item).map { Message($0) }
    }

    /// Goes to a paragraph of the body by its number.
    public mutating func goToParagraph(_ number: Int) {
        readToEnd()
        guard
            let paragraph = buffer.draft.paragraphs.first(where: { $0.number == number && $0.domain == .body }
            )
        else {
            message = Message(.noSuchParagraph(number), .warning)
            return
        }
        land(at: buffer.draft.wordsStart(ofLine: paragraph.line))
    }

    /// What to say where the place for an item is not a heading of its own.
    func remark(on place: AgendaPlace, for item: Int) -> LocalizedText? {
        switch place.kind {
        case .heading: nil
        case .range: .itemIsUnder(item, heading: place.node.map { buffer.draft.heading($0).title } ?? "")
        case .listItem: .itemIsListed(item)
        case .mention: .itemIsMentioned(item)
        }
    }

    /// Goes to the beginning of a 0-based line, so that it stands near the top with what follows in sight.
    public mutating func jump(toLine line: Int) {
        jump(to: buffer.text.lineStart(line))
    }

    /// Goes to the words of a heading or paragraph. A slot that stands there is gone to: the next Tab stays on it.
    mutating func land(at offset: Int) {
        jump(to: offset)
        buffer.kept.landing = Anchor(offset)
    }

    /// Goes to a byte offset; the place left can be gone back to.
    mutating func jump(to offset: Int) {
        if offset != buffer.selection.head { buffer.places.leave(buffer.selection.head) }
        input.isMarking = false
        leftSlot = nil
        settleInText()
        showLine(buffer.text.line(at: offset))
        place(caret: offset)
    }

    /// Gives the keys to the text: Esc in the tree would take the user back from where he has gone.
    mutating func settleInText() {
        view.focus = .text
        buffer.kept.beforeTree = nil
    }

    mutating func goBack() {
        guard let offset = buffer.places.goBack(from: buffer.selection.head) else {
            message = Message(.noPlaceBack)
            return
        }
        settleInText()
        place(caret: offset)
    }

    mutating func goForward() {
        guard let offset = buffer.places.goForward(from: buffer.selection.head) else {
            message = Message(.noPlaceForward)
            return
        }
        settleInText()
        place(caret: offset)
    }

    /// What the innermost heading above the caret is over, in bytes of the text; `nil` where there is none.
    var sectionRange: Range<Int>? { sectionRange(at: buffer.selection.head) }

    /// The section that an offset is in, from its heading to its end, in bytes of the text.
    func sectionRange(at offset: Int) -> Range<Int>? {
        let draft = buffer.draft
        guard let ordinal = draft.headingOrdinal(at: buffer.text.line(at: offset)) else {
            return nil
        }
        let node = draft.heading(ordinal)
        let end = min(node.endLine, buffer.text.lineCount - 1)
        return buffer.text.lineStart(node.line)..<buffer.text.lineContent(end).upperBound
    }
}
