import Keymaps

extension InputDecoder {
    /// A complete report of the mouse, or a sequence of that form.
    func mouse(at place: Int, end: Int) -> Step {
        let length = end - place + 1
        guard let event = MouseReport.event(buffer[place...end]) else { return .skip(length: length) }
        return .event(.mouse(event), length: length)
    }

    /// A report in the older form: `ESC [ M` and three bytes of any value but that of `ESC`.
    func olderMouse(at place: Int) -> Step {
        for index in place + 3..<place + 6 {
            guard index < buffer.count else { return .incomplete(.key) }
            guard buffer[index] != 0x1b else { return .skip(length: index - place) }
        }
        guard let event = MouseReport.event(bytes: buffer[place + 3..<place + 6]) else {
            return .skip(length: 6)
        }
        return .event(.mouse(event), length: 6)
    }

    /// Whether a report of the mouse begins at a place.
    func beginsMouse(at place: Int) -> Bool {
        buffer[place...].starts(with: MouseReport.beginning)
    }

    /// Remembers what is given up as the beginning of something, where it can be that of a report: while the mouse is moved
    /// reports come by the hundred, and the link may stall within one of them.
    mutating func rememberCutMouse() {
        let cut = buffer[position...]
        let isBeginning = cut.starts(with: MouseReport.beginning) || MouseReport.beginning.starts(with: cut)
        cutMouse = isBeginning && cut.count < MouseReport.longest ? Array(cut) : nil
    }

    /// A report whose rest comes when its beginning has been given up: else the rest would stand in the text.
    mutating func lateMouse() -> MouseEvent? {
        guard let beginning = cutMouse else { return nil }
        cutMouse = nil
        let rest = buffer[position...].prefix(MouseReport.longest - beginning.count)
        guard
            let end = rest.firstIndex(where: { $0 == MouseReport.end || $0 == MouseReport.endOfRelease }),
            let event = MouseReport.event((beginning + rest[...end])[...])
        else { return nil }
        advance(by: end + 1 - position)
        return event
    }
}
