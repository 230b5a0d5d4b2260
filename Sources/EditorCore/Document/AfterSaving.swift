/// What is to follow once a save has succeeded.
public enum AfterSaving: Equatable, Sendable {
    /// Nothing: one writes on.
    case goOn
    /// The end of the program.
    case quit
}
