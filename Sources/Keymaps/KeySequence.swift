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
        // Nearly all sequences are of one stroke, and splitting takes longer than reading it.
        if !text.isEmpty, !text.utf8.contains(0x20) {
            strokes = [try KeyStroke(text: text)]
            return
        }
        var strokes: [KeyStroke] = []
        for name in text.utf8.split(separator: 0x20) {
            strokes.append(try KeyStroke(text: String(Substring(name))))
        }
        if strokes.isEmpty { throw .empty }
        self.strokes = strokes
    }

    /// The form used in keymaps, as ``init(text:)`` reads it.
    public var text: String { names { $0.text } }

    /// The short form for lines of hints: `^K ^S`.
    public var hint: String { names { $0.hint } }

    /// The names of the strokes with blanks between them. Nearly always it is one; `joined` would take a good part of the
    /// time of a program's start.
    private func names(_ name: (KeyStroke) -> String) -> String {
        strokes.dropFirst().reduce(strokes.first.map(name) ?? "") { $0 + " " + name($1) }
    }

    /// Whether the sequence begins with all of `other`.
    public func hasPrefix(_ other: KeySequence) -> Bool {
        if other.strokes.count > strokes.count { return false }
        for index in other.strokes.indices where strokes[index] != other.strokes[index] { return false }
        return true
    }
}
