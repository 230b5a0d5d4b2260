import CNcurses

/// How the program's characters reach the terminal.
public enum Codeset: Equatable, Sendable {
    /// The user's locale is UTF-8.
    case utf8
    /// The user's locale is another one, such as C; characters go out as UTF-8 all the same.
    case switchedToUTF8
    /// The machine has no locale with UTF-8: only ASCII can be drawn.
    case other

    /// Sets the process's locale from its environment, with characters in UTF-8 wherever the machine can.
    /// To be called once, before anything else depends on the locale.
    public static func setLocale() -> Codeset {
        switch pnc_set_locale() {
        case Int32(pnc_codeset_utf8.rawValue): .utf8
        case Int32(pnc_codeset_switched.rawValue): .switchedToUTF8
        default: .other
        }
    }
}
