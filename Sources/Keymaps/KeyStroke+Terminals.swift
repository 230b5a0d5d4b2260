extension KeyStroke {
    /// Whether some terminal sends this stroke so that it can be told from every other. Ctrl-1, Shift-Enter
    /// or Ctrl-Shift-S never arrive as such.
    public var canBeSent: Bool {
        switch key {
        case .character(let character): canBeSent(character)
        case .enter, .escape:
            // Shift and Ctrl change nothing in what Enter and Esc send; Esc is what announces Alt.
            modifiers.isEmpty || (modifiers == .alt && key == .enter)
        case .tab: modifiers.isEmpty || modifiers == .shift
        case .backspace: modifiers.isEmpty || modifiers == .alt
        // Terminals number shifted function keys on from F12; F12 is the last one that is a key of its own.
        case .function(let number): (1...12).contains(number)
        default: true
        }
    }

    private func canBeSent(_ character: Character) -> Bool {
        if modifiers.isEmpty { return true }
        guard character.isASCII else { return false }
        if modifiers.contains(.control) {
            let hasControlByte = character.isASCIILetter || " \\]^_".contains(character)
            return hasControlByte && !modifiers.contains(.shift)
        }
        if modifiers.contains(.shift) {
            // Esc O begins what the arrow and function keys send.
            return modifiers.contains(.alt) && character.isASCIILetter && character != "o"
        }
        // Esc [ begins what most named keys send.
        return character != "["
    }
}
