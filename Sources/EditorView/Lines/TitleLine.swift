import EditorCore
import RecordDraft
import Screen
import TextLayout
import Wording

/// The first row: which draft this is, and how much of it is still open.
struct TitleLine {
    let scene: Scene

    /// All that the line is made of.
    struct Key: Equatable, Sendable {
        let name: String
        let title: String?
        let status: String?
        let open: Int
        let isReadToEnd: Bool
    }

    func draw(on frame: inout Frame, in area: Area, remembering part: inout RememberedPart<Key>) {
        let draft = scene.state.buffer.draft
        let key = Key(
            name: name, title: draft.title, status: draft.status, open: draft.slotCount,
            isReadToEnd: scene.state.isReadToEnd)
        part.draw(key, of: scene, on: &frame, in: area, stands: scene.isStanding) {
            draw(key, on: &$0, in: area)
        }
    }

    private func draw(_ key: Key, on frame: inout Frame, in area: Area) {
        let row = area.rows.lowerBound
        let policy = frame.policy
        var right = area.columns.upperBound - 1
        let open = key.open
        // What is not known yet may be more.
        let more = key.isReadToEnd ? "" : "…"
        let count = DisplayLine(LocalizedText.openSlots(open)(scene.state.language) + more, policy: policy)
        if area.columns.count >= count.columns + 12 {
            right -= count.columns
            frame.write(count.text, row: row, column: right, style: open > 0 ? .statusCount : .title)
            right -= 3
        }
        var column = area.columns.lowerBound + 1
        let name = DisplayLine(key.name, policy: policy)
        column = frame.write(
            name.clippedAtStart(to: right - column), row: row, column: column, style: .titleName)
        column += 3
        let title = DisplayLine(title(key), policy: policy)
        // A few characters of a title tell nobody anything.
        guard right - column >= min(12, title.columns) else { return }
        frame.write(title.clipped(to: right - column), row: row, column: column, style: .title)
    }

    /// The symbol under which the draft is known, else the name of its file.
    private var name: String {
        if let symbol = scene.state.buffer.draft.documentSymbol { return symbol }
        if let name = scene.state.document.name { return name }
        let phrase: LocalizedText = scene.state.document.origin == .practice ? .practiceTitle : .untitled
        return phrase(scene.state.language)
    }

    private func title(_ key: Key) -> String {
        let title = key.title ?? ""
        guard let status = key.status, !status.isEmpty else { return title }
        return title.isEmpty ? status : "\(title) \(scene.art.dot) \(status)"
    }
}
