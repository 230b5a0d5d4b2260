/// How far a deletion goes from the caret.
enum DeletionReach: Sendable {
    case character(forward: Bool)
    case word(forward: Bool)
    case lineEnd
    case paragraphEnd
}
