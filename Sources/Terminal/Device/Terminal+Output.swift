import CNcurses
import Screen

extension Terminal {
    /// Draws a frame: sends what differs from the previous one, in one piece. Never waits: while the terminal has not taken
    /// all of an earlier frame, the newest one is kept and drawn once it has.
    ///
    /// - Parameter asks: Whether the frame shows a question that the previous one did not: then ``lastEventIsEarly`` tells
    ///   what was typed before the question could be read. This costs one read of the input.
    public func draw(_ frame: Frame, asks: Bool = false) {
        marksInput = marksInput || asks
        guard !isSending else {
            waitingFrame = frame
            return
        }
        let bytes = writer.update(to: frame, size: size)
        // At the last moment before the frame goes out, so that a quick answer does not count as typed before.
        markEarlyInput()
        send(bytes)
        if isSending { marksInput = marksInput || asks }
        if asksWidths { askWidths(over: frame) }
    }

    /// Whether the terminal has not taken yet all that was sent.
    var isSending: Bool { pnc_waiting_output() >= 0 }

    /// Sends on, as far as there is room, and once all has gone out draws the newest frame.
    func sendOn() {
        guard pnc_flush() else { return }
        if let frame = waitingFrame {
            waitingFrame = nil
            draw(frame)
        } else {
            markEarlyInput()
        }
    }

    /// Reads what is there at the moment when a question goes out, and marks it as having come before.
    private func markEarlyInput() {
        guard marksInput else { return }
        marksInput = false
        // As much as a terminal buffers; a sender that never stops is not waited for.
        for _ in 0..<16 {
            guard wait(milliseconds: 0).hasInput else { break }
            readInput()
        }
        decoder.setMark()
    }

    /// Asks how wide the terminal draws characters, in a place where nothing stands: afterwards nothing does.
    private func askWidths(over frame: Frame) {
        guard capabilities.codeset != .other, capabilities.reportsCursor else {
            asksWidths = false
            return
        }
        let probe = WidthProbe(
            over: frame, asksModes: capabilities.tellsModes, asksKind: capabilities.colorCount < 16)
        guard let probe else { return }
        asksWidths = false
        self.probe = probe
        send(writer.plain() + probe.question)
    }

    /// Draws the last frame again from nothing, for when something else has written on the screen.
    public func redraw() {
        let last = waitingFrame ?? writer.shown
        writer.forget()
        if let last { draw(last) }
    }

    /// Asks whether the terminal marks the beginning and the end of a paste; ``bracketsPastes`` tells what it has said.
    public func askBracketedPaste() {
        guard capabilities.tellsModes else { return }
        send(Array(TerminalMode.bracketedPaste.question.utf8))
    }

    /// Sends bytes that are no cells, such as a question. They must leave the screen, its cursor and its colours as they
    /// are.
    public func send(_ bytes: [UInt8]) {
        if bytes.isEmpty { return }
        bytes.withUnsafeBytes { pnc_send($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) }
    }
}
