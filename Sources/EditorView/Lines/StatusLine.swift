import EditorCore
import RecordDraft
import Screen
import TextLayout
import Wording

/// The line that says where one is, what has become of the file, and what the last command had to say.
///
/// Where there is not room for all, what matters least here and now is left out whole.
struct StatusLine {
    /// All that the line is drawn from.
    struct Model: Equatable, Sendable {
        let path: CaretPath
        let slot: Int?
        let slotCount: Int
        let hasTitleLine: Bool
        let saved: LocalizedText
        let isUnsaved: Bool
        /// Whether there are edits that nothing but saving keeps.
        let isEndangered: Bool
        let message: Message?
        let isReadToEnd: Bool

        init(_ scene: Scene, hasTitleLine: Bool) {
            path = CaretPath(scene)
            slot = scene.slotUnderCaret?.ordinal
            slotCount = scene.state.buffer.draft.slotCount
            self.hasTitleLine = hasTitleLine
            isUnsaved = scene.state.isModified
            isEndangered = isUnsaved && scene.state.document.hasNoJournal
            saved = Self.saved(scene.state.document, isUnsaved: isUnsaved)
            message = Self.message(scene, at: path)
            isReadToEnd = scene.state.isReadToEnd
        }

        /// What has become of the file.
        private static func saved(_ document: DocumentState, isUnsaved: Bool) -> LocalizedText {
            if isUnsaved { return document.hasNoJournal ? .unsavedWithoutJournal : .unsaved }
            if document.isReadOnly { return .readOnlyMark }
            if let time = document.savedAt { return .savedAt(time) }
            switch document.origin {
            case .file: return .unchanged
            case .newFile: return .newFileMark
            case .practice: return .practiceMark
            }
        }

        /// What there is to say: where nothing else is, what the `?` at a heading of the tree means.
        private static func message(_ scene: Scene, at path: CaretPath) -> Message? {
            if let message = scene.state.message { return message }
            let draft = scene.state.buffer.draft
            let node: OutlineNode? =
                switch scene.state.view.focus {
                case .text: path.headingUnderCaret(in: draft)
                case .agenda:
                    draft.headingCount > 0
                        ? draft.heading(min(scene.state.view.tree.chosen, draft.headingCount - 1)) : nil
                case .panel: nil
                }
            guard let node else { return nil }
            if node.isGarbled { return Message(.garbledHeading) }
            return node.isUncertain ? Message(.uncertainHeading) : nil
        }
    }

    let model: Model
    /// Is asked for headings alone, which have not changed where the model's path is equal.
    let draft: DraftIndex
    let art: LineArt
    let language: InterfaceLanguage

    func draw(on frame: inout Frame, in area: Area) {
        let policy = frame.policy
        let row = area.rows.lowerBound
        let start = area.columns.lowerBound + 1
        let end = area.columns.upperBound - 1
        let nodes = model.path.nodes(in: draft)
        let parts = rightParts(nodes, policy: policy)
        let places = model.path.texts(
            under: nodes, in: draft, art: art, language: language, policy: policy
        ).map {
            DisplayLine($0, policy: policy)
        }
        let message = model.message.map { DisplayLine($0.text(language), policy: policy) }

        // What is left out first: the agenda item, the state of the file, the slots, the outer steps of the place, the end
        // of a message. That a lost line would lose edits is said before all else, for as long as it is so.
        let urgent = parts.filter { $0.rank < 0 }.reduce(0) { $0 + $1.line.columns + Self.gap }
        let saidFirst =
            if let message {
                min(message.columns + Self.gap + (places.last?.columns ?? 0), max(0, end - start - urgent))
            } else {
                (places.dropLast().last ?? places.last)?.columns ?? 0
            }
        var shown: [Remark] = []
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
            message: message, weight: model.message?.weight ?? .info, places: places, row: row,
            columns: start..<max(start, right), on: &frame)
    }

    private static let gap = 3

    /// Something at the right; the lower its rank the longer it stays.
    private struct Remark {
        let line: DisplayLine
        let rank: Int
        let style: Style
    }

    private func rightParts(_ nodes: [OutlineNode], policy: WidthPolicy) -> [Remark] {
        func line(_ phrase: LocalizedText, _ end: String = "") -> DisplayLine {
            DisplayLine(phrase(language) + end, policy: policy)
        }
        var parts = [
            Remark(
                line: line(model.saved), rank: model.isEndangered ? -1 : model.isUnsaved ? 0 : 2,
                style: model.isEndangered ? .error : model.isUnsaved ? .titleName : .status),
            Remark(line: line(items(of: nodes, policy: policy)), rank: 3, style: .status),
        ]
        if let slots {
            parts.append(
                Remark(
                    line: line(slots, model.isReadToEnd ? "" : "…"), rank: 1,
                    style: model.slotCount > 0 ? .statusCount : .status))
        }
        return parts
    }

    /// Which of the open slots the caret is on. How many there are is said here only where no title line says it.
    private var slots: LocalizedText? {
        if let slot = model.slot { return .slotOrdinal(slot + 1, of: model.slotCount) }
        return model.hasTitleLine ? nil : .openSlots(model.slotCount)
    }

    /// The agenda items of the innermost heading around the caret that has any.
    private func items(of nodes: [OutlineNode], policy: WidthPolicy) -> LocalizedText {
        let items = nodes.last { !$0.agendaItems.isEmpty }?.agendaItems ?? []
        if items.isEmpty { return .noAgendaItem }
        if items.count == 1, let item = items.first { return .agendaItem(item) }
        return .agendaItems(AgendaItems.text(items, language: language, policy: policy))
    }

    /// The least columns of a message: a shorter beginning tells nobody anything.
    private static let leastMessage = 12

    /// The place, and what there is to say: the more of the steps that lead to the place the more room there is, and the
    /// innermost at any rate, but on screens where no message could be read beside it.
    private func drawLeft(
        message: DisplayLine?, weight: Message.Weight, places: [DisplayLine], row: Int, columns: Range<Int>,
        on frame: inout Frame
    ) {
        guard let message else {
            let fitting = places.first { $0.columns <= columns.count } ?? places.last
            let text = fitting?.clippedAtStart(to: columns.count) ?? ""
            frame.write(text, row: row, column: columns.lowerBound, style: .status)
            return
        }
        var column = columns.lowerBound
        let place = places.first { $0.columns + Self.gap + message.columns <= columns.count } ?? places.last
        if let place,
            columns.count - place.columns - Self.gap >= min(Self.leastMessage, message.columns)
        {
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
