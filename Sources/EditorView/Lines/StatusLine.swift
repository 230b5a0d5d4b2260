import EditorCore
import RecordDraft
import Screen
import TextLayout
import Wording

/// The line that says where one is, what has become of the file, and what the last command had to say.
///
/// Where there is not room for all, what matters least here and now is left out whole.
struct StatusLine {
    let scene: Scene

    /// All that the line is made of.
    struct Key: Equatable, Sendable {
        let path: CaretPath
        let slot: Int?
        let slotCount: Int
        let hasTitleLine: Bool
        let saved: LocalizedText
        let isUnsaved: Bool
        let message: Message?
        let isReadToEnd: Bool
    }

    func draw(on frame: inout Frame, in area: Area, remembering part: inout RememberedPart<Key>) {
        let path = CaretPath(scene)
        let key = Key(
            path: path, slot: scene.slotUnderCaret?.ordinal,
            slotCount: scene.state.buffer.draft.slotCount,
            hasTitleLine: scene.state.paneLayout.titleRow != nil,
            saved: saved, isUnsaved: scene.state.isModified, message: message(at: path),
            isReadToEnd: scene.state.isReadToEnd)
        part.draw(key, of: scene, on: &frame, in: area, stands: scene.isStanding) {
            draw(key, on: &$0, in: area)
        }
    }

    /// What there is to say: where nothing else is, what the `?` at a heading of the tree means.
    private func message(at path: CaretPath) -> Message? {
        if let message = scene.state.message { return message }
        let draft = scene.state.buffer.draft
        let isGarbled =
            switch scene.state.focus {
            case .text: path.isOnGarbledHeading(in: draft)
            case .agenda:
                draft.headingCount > 0
                    && draft.heading(min(scene.state.tree.chosen, draft.headingCount - 1)).isGarbled
            case .panel: false
            }
        return isGarbled ? Message(.garbledHeading) : nil
    }

    private func draw(_ key: Key, on frame: inout Frame, in area: Area) {
        let policy = frame.policy
        let language = scene.state.language
        let row = area.rows.lowerBound
        let start = area.columns.lowerBound + 1
        let end = area.columns.upperBound - 1
        let draft = scene.state.buffer.draft
        let nodes = key.path.nodes(in: draft)
        let parts = rightParts(key, nodes: nodes, policy: policy)
        let places = key.path.texts(under: nodes, in: draft, art: scene.art, language: language).map {
            DisplayLine($0, policy: policy)
        }
        let message = key.message.map { DisplayLine($0.text(language), policy: policy) }

        // What is left out first: the agenda item, the state of the file, the slots, the outer steps of the place, the end
        // of a message. That a lost line would lose edits is said before all else, for as long as it is so.
        let urgent = parts.filter { $0.rank < 0 }.reduce(0) { $0 + $1.line.columns + Self.gap }
        let saidFirst =
            if let message {
                min(message.columns + Self.gap + (places.last?.columns ?? 0), max(0, end - start - urgent))
            } else {
                (places.dropLast().last ?? places.last)?.columns ?? 0
            }
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
            message: message, weight: key.message?.weight ?? .info, places: places, row: row,
            columns: start..<max(start, right), on: &frame)
    }

    private static let gap = 3

    /// Something at the right; the lower its rank the longer it stays.
    private struct Part {
        let line: DisplayLine
        let rank: Int
        let style: Style
    }

    private func rightParts(_ key: Key, nodes: [OutlineNode], policy: WidthPolicy) -> [Part] {
        func line(_ phrase: LocalizedText, _ end: String = "") -> DisplayLine {
            DisplayLine(phrase(scene.state.language) + end, policy: policy)
        }
        var parts = [
            Part(
                line: line(key.saved), rank: isEndangered ? -1 : key.isUnsaved ? 0 : 2,
                style: isEndangered ? .error : key.isUnsaved ? .titleName : .status),
            Part(line: line(items(of: nodes, policy: policy)), rank: 3, style: .status),
        ]
        if let slots = slots(key) {
            parts.append(
                Part(
                    line: line(slots, key.isReadToEnd ? "" : "…"), rank: 1,
                    style: key.slotCount > 0 ? .statusCount : .status))
        }
        return parts
    }

    /// Which of the open slots the caret is on. How many there are is said here only where no title line says it.
    private func slots(_ key: Key) -> LocalizedText? {
        if let slot = key.slot { return .slotOrdinal(slot + 1, of: key.slotCount) }
        return key.hasTitleLine ? nil : .openSlots(key.slotCount)
    }

    /// Whether there are edits that nothing but saving keeps.
    private var isEndangered: Bool { scene.state.isModified && scene.state.document.hasNoJournal }

    /// What has become of the file.
    private var saved: LocalizedText {
        let document = scene.state.document
        if scene.state.isModified { return document.hasNoJournal ? .unsavedWithoutJournal : .unsaved }
        if document.isReadOnly { return .readOnlyMark }
        if let time = document.savedAt { return .savedAt(time) }
        switch document.origin {
        case .file: return .unchanged
        case .newFile: return .newFileMark
        case .practice: return .practiceMark
        }
    }

    /// The agenda items of the nearest heading around the caret that bears any.
    private func items(of nodes: [OutlineNode], policy: WidthPolicy) -> LocalizedText {
        let items = nodes.last { !$0.agendaItems.isEmpty }?.agendaItems ?? []
        if items.isEmpty { return .noAgendaItem }
        if items.count == 1, let item = items.first { return .agendaItem(item) }
        return .agendaItems(AgendaItems.text(items, language: scene.state.language, policy: policy))
    }

    /// Less of a message tells nobody anything, in columns.
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
