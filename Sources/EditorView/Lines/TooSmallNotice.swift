import EditorCore
import Screen
import Wording

/// What stands on a screen too small for the editor.
struct TooSmallNotice {
    let language: InterfaceLanguage

    func draw(on frame: inout Frame) {
        guard frame.size.rows > 0, frame.size.columns > 0 else { return }
        let text = DisplayLine(LocalizedText.screenTooSmall(language), policy: frame.policy)
        frame.write(text.clipped(to: frame.size.columns), row: 0, column: 0, style: .warning)
        frame.cursor = Frame.Position(row: 0, column: 0)
    }
}
