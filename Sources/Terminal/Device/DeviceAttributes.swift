/// The secondary device attributes (DA2) of "XTerm Control Sequences", which tell what program a terminal is. Names in TERM do
/// not: most bear xterm's.
enum DeviceAttributes {
    /// What asks for them.
    static let question = "\u{1b}[>c"

    /// Whether an answer, as it came after `ESC [`, is PuTTY's.
    static func isPuTTY(_ answer: [UInt8]) -> Bool {
        answer.elementsEqual(">0;136;0c".utf8)
    }
}
