import Testing

@testable import EditorCore

@Suite("Where the parts of the screen stand")
struct PaneLayoutTests {
    private func layout(_ rows: Int, _ columns: Int, _ panes: [Pane], focus: Pane = .text) -> PaneLayout {
        PaneLayout(
            screen: ScreenSize(rows: rows, columns: columns), focus: focus, panes: panes,
            settings: PaneSettings())
    }

    @Test func aPanelStandsAtTheRightWhereThereIsRoom() throws {
        let wide = layout(40, 200, [.text, .agenda, .panel])
        let panel = try #require(wide.panel)
        #expect(panel.separator != nil && panel.rows == wide.body && wide.textRows == wide.body)
        #expect(wide.textPane.upperBound < panel.columns.lowerBound && panel.columns.upperBound <= 200)
        let narrow = layout(24, 80, [.text, .agenda, .panel])
        let below = try #require(narrow.panel)
        #expect(below.separator == nil && below.rows.lowerBound == narrow.textRows.upperBound)
        #expect(below.columns == narrow.textPane)
    }

    @Test func everySizeHasRoomForTheTextOrForWhatHasTheKeys() {
        for rows in 4..<50 {
            for columns in stride(from: 20, to: 240, by: 7) {
                for focus in [Pane.text, .agenda, .panel] {
                    let layout = layout(rows, columns, [.text, .agenda, .panel], focus: focus)
                    #expect(layout.text.upperBound <= columns && layout.text.lowerBound >= 0)
                    #expect(layout.textPane.isEmpty || layout.textPane.contains(layout.text.lowerBound))
                    if focus == .text { #expect(!layout.text.isEmpty && !layout.textRows.isEmpty) }
                    if focus == .panel { #expect(layout.panel.map { !$0.rows.isEmpty } == true) }
                    if let panel = layout.panel {
                        #expect(panel.columns.upperBound <= columns && panel.rows.upperBound <= rows)
                    }
                }
            }
        }
    }
}
