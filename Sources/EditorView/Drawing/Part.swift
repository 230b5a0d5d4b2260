import EditorCore
import Screen
import TextLayout
import Wording

/// A part of the screen, drawn from a model and kept for as long as the model is equal.
///
/// The model is `Equatable` only where ``draw(_:on:in:isCovered:draw:)`` needs it: for a requirement in the declaration of a
/// generic type, the runtime searches all conformances of the program when it first uses the type, and every start waits.
struct Part<Model: Sendable>: Sendable {
    /// What every part is drawn with.
    private struct Ground: Sendable {
        let area: Area
        let art: LineArt
        let policy: WidthPolicy
        let language: InterfaceLanguage

        func isSame(as other: Ground) -> Bool {
            art === other.art && area == other.area && policy == other.policy && language == other.language
        }
    }

    private var model: Model?
    private var ground: Ground?
    private var cells: FramePart?

    /// Makes the canvas show the part in an area, in which nothing else may stand. The caller places the cursor: it may be
    /// elsewhere in a later frame.
    ///
    /// - Parameters:
    ///   - isCovered: Whether something was drawn over the part in the previous frame.
    ///   - draw: Draws the part from the model, and from nothing else that changes.
    mutating func draw(
        _ model: Model, on canvas: inout Canvas, in area: Area, isCovered: Bool = false,
        draw: (inout Frame) -> Void
    ) where Model: Equatable {
        let ground = Ground(
            area: area, art: canvas.art, policy: canvas.frame.policy, language: canvas.language)
        if let cells, let last = self.ground, ground.isSame(as: last), model == self.model {
            if isCovered || !canvas.isPrevious { canvas.frame.put(cells) }
            return
        }
        canvas.clear(area)
        let cursor = canvas.frame.cursor
        draw(&canvas.frame)
        canvas.frame.cursor = cursor
        self.model = model
        self.ground = ground
        cells = canvas.frame.part(area)
    }
}
