import EditorCore
import Screen
import Wording

/// Under which name to save?
struct SaveAsQuestion {
    let field: TextField
    let art: LineArt
    let language: InterfaceLanguage

    func draw(on frame: inout Frame, in area: Area) {
        let panel = PromptPanel(title: LocalizedText.saveAsQuestion(language), art: art)
        let content = panel.draw(rows: 1, on: &frame, in: area)
        guard let row = content.rows.first else { return }
        FieldLine(field: field).draw(on: &frame, row: row, columns: content.columns)
    }
}
