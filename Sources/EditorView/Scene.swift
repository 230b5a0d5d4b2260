import EditorCore
import Screen

/// What a picture is made of. Shared by all that draw parts of it: a copy of the state for each would cost more than
/// most of them take.
final class Scene {
    let state: EditorState
    let art: LineArt
    /// Whether the frame to draw on is the last one, with its parts where they are to be.
    let isStanding: Bool

    init(_ state: EditorState, art: LineArt, isStanding: Bool) {
        self.state = state
        self.art = art
        self.isStanding = isStanding
    }
}
