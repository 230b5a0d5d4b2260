/// A program between this one and the terminal, which is a terminal itself.
public enum Multiplexer: Equatable, Sendable {
    /// tmux: knows the sequence that sets the clipboard, and hands it on where its option `set-clipboard` is `on`.
    case tmux
    /// GNU Screen: does not know it, but passes bytes on to the terminal where they are marked for that.
    case screen

    /// The one that the environment names; nil where it names none.
    ///
    /// Where it is on another machine only TERM comes along. Screen's own is what tmux has used as well, and tmux is met
    /// more often.
    public init?(environment: (String) -> String?) {
        let terminal = environment("TERM") ?? ""
        if terminal.hasPrefix("tmux") {
            self = .tmux
        } else if environment("STY").map({ !$0.isEmpty }) ?? false {
            self = .screen
        } else if environment("TMUX").map({ !$0.isEmpty }) ?? false || terminal.hasPrefix("screen") {
            self = .tmux
        } else {
            return nil
        }
    }

    /// The most bytes that Screen takes at once to pass on, with the marks around it (`MAXSTR` in its source,
    /// less the end of the string).
    static let screenPiece = 767

    /// Bytes marked for Screen to pass on as they are, in pieces that it has room for. They must not contain `ESC \`, which
    /// ends a piece.
    static func pastScreen(_ bytes: [UInt8]) -> [UInt8] {
        let beginning = Array("\u{1b}P".utf8), end = Array("\u{1b}\\".utf8)
        let room = screenPiece - beginning.count - end.count
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: room) {
            result += beginning + bytes[start..<min(start + room, bytes.count)] + end
        }
        return result
    }
}
