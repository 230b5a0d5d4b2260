import Keymaps

/// A key that may still be held down.
struct HeldKey: Equatable, Sendable {
    /// A key that is held down repeats within this time, in milliseconds; nobody types the same letter twice so fast.
    private static let longestGap: Int64 = 100

    private let stroke: KeyStroke
    private var time: Int64

    /// A key that was pressed at a time, in milliseconds since 1970.
    init(_ stroke: KeyStroke, at time: Int64) {
        self.stroke = stroke
        self.time = time
    }

    /// Whether a key that comes is the same one, still held down.
    mutating func isHeld(_ stroke: KeyStroke, at time: Int64) -> Bool {
        guard stroke == self.stroke, time - self.time < Self.longestGap else { return false }
        self.time = time
        return true
    }
}
