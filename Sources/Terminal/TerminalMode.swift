/// A mode of the terminal, which is asked for with DECRQM (`CSI ? Pd $ p`) and told with DECRPM (`CSI ? Pd ; Ps $ y`),
/// both as "XTerm Control Sequences" has them.
enum TerminalMode: Int {
    /// DECLRMM: there can be margins at the sides, between which columns scroll by themselves.
    case sideMargins = 69
    /// xterm's metaSendsEscape: what is typed with Alt comes with `ESC` before it. Without it Alt-2 comes as the letter
    /// `²` and would stand in the draft.
    case altSendsEscape = 1036

    /// What asks whether it is set.
    var question: String { "\u{1b}[?\(rawValue)$p" }

    /// The mode that an answer, as it came after `ESC [`, is about, and whether it is set. `nil` where the terminal does
    /// not know the mode or never changes it.
    static func answer(_ answer: [UInt8]) -> (mode: TerminalMode, isSet: Bool)? {
        for mode in [TerminalMode.sideMargins, .altSendsEscape] {
            for (number, isSet) in [(1, true), (2, false)]
            where answer.elementsEqual("?\(mode.rawValue);\(number)$y".utf8) {
                return (mode, isSet)
            }
        }
        return nil
    }
}
