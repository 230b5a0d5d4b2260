/// The question «what to find?», answered while it is being typed.
public struct FindPrompt: Equatable, Sendable {
    /// What has been typed.
    public var field = TextField()
    /// Where the user was before, to come back to with Esc and to search from.
    public var origin: ViewOrigin
}
