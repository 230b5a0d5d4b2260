import EditorCore
import Screen
import TextLayout
import Wording

/// A part of the screen with all that it was made of, for as long as nothing of that changes.
///
/// Only ``draw(_:of:on:in:stands:draw:)`` asks that a key can be compared: what a type as such asks is searched for
/// among all conformances of the program when the type is first met, which four such keys would add to every start.
struct RememberedPart<Key: Sendable>: Sendable {
    /// What every part is made of.
    private struct Ground: Sendable {
        let area: Area
        let art: LineArt
        let policy: WidthPolicy
        let language: InterfaceLanguage

        func isSame(as other: Ground) -> Bool {
            art === other.art && area == other.area && policy == other.policy && language == other.language
        }
    }

    private var key: Key?
    private var ground: Ground?
    private var part: FramePart?
    /// Whether something else was drawn in its place since.
    private var isCovered = false

    /// Draws an area, or puts there what was drawn of the same key. Nothing else may stand in it.
    ///
    /// - Parameter stands: whether the frame shows what was drawn last, with nothing drawn over it.
    /// - Returns: whether anything had to be drawn or put.
    @discardableResult
    mutating func draw(
        _ key: Key, of scene: Scene, on frame: inout Frame, in area: Area, stands: Bool,
        draw: (inout Frame) -> Void
    ) -> Bool where Key: Equatable {
        let stands = stands && !isCovered
        isCovered = false
        let ground = Ground(
            area: area, art: scene.art, policy: frame.policy, language: scene.state.language)
        if let part, let last = self.ground, ground.isSame(as: last), key == self.key {
            if !stands { frame.put(part) }
            return !stands
        }
        if scene.isStanding { frame.clear(area) }
        draw(&frame)
        self.key = key
        self.ground = ground
        part = frame.part(area)
        return true
    }

    /// Makes room on a frame that shows it: something else is drawn in its place.
    mutating func makeWay(of scene: Scene, on frame: inout Frame, in area: Area) {
        isCovered = true
        if scene.isStanding { frame.clear(area) }
    }
}
