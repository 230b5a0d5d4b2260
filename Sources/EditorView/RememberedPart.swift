import Screen

/// A part of the screen with all that it was made of, for as long as nothing of that changes.
struct RememberedPart<Key: Equatable & Sendable>: Sendable {
    private var key: Key?
    private var part: FramePart?

    /// Draws an area, or puts there what was drawn of the same key. Nothing else may stand in it.
    mutating func draw(_ key: Key, on frame: inout Frame, in area: Area, draw: (inout Frame) -> Void) {
        if let part, key == self.key {
            frame.put(part)
            return
        }
        draw(&frame)
        self.key = key
        part = frame.part(area)
    }
}
