extension LineReader {
    /// Of a title of no more columns a hash is kept.
    private static let longestTitle: UInt16 = 200

    /// Reads what tells of a line that it may be a title, or names one: a hash of its first letters, page numbers at its end,
    /// capitals, a speaker's name.
    mutating func readTitle(from start: ScalarCursor) {
        readSpeaker(from: start)
        guard isWhole, shape.columns <= LineReader.longestTitle else { return }
        shape.title = TitleHash.hash(head, from: titleStart(from: start.offset))
        readPageTail(from: start)
        readCapitals(from: start)
        if shape.label == .none, shape.columns <= 160, MeetingWords.opensMeeting(head) {
            shape.flags.insert(.opensMeeting)
        }
    }

    /// Where the title begins: in a table of decisions behind the identifier, as in `12/CP.28⇥Title`.
    private func titleStart(from start: Int) -> Int {
        guard start < head.count, (0x30...0x39).contains(head[start]), shape.label == .none else {
            return start
        }
        let word = head[start...].prefix(24).prefix { $0 != 0x20 && $0 != 0x09 }
        return word.contains(0x2F) ? word.endIndex : start
    }

    /// A page number at the end: glued to Chinese text, behind a tab, several spaces or leaders; or alone on the line.
    private mutating func readPageTail(from start: ScalarCursor) {
        var cursor = ScalarCursor(head, at: head.count)
        while let back = cursor.stepBack(notBefore: start.offset), ScalarKind.isSpace(back.scalar) {
            cursor = back.cursor
        }
        let end = cursor.offset
        var digits = 0
        var letters = 0
        while let back = cursor.stepBack(notBefore: start.offset) {
            if ScalarKind.digit(back.scalar) != nil {
                digits += 1
            } else if [0x69, 0x76, 0x78, 0x6C].contains(back.scalar) {
                letters += 1
            } else if !ScalarKind.isDash(back.scalar), back.scalar != 0x2C {
                break
            }
            cursor = back.cursor
        }
        guard end > cursor.offset, digits <= 12, letters == 0 || digits == 0, digits + letters > 0 else {
            return
        }
        guard cursor.offset > start.offset else {
            if shape.label == .none, letters <= 6 { shape.flags.insert(.pageCell) }
            if case .annex = shape.label { shape.flags.insert(.pageTail) }
            return
        }
        guard letters == 0, let before = cursor.stepBack(notBefore: start.offset) else { return }
        let isSetOff =
            before.scalar == 0x09 || ScalarKind.isHan(before.scalar) || before.scalar == 0x2026
            || before.scalar == 0x300B
            || (ScalarKind.isSpace(before.scalar)
                && before.cursor.stepBack(notBefore: start.offset).map {
                    ScalarKind.isSpace($0.scalar) || $0.scalar == 0x2E || $0.scalar == 0x2026
                } ?? false)
        if isSetOff { shape.flags.insert(.pageTail) }
    }

    /// Whether all letters are capitals: at least four, in a Latin or the Cyrillic alphabet.
    private mutating func readCapitals(from start: ScalarCursor) {
        var cursor = start
        var capitals = 0
        while !cursor.isAtEnd {
            let scalar = cursor.scalar
            cursor.advance()
            if ScalarKind.isUpperLatin(scalar) || ScalarKind.isUpperCyrillic(scalar)
                || (0xC0...0xDE).contains(scalar)
            {
                capitals += 1
            } else if LineWords.isLetter(scalar) || ScalarKind.isHan(scalar) {
                return
            }
        }
        if capitals >= 4 { shape.flags.insert(.capitals) }
    }

    /// `Mr. X (Country):`, `X 先生（国家）（以英语发言）：`: a colon within the first scalars, and before it a form of address.
    private mutating func readSpeaker(from start: ScalarCursor) {
        if case .letter = shape.label, MeetingWords.isName(head, from: start.offset) {
            shape.flags.insert(.address)
        }
        guard shape.label == .none else { return }
        let isAddressed = MeetingWords.beginsWithAddress(head, from: start.offset)
        if isAddressed { shape.flags.insert(.address) }
        guard
            let length = MeetingWords.speakerLength(head, from: start.offset, isAddressed: isAddressed)
        else { return }
        shape.flags.insert(.speaker)
        shape.speakerEnd = UInt16(start.offset + length)
    }
}
