import EditorCore
import Keymaps
import Screen

/// What a click on a cell of the screen presses: the key of the hint or of the answer that stands there; nothing elsewhere.
///
/// What a click in text, tree or list does is for the state to say: there the cell is a place, here it is a key.
///
/// - Parameters:
///   - row: The row of the cell, 0-based.
///   - column: Its column, 0-based.
///   - hasSymbols: As the picture was drawn with.
public func clickedKeys(
    row: Int, column: Int, of state: EditorState, hasSymbols: Bool = true
) -> [KeyStroke] {
    guard state.view.screen.isUsable else { return [] }
    let layout = state.paneLayout
    let policy = state.view.widthPolicy
    let scene = Scene(state, art: LineArt.standard(hasSymbols: hasSymbols, policy: policy))
    if scene.dialog?.page != nil { return [] }
    if row == layout.hintRow {
        return HintLine(
            model: HintLine.Model(scene), keymap: state.keymap, art: scene.art, language: state.language
        ).strokes(at: column, in: 0..<state.view.screen.columns, policy)
    }
    guard let dialog = scene.dialog else { return [] }
    return DialogView(content: dialog, scene: scene).strokes(row: row, column: column, in: layout, policy)
}

/// The row of the list over the text that stands at a cell, counted from the first that shows, 0-based; `nil` elsewhere.
///
/// Of the other lists the state knows by itself where they stand.
///
/// - Parameters:
///   - row: The row of the cell, 0-based.
///   - column: Its column, 0-based.
///   - hasSymbols: As the picture was drawn with.
public func clickedListRow(
    row: Int, column: Int, of state: EditorState, hasSymbols: Bool = true
) -> Int? {
    guard state.view.screen.isUsable, state.isDialogOpen else { return nil }
    let policy = state.view.widthPolicy
    let scene = Scene(state, art: LineArt.standard(hasSymbols: hasSymbols, policy: policy))
    return scene.dialog.flatMap {
        DialogView(content: $0, scene: scene)
            .listRow(row: row, column: column, in: state.paneLayout, policy)
    }
}
