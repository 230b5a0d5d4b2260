/// One line of text being typed in a dialog.
public struct TextField: Equatable, Sendable {
    /// The characters typed so far.
    public private(set) var characters: [Character]
    /// The caret: the number of characters before it.
    public private(set) var caret: Int
    /// Whether the text is only proposed: typing replaces it, and any other key accepts it.
    public private(set) var isProposal: Bool

    /// The most characters that a field takes: far more than a name, a path or a sentence to look for has, and few enough
    /// that a key costs the same whatever was pasted before.
    static let limit = 4_096

    /// A field with a text, the caret at its end.
    public init(_ text: String = "", isProposal: Bool = false) {
        characters = Array(text)
        caret = characters.count
        self.isProposal = isProposal && !text.isEmpty
    }

    /// The text typed so far.
    public var text: String { String(characters) }
    /// The text before the caret.
    public var textBeforeCaret: String { String(characters[..<caret]) }

    /// Puts text in at the caret, as much as there is room for; line ends become blanks, since a field has one line.
    mutating func insert(_ text: String) {
        if isProposal { clear() }
        let added = text.prefix(max(0, Self.limit - characters.count)).map { $0.isNewline ? " " : $0 }
        characters.insert(contentsOf: added, at: caret)
        caret += added.count
    }

    mutating func deleteBackward() {
        guard !isProposal else { return clear() }
        guard caret > 0 else { return }
        caret -= 1
        characters.remove(at: caret)
    }

    mutating func deleteForward() {
        guard !isProposal else { return clear() }
        guard caret < characters.count else { return }
        characters.remove(at: caret)
    }

    mutating func clear() {
        self = TextField()
    }

    /// Moves the caret by so many characters, as far as there are any.
    mutating func moveCaret(by count: Int) {
        isProposal = false
        caret = min(max(0, caret + count), characters.count)
    }
}
