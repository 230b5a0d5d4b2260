/// What ``Terminal/copyOut(_:isAllowed:)`` has done with a text.
public enum CopyResult: Equatable, Sendable {
    /// It was sent. Nobody tells whether the terminal has taken it.
    case sent
    /// It is longer than terminals take: none of it was sent, since half of it would be taken for all.
    case tooLong
    /// The terminal is known to take none.
    case notSupported
    /// It was not allowed.
    case notAllowed
}
