import Screen

/// A part of the screen with all that it was made of, for as long as nothing of that changes.
struct RememberedPart<Key: Equatable & Sendable>: Sendable {
    private var key: Key?
    private var part: FramePart?

    /// Draws an area, or puts there what was drawn of the same key. Nothing else may stand in it.
    ///
    /// - Parameter stands: whether the frame shows what was drawn last, with nothing drawn over it.
    /// - Returns: whether anything had to be drawn or put.
    @discardableResult
    mutating func draw(
        _ key: Key, on frame: inout Frame, in area: Area, stands: Bool, draw: (inout Frame) -> Void
    ) -> Bool {
        if let part, key == self.key {
            if !stands { frame.put(part) }
            return !stands
        }
        if stands { frame.clear(area) }
        draw(&frame)
        self.key = key
        part = frame.part(area)
        return true
    }

    /// Something else is drawn in its place.
    mutating func forget() {
        key = nil
        part = nil
    }
}
