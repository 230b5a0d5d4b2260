/// The question «what to find?», answered while it is being typed.
public struct FindPrompt: Equatable, Sendable {
    /// What has been typed.
    public var field = TextField()
    /// Whether the user has gone from match to match: leaving the question then stays where one is.
    public var isBrowsed = false
}
