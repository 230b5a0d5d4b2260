import EditorCore
import Screen

/// The panel: its title, the field that narrows its list, the list.
struct PanelView {
    let content: DialogContent
    let scene: Scene

    /// All that it is made of.
    struct Key: Equatable, Sendable {
        let content: DialogContent
        let place: PaneLayout.Panel
        let hasFocus: Bool
    }

    func draw(on frame: inout Frame, in place: PaneLayout.Panel) {
        let title = DisplayLine(content.title, policy: frame.policy)
        guard let first = place.rows.first else { return }
        if let column = place.separator {
            frame.fill(
                Area(rows: place.rows, columns: column..<column + 1), with: scene.art.vertical, style: .rule)
            frame.write(
                title.clipped(to: place.columns.count), row: first, column: place.columns.lowerBound,
                style: .helpHeading)
        } else {
            let whole = max(0, place.columns.lowerBound - 1)..<frame.size.columns
            frame.fill(
                Area(rows: first..<first + 1, columns: whole), with: scene.art.horizontal, style: .rule)
            let heading = DisplayLine(" \(content.title) ", policy: frame.policy)
            frame.write(
                heading.clipped(to: place.columns.count), row: first, column: place.columns.lowerBound,
                style: .helpHeading)
        }
        drawField(on: &frame, in: place)
        if let list = content.list {
            ListView(content: list, art: scene.art).draw(
                on: &frame, in: Area(rows: place.rows.dropFirst(2), columns: place.columns))
        }
    }

    /// Puts the cursor where one types.
    func placeCursor(on frame: inout Frame, in place: PaneLayout.Panel) {
        drawField(on: &frame, in: place)
    }

    private func drawField(on frame: inout Frame, in place: PaneLayout.Panel) {
        guard let field = content.field, let row = place.rows.dropFirst().first else { return }
        let columns = max(0, place.columns.lowerBound - 1)..<place.columns.upperBound
        FieldLine(content: field, language: scene.state.language).draw(
            on: &frame, in: Area(rows: row..<row + 1, columns: columns))
    }
}
