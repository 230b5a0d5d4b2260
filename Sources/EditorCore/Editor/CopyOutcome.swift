/// The outcome of copying a text to the clipboard of the user's own machine.
public enum CopyOutcome: Equatable, Sendable {
    /// It was sent. Not every terminal accepts it, and none reports whether it did.
    case sent
    /// It is longer than terminals take; none of it was sent.
    case tooLong
    /// The terminal is known to take none.
    case notSupported
    /// The user wants none sent.
    case turnedOff
}
