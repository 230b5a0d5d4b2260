import CNcurses

extension Terminal {
    /// The longest text that ``copyOut(_:isAllowed:)`` sends, in bytes.
    public static let longestCopy = ClipboardSequence.longestText

    /// Sends a text to the clipboard of the user's own machine, behind all that was sent before: never within a frame, and
    /// never waiting for the terminal. What is in the clipboard is never asked for.
    ///
    /// - Parameters:
    ///   - text: Any bytes; none are not sent.
    ///   - isAllowed: Whether the user wants it.
    public func copyOut(_ text: [UInt8], isAllowed: Bool = true) -> CopyResult {
        guard isAllowed else { return .notAllowed }
        guard clipboard != .missing else { return .notSupported }
        guard text.count <= Self.longestCopy else { return .tooLong }
        guard !text.isEmpty else { return .sent }
        ClipboardSequence.bytes(for: text, through: multiplexer).withUnsafeBytes {
            pnc_send_whole($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
        }
        return .sent
    }

    /// Asks whether the terminal takes texts for the clipboard; ``clipboard`` tells what it has said.
    public func askClipboard() {
        guard capabilities.tellsModes else { return }
        send(ClipboardSupport.questions(terminal: capabilities.terminal))
    }
}
