extension KeyStroke {
    /// Reads the form used in keymaps: `Ctrl-S`, `Alt-1`, `Shift-F3`, `Ctrl-Shift-Left`, `Space`, `a`. Names
    /// and modifiers may be in any case; a lone letter stands for itself.
    ///
    /// - Throws: ``KeyNameError`` for a name that is none, or a key that no terminal can send as such.
    public init(text: String) throws(KeyNameError) {
        // Bytes, not characters: all the keys are read when the program starts, and characters take long.
        let bytes = Array(text.utf8)
        var start = 0
        var modifiers: Modifiers = []
        // A dash that is followed by nothing is the key itself.
        while let dash = bytes[start...].dropFirst().firstIndex(of: UInt8(ascii: "-")), dash + 1 < bytes.count
        {
            guard let modifier = Self.modifier(named: Self.lowercased(bytes[start..<dash])) else {
                throw .unknown(text)
            }
            modifiers.formUnion(modifier)
            start = dash + 1
        }
        guard let key = Self.key(named: bytes[start...], isAlone: modifiers.isEmpty) else {
            throw .unknown(text)
        }
        let stroke = KeyStroke(key, modifiers)
        if case .character = key {
            if case .character = stroke.key {} else { throw .sameAs(text, stroke.text) }
        }
        guard stroke.canBeSent else { throw .cannotBeSent(text) }
        self = stroke
    }

    /// The form used in keymaps, as ``init(text:)`` reads it: `Ctrl-S`.
    public var text: String {
        var result = ""
        if modifiers.contains(.control) { result += "Ctrl-" }
        if modifiers.contains(.alt) { result += "Alt-" }
        if modifiers.contains(.shift) { result += "Shift-" }
        return result + keyText
    }

    /// The short form for lines of hints: `^S` for Ctrl-S, else as ``text``.
    public var hint: String {
        guard modifiers == .control, case .character(let character) = key, character != " " else {
            return text
        }
        return "^" + String(character.asciiUppercased)
    }

    private var keyText: String {
        switch key {
        case .character(" "): "Space"
        case .character(let character): String(modifiers.isEmpty ? character : character.asciiUppercased)
        case .enter: "Enter"
        case .tab: "Tab"
        case .escape: "Esc"
        case .backspace: "Backspace"
        case .delete: "Delete"
        case .insert: "Insert"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PageUp"
        case .pageDown: "PageDown"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .function(let number): "F\(number)"
        }
    }

    private static func lowercased(_ name: ArraySlice<UInt8>) -> String {
        String(unsafeUninitializedCapacity: name.count) { buffer in
            for (index, byte) in name.enumerated() {
                buffer[index] = (65...90).contains(byte) ? byte + 32 : byte
            }
            return name.count
        }
    }

    private static func modifier(named name: String) -> Modifiers? {
        switch name {
        case "ctrl", "control": .control
        case "alt": .alt
        case "shift": .shift
        default: nil
        }
    }

    /// - Parameter isAlone: Whether no modifier goes before; only then is a capital letter one, in a keymap
    ///   `Alt-F` means the key F.
    private static func key(named name: ArraySlice<UInt8>, isAlone: Bool) -> Key? {
        guard let first = name.first else { return nil }
        if name.count == 1 {
            guard first >= 0x20, first < 0x7f else { return nil }
            let character = Character(UnicodeScalar(first))
            return .character(isAlone ? character : character.asciiLowercased)
        }
        if first >= 0x80 {
            let character = String(decoding: name, as: UTF8.self)
            return character.count == 1 ? character.first.map { .character($0) } : nil
        }
        let lower = lowercased(name)
        switch lower {
        case "enter", "return": return .enter
        case "tab": return .tab
        case "esc", "escape": return .escape
        case "backspace": return .backspace
        case "delete", "del": return .delete
        case "insert", "ins": return .insert
        case "home": return .home
        case "end": return .end
        case "pageup", "pgup": return .pageUp
        case "pagedown", "pgdn": return .pageDown
        case "up": return .up
        case "down": return .down
        case "left": return .left
        case "right": return .right
        case "space": return .character(" ")
        default:
            guard lower.utf8.first == UInt8(ascii: "f"), let number = Int(lower.dropFirst()), number > 0
            else {
                return nil
            }
            return .function(number)
        }
    }
}
