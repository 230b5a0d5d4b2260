import EditorCore
import Screen
import Wording

/// All keys on one screen: made from the commands and the keymap in force.
struct HelpView {
    let page: PageContent
    let language: InterfaceLanguage

    func draw(on frame: inout Frame) {
        let policy = frame.policy
        let title = DisplayLine(LocalizedText.helpTitle(language), policy: policy)
        frame.write(title.clipped(to: frame.size.columns - 2), row: 0, column: 1, style: .titleName)
        let (layout, rows, top) = (page.layout, page.rows, page.top)
        for (number, column) in layout.columns.enumerated() {
            for (offset, item) in column.dropFirst(top).prefix(rows).enumerated() {
                draw(item, row: offset + 1, column: 1 + number * layout.columnWidth, on: &frame)
            }
        }
        let last = frame.size.rows - 1
        let foot = DisplayLine(LocalizedText.helpFooter(language), policy: policy)
        frame.write(foot.clipped(to: frame.size.columns - 2), row: last, column: 1, style: .keyHint)
        if layout.height > rows {
            let range = "\(top + 1)–\(min(layout.height, top + rows))/\(layout.height)"
            let place = DisplayLine(range, policy: policy)
            let column = frame.size.columns - 1 - place.columns
            if column > foot.columns + 3 {
                frame.write(place.text, row: last, column: column, style: .keyHint)
            }
        }
        frame.cursor = Frame.Position(row: last, column: 0)
    }

    private func draw(_ item: HelpLayout.Item, row: Int, column: Int, on frame: inout Frame) {
        let end = min(column + page.layout.columnWidth - 1, frame.size.columns)
        let clip = Area(rows: row..<row + 1, columns: min(column, end)..<end)
        switch item {
        case .title(let title):
            frame.write(title, row: row, column: column, style: .helpHeading, clip: clip)
        case .entry(let keys, let summary):
            let line = DisplayLine(keys, policy: frame.policy)
            frame.write(
                line.clipped(to: page.layout.keyWidth - 1), row: row, column: column, style: .keyName,
                clip: clip)
            frame.write(summary, row: row, column: column + page.layout.keyWidth, style: .keyHint, clip: clip)
        case .gap:
            break
        }
    }
}
