import CNcurses
import Screen

extension Terminal {
    /// Draws a frame: sends what is other than in the last one, in one piece.
    public func draw(_ frame: Frame) {
        send(writer.update(to: frame, size: size))
        if asksWidths { askWidths(over: frame) }
    }

    /// Asks how wide the terminal draws characters, in a place where nothing stands: afterwards nothing does.
    private func askWidths(over frame: Frame) {
        guard capabilities.codeset != .other, capabilities.reportsCursor else {
            asksWidths = false
            return
        }
        guard let probe = WidthProbe(over: frame, asksModes: capabilities.tellsModes) else { return }
        asksWidths = false
        self.probe = probe
        send(writer.plain() + probe.question)
    }

    /// Draws the last frame again from nothing, for when something else has written on the screen.
    public func redraw() {
        let last = writer.shown
        writer.forget()
        if let last { draw(last) }
    }

    /// Sends bytes that are no cells, such as a question. They must leave the screen, its cursor and its colours as they
    /// are.
    public func send(_ bytes: [UInt8]) {
        if bytes.isEmpty { return }
        bytes.withUnsafeBytes { pnc_send($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) }
    }
}
