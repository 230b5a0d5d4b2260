/// What was found out about the terminal when it was opened.
public struct Capabilities: Equatable, Sendable {
    /// Its name in terminfo, the value of TERM.
    public let terminal: String
    /// How many colours can be used: 0, 8, 16, 88, 256. 0 as well when the user has set NO_COLOR.
    public let colorCount: Int
    /// Whether it can be asked where its cursor is.
    public let reportsCursor: Bool
    /// How characters reach it.
    public let codeset: Codeset
    /// Whether it can report the mouse.
    public let hasMouse: Bool

    /// Whether it can be asked for modes (DECRQM). False for terminals that are older than this query.
    var tellsModes: Bool { hasSymbols && !terminal.hasPrefix("linux") }

    /// Whether it draws lines and symbols. False for terminals that are older than Unicode.
    public var hasSymbols: Bool {
        codeset != .other && terminal != "ansi" && !terminal.hasPrefix("vt")
    }
}
