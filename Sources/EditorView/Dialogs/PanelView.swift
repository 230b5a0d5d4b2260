import EditorCore
import Screen
import Wording

/// The panel: its title, the field that narrows its list, the list.
struct PanelView {
    /// All that it is drawn from.
    struct Model: Equatable, Sendable {
        let content: DialogContent
        let place: PaneLayout.Panel
    }

    private let content: DialogContent
    private let place: PaneLayout.Panel
    private let art: LineArt
    private let language: InterfaceLanguage

    init(model: Model, art: LineArt, language: InterfaceLanguage) {
        content = model.content
        place = model.place
        self.art = art
        self.language = language
    }

    func draw(on frame: inout Frame) {
        let title = DisplayLine(content.title, policy: frame.policy)
        guard let first = place.rows.first else { return }
        if let column = place.separator {
            frame.fill(
                Area(rows: place.rows, columns: column..<column + 1), with: art.vertical, style: .rule)
            frame.write(
                title.clipped(to: place.columns.count), row: first, column: place.columns.lowerBound,
                style: .helpHeading)
        } else {
            let whole = max(0, place.columns.lowerBound - 1)..<frame.size.columns
            frame.fill(
                Area(rows: first..<first + 1, columns: whole), with: art.horizontal, style: .rule)
            let heading = DisplayLine(" \(content.title) ", policy: frame.policy)
            frame.write(
                heading.clipped(to: place.columns.count), row: first, column: place.columns.lowerBound,
                style: .helpHeading)
        }
        drawField(on: &frame)
        if let list = content.list {
            ListView(content: list, art: art).draw(
                on: &frame, in: Area(rows: place.rows.dropFirst(2), columns: place.columns))
        }
    }

    /// Puts the cursor where one types.
    func placeCursor(on frame: inout Frame) {
        drawField(on: &frame)
    }

    private func drawField(on frame: inout Frame) {
        guard let field = content.field, let row = place.rows.dropFirst().first else { return }
        let columns = max(0, place.columns.lowerBound - 1)..<place.columns.upperBound
        FieldLine(content: field, language: language).draw(
            on: &frame, in: Area(rows: row..<row + 1, columns: columns))
    }
}
