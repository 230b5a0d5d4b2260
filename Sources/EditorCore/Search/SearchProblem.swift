import Wording

/// Why a pattern cannot be searched for, or its replacement cannot be used.
public struct SearchProblem: Error, Equatable, Sendable {
    /// What is wrong.
    public enum Reason: Equatable, Sendable {
        /// A bracket `(` that nothing closes.
        case openParenthesis
        /// A bracket `)` that closes nothing.
        case strayParenthesis
        /// A bracket `[` that nothing closes.
        case openBracket
        /// A sign such as `*` with nothing before it to repeat.
        case nothingToRepeat
        /// A `\` with nothing behind it, or with something that means nothing there.
        case strayBackslash
        /// A range in brackets that runs backwards.
        case backwardRange
        /// A number of repeats that is too large, or two of them in the wrong order.
        case badRepeat
        /// A group that is not there.
        case unknownGroup(Int)
        /// A look-behind has no fixed length.
        case unboundedLookBehind
        /// A pattern that takes too long.
        case tooComplex
        /// Anything else.
        case other
    }

    /// What is wrong.
    public let reason: Reason
    /// The character of what was typed at which it shows, 0-based, in Unicode scalars; nil where it is about the whole.
    public let place: Int?

    init(_ reason: Reason, at place: Int? = nil) {
        self.reason = reason
        self.place = place
    }

    /// A sentence that says it.
    public var text: LocalizedText { .searchProblem(self) }
}
