/// One key pressed together with its modifiers, in a normal form: strokes that a terminal sends alike are
/// equal.
public struct KeyStroke: Hashable, Sendable {
    /// The key. Under Ctrl or Alt an ASCII letter is lower-case.
    public let key: Key
    /// The modifiers. A character without Ctrl and Alt carries none: its case is in the character.
    public let modifiers: Modifiers
    /// Tells strokes apart but for characters of several scalars, which share a code: hundreds of strokes are
    /// compared when a keymap is read, and comparing characters takes long.
    let code: UInt32

    /// Makes a stroke and brings it into its normal form: Ctrl-s is Ctrl-S; Alt with `F` is Alt-Shift-F;
    /// Ctrl-I, Ctrl-M, Ctrl-[ and Ctrl-? are Tab, Enter, Esc and Backspace; Ctrl-@ is Ctrl-Space; Ctrl-/ is
    /// Ctrl-_.
    public init(_ key: Key, _ modifiers: Modifiers = []) {
        (self.key, self.modifiers) = Self.normalised(key, modifiers)
        code = self.key.code << 3 | UInt32(self.modifiers.rawValue)
    }

    private static func normalised(_ key: Key, _ modifiers: Modifiers) -> (Key, Modifiers) {
        guard case .character(let character) = key else { return (key, modifiers) }
        if modifiers.contains(.control) {
            switch character {
            case "i", "I": return (.tab, modifiers.subtracting(.control))
            case "m", "M": return (.enter, modifiers.subtracting(.control))
            case "[": return (.escape, modifiers.subtracting(.control))
            case "?": return (.backspace, modifiers.subtracting(.control))
            case "@": return (.character(" "), modifiers)
            case "/": return (.character("_"), modifiers)
            default: return (.character(character.asciiLowercased), modifiers)
            }
        }
        if modifiers.contains(.alt) {
            let lower = character.asciiLowercased
            return (.character(lower), lower == character ? modifiers : modifiers.union(.shift))
        }
        let typed = modifiers.contains(.shift) ? character.asciiUppercased : character
        // With the space bar Shift stays, so that it can be told as a key that no terminal sends.
        return (.character(typed), character == " " ? modifiers : [])
    }

    /// Whether both are the same stroke.
    public static func == (a: KeyStroke, b: KeyStroke) -> Bool {
        a.code == b.code && (a.code >> 3 != Key.severalScalars || a.key == b.key)
    }

    /// Hashes what tells the stroke from others.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
    }

    /// The character that the stroke types, nil where it types none.
    public var typedCharacter: Character? {
        guard modifiers.isEmpty, case .character(let character) = key else { return nil }
        return character
    }
}

extension Key {
    /// The code of all characters of several scalars.
    fileprivate static let severalScalars: UInt32 = 0x20_0000

    /// A number of its own: the scalar of a character, numbers past the last scalar for other keys.
    fileprivate var code: UInt32 {
        switch self {
        case .character(let character):
            let scalars = character.unicodeScalars
            guard let first = scalars.first, scalars.dropFirst().isEmpty else { return Key.severalScalars }
            return first.value
        case .enter: return 0x20_0001
        case .tab: return 0x20_0002
        case .escape: return 0x20_0003
        case .backspace: return 0x20_0004
        case .delete: return 0x20_0005
        case .insert: return 0x20_0006
        case .home: return 0x20_0007
        case .end: return 0x20_0008
        case .pageUp: return 0x20_0009
        case .pageDown: return 0x20_000A
        case .up: return 0x20_000B
        case .down: return 0x20_000C
        case .left: return 0x20_000D
        case .right: return 0x20_000E
        case .function(let number): return 0x30_0000 | UInt32(truncatingIfNeeded: number) & 0xFFFF
        }
    }
}

extension Character {
    var isASCIILetter: Bool {
        asciiValue.map { (65...90).contains($0) || (97...122).contains($0) } ?? false
    }

    var asciiLowercased: Character {
        guard let ascii = asciiValue, (65...90).contains(ascii) else { return self }
        return Character(UnicodeScalar(ascii + 32))
    }

    var asciiUppercased: Character {
        guard let ascii = asciiValue, (97...122).contains(ascii) else { return self }
        return Character(UnicodeScalar(ascii - 32))
    }
}
