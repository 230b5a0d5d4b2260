extension KeyStroke {
    /// Reads the form used in keymaps: `Ctrl-S`, `Alt-1`, `Shift-F3`, `Ctrl-Shift-Left`, `Space`, `a`. Names
    /// and modifiers may be in any case; a lone letter stands for itself.
    ///
    /// - Throws: ``KeyNameError`` for a name that is none, or a key that no terminal can send as such.
    public init(text: String) throws(KeyNameError) {
        var rest = Substring(text)
        var modifiers: Modifiers = []
        while let dash = rest.dropFirst().firstIndex(of: "-"), rest.index(after: dash) < rest.endIndex {
            guard let modifier = Self.modifier(named: rest[..<dash].lowercased()) else {
                throw .unknown(text)
            }
            modifiers.formUnion(modifier)
            rest = rest[rest.index(after: dash)...]
        }
        guard let key = Self.key(named: rest) else { throw .unknown(text) }
        let stroke: KeyStroke
        if case .character(let letter) = key, !modifiers.isEmpty, letter.isLetter, letter.isASCII {
            // In a keymap `Alt-F` means the key F; the capital takes `Alt-Shift-F`.
            guard let small = rest.lowercased().first else { throw .unknown(text) }
            stroke = KeyStroke(.character(small), modifiers)
        } else {
            stroke = KeyStroke(key, modifiers)
        }
        if modifiers.contains(.control), case .character = key, stroke.key != key {
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
        return "^" + String(Self.uppercased(character))
    }

    private var keyText: String {
        switch key {
        case .character(" "): "Space"
        case .character(let character):
            String(modifiers.isEmpty ? character : Self.uppercased(character))
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

    private static func modifier(named name: String) -> Modifiers? {
        switch name {
        case "ctrl", "control": .control
        case "alt": .alt
        case "shift": .shift
        default: nil
        }
    }

    private static func key(named name: Substring) -> Key? {
        guard let first = name.first else { return nil }
        if name.dropFirst().isEmpty {
            let isControl = first.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
            return isControl ? nil : .character(first)
        }
        let lower = name.lowercased()
        if let named = names[lower] { return named }
        if lower.first == "f", let number = Int(lower.dropFirst()), (1...63).contains(number) {
            return .function(number)
        }
        return nil
    }

    private static let names: [String: Key] = [
        "enter": .enter, "return": .enter, "tab": .tab, "esc": .escape, "escape": .escape,
        "backspace": .backspace, "delete": .delete, "del": .delete, "insert": .insert, "ins": .insert,
        "home": .home, "end": .end, "pageup": .pageUp, "pgup": .pageUp, "pagedown": .pageDown,
        "pgdn": .pageDown, "up": .up, "down": .down, "left": .left, "right": .right,
        "space": .character(" "),
    ]
}
