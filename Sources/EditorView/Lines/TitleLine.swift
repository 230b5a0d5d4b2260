import EditorCore
import RecordDraft
import Screen
import TextLayout
import Wording

/// The first row: which draft this is, and how much of it is still open.
struct TitleLine {
    /// All that the line is drawn from.
    struct Model: Equatable, Sendable {
        /// The symbol under which the draft is known, else the name of its file, else what there is in its place.
        let name: LocalizedText
        let title: String?
        let status: String?
        let openSlots: Int
        let isReadToEnd: Bool
        let hasLockedNumbers: Bool

        init(_ scene: Scene) {
            if let name = scene.state.buffer.draft.documentSymbol ?? scene.state.document.name {
                self.name = LocalizedText(name, name)
            } else {
                name = scene.state.document.origin == .practice ? .practiceTitle : .untitled
            }
            title = scene.state.buffer.draft.title
            status = scene.state.buffer.draft.status
            openSlots = scene.state.buffer.draft.slotCount
            isReadToEnd = scene.state.isReadToEnd
            hasLockedNumbers = scene.state.document.hasLockedNumbers
        }
    }

    let model: Model
    let art: LineArt
    let language: InterfaceLanguage

    func draw(on frame: inout Frame, in area: Area) {
        let row = area.rows.lowerBound
        let policy = frame.policy
        var right = area.columns.upperBound - 1
        let open = model.openSlots
        // What is not known yet may be more.
        let more = model.isReadToEnd ? "" : "…"
        let count = DisplayLine(LocalizedText.openSlots(open)(language) + more, policy: policy)
        if area.columns.count >= count.columns + 12 {
            right -= count.columns
            frame.write(count.text, row: row, column: right, style: open > 0 ? .statusCount : .title)
            right -= 3
        }
        let lock = DisplayLine(LocalizedText.numbersLockedShort(language), policy: policy)
        if model.hasLockedNumbers, right - area.columns.lowerBound >= lock.columns + 12 {
            right -= lock.columns
            frame.write(lock.text, row: row, column: right, style: .statusCount)
            right -= 3
        }
        var column = area.columns.lowerBound + 1
        let name = DisplayLine(model.name(language), policy: policy)
        column = frame.write(
            name.clippedAtStart(to: right - column), row: row, column: column, style: .titleName)
        column += 3
        let title = DisplayLine(self.title, policy: policy)
        // A few characters of a title tell nobody anything.
        guard right - column >= min(12, title.columns) else { return }
        frame.write(title.clipped(to: right - column), row: row, column: column, style: .title)
    }

    private var title: String {
        let title = model.title ?? ""
        guard let status = model.status, !status.isEmpty else { return title }
        return title.isEmpty ? status : "\(title) \(art.dot) \(status)"
    }
}
