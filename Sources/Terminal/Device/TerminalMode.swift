/// A mode of the terminal, which is asked for with DECRQM (`CSI ? Pd $ p`) and told with DECRPM (`CSI ? Pd ; Ps $ y`),
/// both as "XTerm Control Sequences" has them.
enum TerminalMode: Int {
    /// DECLRMM: there can be margins at the sides, between which columns scroll by themselves.
    case sideMargins = 69
    /// xterm's metaSendsEscape: what is typed with Alt comes with `ESC` before it. Without it Alt-2 comes as the letter
    /// `²` and would stand in the draft.
    case altSendsEscape = 1036
    /// Bracketed paste: a mark before and behind what is pasted.
    case bracketedPaste = 2004

    /// The sequence that asks whether it is set.
    var question: String { "\u{1b}[?\(rawValue)$p" }

    /// The mode that an answer, as it came after `ESC [`, is about, and whether it is set. `nil` where the terminal does
    /// not know a mode of drawing or keys, or never changes it: nothing can be done with it then.
    static func answer(_ answer: [UInt8]) -> (mode: TerminalMode, isSet: Bool)? {
        for mode in [TerminalMode.sideMargins, .altSendsEscape] {
            for (number, isSet) in [(1, true), (2, false)] where mode.isAnswered(by: answer, number) {
                return (mode, isSet)
            }
        }
        // 0 is a mode that is not known, 3 and 4 are permanently set and permanently reset.
        for number in 0...4 where bracketedPaste.isAnswered(by: answer, number) {
            return (.bracketedPaste, number == 1 || number == 3)
        }
        return nil
    }

    private func isAnswered(by answer: [UInt8], _ number: Int) -> Bool {
        answer.elementsEqual("?\(rawValue);\(number)$y".utf8)
    }
}
