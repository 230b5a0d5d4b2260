import EditorCore
import Screen

/// What a picture is made of. Shared by all that draw parts of it: a copy of the state for each would cost more than
/// most of them take.
final class Scene {
    let state: EditorState
    let art: LineArt

    init(_ state: EditorState, art: LineArt) {
        self.state = state
        self.art = art
    }
}
