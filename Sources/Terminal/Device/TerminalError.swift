/// Why a terminal can't be used.
public enum TerminalError: Error, Equatable, Sendable {
    /// Standard input or standard output is a file, a pipe or nothing.
    case notATerminal
    /// The environment variable TERM is not set.
    case noTerminalName
    /// The machine's terminfo database does not know the terminal of this name.
    case unknownTerminal(String)
    /// The terminal of this name can't place its cursor, so that nothing can be drawn on it.
    case cannotPlaceCursor(String)
    /// The system refused a pipe or the terminal's settings; the value is its `errno`.
    case system(Int32)
}
