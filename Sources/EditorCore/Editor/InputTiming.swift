/// When a key or paste came, relative to the open question.
public enum InputTiming: Equatable, Sendable {
    /// After the whole question was on the screen, or no question is open.
    case timely
    /// Before the question was first drawn: it was meant for the text.
    case beforeQuestion
    /// Between two pictures of a question that the user has seen, as when one place follows the other.
    case betweenPictures
}
