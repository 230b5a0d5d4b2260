/// What a key does to a field to type in.
public enum FieldEdit: Equatable, Sendable {
    /// Deletes the character before the caret.
    case deleteBackward
    /// Deletes the character behind the caret.
    case deleteForward
    /// Moves the caret by so many characters.
    case move(Int)
    /// Moves the caret to the beginning.
    case toStart
    /// Moves the caret to the end.
    case toEnd
    /// Empties the field.
    case clear
}

extension TextField {
    /// Does it.
    mutating func edit(_ edit: FieldEdit) {
        switch edit {
        case .deleteBackward: deleteBackward()
        case .deleteForward: deleteForward()
        case .move(let count): moveCaret(by: count)
        case .toStart: moveCaret(by: -characters.count)
        case .toEnd: moveCaret(by: characters.count)
        case .clear: clear()
        }
    }
}
