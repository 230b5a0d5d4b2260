import RecordDraft
import Wording

extension EditorState {
    /// A digit typed in the tree: it continues the number typed so far where there is an agenda item of that number, else it
    /// begins another. The heading of the item is chosen at once.
    mutating func chooseItem(digit: Int) {
        readToEnd()
        let longer = input.count.map { $0 * 10 + digit }
        guard let (item, place) = [longer, digit].lazy.compactMap({ $0 }).compactMap(headingPlace).first
        else {
            input.count = nil
            message = Message(.itemNotInTree(longer ?? digit), .warning)
            return
        }
        input.count = item
        unfold(to: place.node ?? 0)
        chooseInTree(place.node ?? 0)
        message = Message(remark(on: place, for: item) ?? .agendaItem(item))
    }

    /// The best heading for an agenda item.
    private func headingPlace(of item: Int) -> (item: Int, place: AgendaPlace)? {
        guard item > 0, let place = buffer.draft.places(forAgendaItem: item).first, place.node != nil else {
            return nil
        }
        switch place.kind {
        case .heading, .range: return (item, place)
        case .listItem, .mention: return nil
        }
    }

    /// Unfolds what hides a heading in the tree.
    private mutating func unfold(to ordinal: Int) {
        while case let above = visibleHeading(atOrAbove: ordinal), above != ordinal {
            let start = buffer.text.lineStart(buffer.draft.heading(above).line)
            buffer.foldedHeadings.removeAll { $0.offset == start }
        }
    }
}
