/// Key strokes one after the other that together call a command; at least one.
public struct KeySequence: Hashable, Sendable {
    /// The strokes in the order in which they are pressed.
    public let strokes: [KeyStroke]

    /// A sequence of a single stroke.
    public init(_ stroke: KeyStroke) {
        strokes = [stroke]
    }

    /// A sequence of strokes; nil where there is none.
    public init?(_ strokes: [KeyStroke]) {
        if strokes.isEmpty { return nil }
        self.strokes = strokes
    }

    /// Reads strokes separated by blanks: `Ctrl-K Ctrl-S`.
    ///
    /// - Throws: ``KeyNameError`` for the first stroke that is none.
    public init(text: String) throws(KeyNameError) {
        var strokes: [KeyStroke] = []
        for name in text.split(separator: " ") {
            strokes.append(try KeyStroke(text: String(name)))
        }
        if strokes.isEmpty { throw .empty }
        self.strokes = strokes
    }

    /// The form used in keymaps, as ``init(text:)`` reads it.
    public var text: String {
        strokes.map(\.text).joined(separator: " ")
    }

    /// The short form for lines of hints: `^K ^S`.
    public var hint: String {
        strokes.map(\.hint).joined(separator: " ")
    }

    /// Whether the sequence begins with all of `other`.
    public func hasPrefix(_ other: KeySequence) -> Bool {
        strokes.starts(with: other.strokes)
    }
}
