/// When a key or paste came, seen from the question that is open.
public enum InputTiming: Equatable, Sendable {
    /// After all that is asked was on the screen, or no question is open.
    case timely
    /// Before any picture with the question had gone out: it was meant for the text.
    case beforeQuestion
    /// Between two pictures of a question that the user has seen, as when one place follows the other.
    case betweenPictures
}
