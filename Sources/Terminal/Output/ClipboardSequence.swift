/// The sequence that sets the clipboard of the user's own machine: xterm's operating system command 52, as "XTerm Control
/// Sequences" has it. It only ever sets the clipboard, and never asks what is in it.
enum ClipboardSequence {
    /// The longest text that is handed over, in bytes. Many terminals leave out, or cut, a sequence of more than 100,000.
    static let longestText = 74_994

    /// The bytes to send for a text.
    ///
    /// - Parameter multiplexer: The program that stands between this one and the terminal.
    static func bytes(for text: [UInt8], through multiplexer: Multiplexer?) -> [UInt8] {
        // BEL ends it, which terminals and programs in between have all known for longest.
        let sequence = Array("\u{1b}]52;c;".utf8) + Base64.encoded(text) + [0x07]
        return multiplexer == .screen ? Multiplexer.pastScreen(sequence) : sequence
    }
}
