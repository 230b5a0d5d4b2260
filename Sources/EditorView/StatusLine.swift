import EditorCore
import RecordDraft
import Screen
import TextLayout

/// The line that says where one is, what has become of the file, and what the last command had to say.
///
/// Where there is not room for all, what matters least here and now is left out whole.
struct StatusLine {
    let state: EditorState
    let art: LineArt

    func draw(on frame: inout Frame, in area: Area) {
        let row = area.rows.lowerBound
        let start = area.columns.lowerBound + 1
        let end = area.columns.upperBound - 1
        let path = CaretPath(state, art: art)
        let parts = rightParts(nodes: path.nodes, policy: frame.policy)
        let place = DisplayLine(path.text, policy: frame.policy)
        let shortPlace = DisplayLine(path.shortText, policy: frame.policy)
        let message = state.message.map { DisplayLine($0.phrase.text(state.language), policy: frame.policy) }

        // What is left out first: the agenda item, the state of the file, the place, the slots. The slots go
        // before the end of a message, since the title line has their number too.
        let saidFirst = message.map { min($0.columns, end - start) } ?? shortPlace.columns
        var shown: [Part] = []
        var room = end - start - saidFirst
        for part in parts.sorted(by: { $0.rank < $1.rank }) where part.line.columns + Self.gap <= room {
            shown.append(part)
            room -= part.line.columns + Self.gap
        }
        var right = end
        for part in parts.reversed() where shown.contains(where: { $0.rank == part.rank }) {
            right -= part.line.columns
            frame.write(part.line.text, row: row, column: right, style: part.style)
            right -= Self.gap
        }
        right = shown.isEmpty ? end : right
        drawLeft(
            message: message, places: [place, shortPlace], row: row, columns: start..<max(start, right),
            on: &frame)
    }

    private static let gap = 3

    /// Something at the right; the lower its rank the longer it stays.
    private struct Part {
        let line: DisplayLine
        let rank: Int
        let style: Style
    }

    private func rightParts(nodes: [OutlineNode], policy: WidthPolicy) -> [Part] {
        let language = state.language
        let draft = state.buffer.draft
        let slotText: Phrase
        if let slot = state.slotUnderCaret {
            slotText = .slotOrdinal(slot.ordinal + 1, of: draft.slotCount)
        } else {
            slotText = .openSlots(draft.slotCount)
        }
        let isUnsaved = state.isModified
        return [
            Part(
                line: DisplayLine(saved.text(language), policy: policy), rank: isUnsaved ? 0 : 2,
                style: isUnsaved ? .titleName : .status),
            Part(
                line: DisplayLine(items(of: nodes, policy: policy).text(language), policy: policy), rank: 3,
                style: .status),
            Part(
                line: DisplayLine(slotText.text(language) + (state.isReadToEnd ? "" : "…"), policy: policy),
                rank: 1,
                style: draft.slotCount > 0 ? .statusCount : .status),
        ]
    }

    /// What has become of the file.
    private var saved: Phrase {
        let document = state.document
        if state.isModified { return document.hasNoJournal ? .unsavedWithoutJournal : .unsaved }
        if document.isReadOnly { return .readOnlyMark }
        if let time = document.savedAt { return .savedAt(time) }
        switch document.origin {
        case .file: return .unchanged
        case .newFile: return .newFileMark
        case .practice: return .practiceMark
        }
    }

    /// The agenda items of the nearest heading around the caret that bears any.
    private func items(of nodes: [OutlineNode], policy: WidthPolicy) -> Phrase {
        let items = nodes.last { !$0.agendaItems.isEmpty }?.agendaItems ?? []
        if items.isEmpty { return .noAgendaItem }
        if items.count == 1, let item = items.first { return .agendaItem(item) }
        return .agendaItems(AgendaItems.text(items, language: state.language, policy: policy))
    }

    private func drawLeft(
        message: DisplayLine?, places: [DisplayLine], row: Int, columns: Range<Int>, on frame: inout Frame
    ) {
        guard let message, let weight = state.message?.weight else {
            let fitting = places.first { $0.columns <= columns.count } ?? places.last
            let text = fitting?.clippedAtStart(to: columns.count) ?? ""
            frame.write(text, row: row, column: columns.lowerBound, style: .status)
            return
        }
        var column = columns.lowerBound
        if let place = places.first(where: { $0.columns + Self.gap + message.columns <= columns.count }) {
            column = frame.write(place.text, row: row, column: column, style: .status) + Self.gap
        }
        let style: Style =
            switch weight {
            case .info: .info
            case .warning: .warning
            case .error: .error
            }
        frame.write(message.clipped(to: columns.upperBound - column), row: row, column: column, style: style)
    }
}
