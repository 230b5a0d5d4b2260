/// Whether the terminal sets the clipboard of the user's own machine, as far as that is known.
public enum ClipboardSupport: Equatable, Sendable {
    /// It has said that it does.
    case announced
    /// It has not said; most do.
    case unknown
    /// It is a terminal that does not.
    case missing

    /// What is known from the terminal's name, the value of TERM.
    init(terminal: String) {
        let isWithout = ["linux", "putty", "dumb", "ansi", "vt"].contains { terminal.hasPrefix($0) }
        // VTE's own entry begins as DEC's do.
        self = isWithout && !terminal.hasPrefix("vte") ? .missing : .unknown
    }

    /// The queries that tell more: primary and secondary device attributes, and where that is safe xterm's question for what terminfo
    /// calls `Ms`, the string that sets the clipboard.
    static func questions(terminal: String) -> [UInt8] {
        let attributes = "\u{1b}[c" + DeviceAttributes.question
        // Screen would hand it on to the terminal as text.
        return Array((terminal.hasPrefix("screen") ? attributes : attributes + "\u{1b}P+q4D73\u{1b}\\").utf8)
    }

    /// Learns from an answer to one of the questions.
    mutating func take(_ reply: TerminalReply) {
        switch reply {
        case .controlSequence(let bytes):
            if DeviceAttributes.isPuTTY(bytes) { self = .missing }
            guard self == .unknown, bytes.first == UInt8(ascii: "?"), bytes.last == UInt8(ascii: "c") else {
                return
            }
            // The first number is the kind of terminal; of those behind it 52 is access to the clipboard.
            let numbers = bytes.dropFirst().dropLast().split(separator: UInt8(ascii: ";"))
            if numbers.dropFirst().contains(where: { $0.elementsEqual("52".utf8) }) { self = .announced }
        case .deviceControl(let bytes):
            guard self == .unknown, bytes.starts(with: "1+r4D73".utf8) || bytes.starts(with: "1+r4d73".utf8)
            else { return }
            self = .announced
        case .cursorPosition, .operatingSystemCommand: return
        }
    }
}
