/// One key pressed together with its modifiers, in a normal form: strokes that a terminal sends alike are
/// equal.
public struct KeyStroke: Hashable, Sendable {
    /// The key. Under Ctrl or Alt an ASCII letter is lower-case.
    public let key: Key
    /// The modifiers. A character without Ctrl and Alt carries none: its case is in the character.
    public let modifiers: Modifiers

    /// Makes a stroke and brings it into its normal form: Ctrl-s is Ctrl-S; Alt with `F` is Alt-Shift-F;
    /// Ctrl-I, Ctrl-M, Ctrl-[ and Ctrl-? are Tab, Enter, Esc and Backspace; Ctrl-@ is Ctrl-Space; Ctrl-/ is
    /// Ctrl-_.
    public init(_ key: Key, _ modifiers: Modifiers = []) {
        guard case .character(let character) = key else {
            self.key = key
            self.modifiers = modifiers
            return
        }
        let lower = Self.lowercased(character)
        let isUpper = lower != character
        if modifiers.contains(.control) {
            if let named = Self.sameAsControl[lower] {
                self.key = named
                self.modifiers = modifiers.subtracting(.control)
            } else {
                self.key = .character(Self.controlAlias[lower] ?? lower)
                self.modifiers = modifiers
            }
        } else if modifiers.contains(.alt) {
            self.key = .character(lower)
            self.modifiers = isUpper ? modifiers.union(.shift) : modifiers
        } else {
            self.key = .character(modifiers.contains(.shift) ? Self.uppercased(character) : character)
            // With the space bar Shift stays, so that it can be told as a key that no terminal sends.
            self.modifiers = character == " " ? modifiers : []
        }
    }

    /// The character that the stroke types, nil where it types none.
    public var typedCharacter: Character? {
        guard modifiers.isEmpty, case .character(let character) = key else { return nil }
        return character
    }

    /// Keys whose byte is the same as that of Ctrl with the character.
    static let sameAsControl: [Character: Key] = [
        "i": .tab, "m": .enter, "[": .escape, "?": .backspace,
    ]

    /// Characters that give the same byte under Ctrl as another one.
    private static let controlAlias: [Character: Character] = ["@": " ", "/": "_"]

    private static func lowercased(_ character: Character) -> Character {
        guard let ascii = character.asciiValue, (65...90).contains(ascii) else { return character }
        return Character(UnicodeScalar(ascii + 32))
    }

    static func uppercased(_ character: Character) -> Character {
        guard let ascii = character.asciiValue, (97...122).contains(ascii) else { return character }
        return Character(UnicodeScalar(ascii - 32))
    }
}
