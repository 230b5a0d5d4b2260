import TextRope

extension DraftIndex {
    /// The number in the heading of an annex, appendix or addendum; nil where it has none (`附件` alone), or one in words, and for
    /// other headings.
    ///
    /// - Parameter ordinal: The heading's ordinal, below `headingCount`.
    public func annexNumber(ofHeading ordinal: Int) -> AnnexNumber? {
        let line = headingLine(ordinal)
        guard case .annex(let kind) = lines[line].shape.label, kind == lines[line].verdict.heading else {
            return nil
        }
        let shape = lines[line].shape
        let start = start(of: line) + Int(shape.labelStart)
        let bytes = text.bytes(in: start..<start + Int(shape.labelEnd - shape.labelStart))
        guard let token = bytes.withUnsafeBufferPointer(numberToken) else { return nil }
        let range = start + token.lowerBound..<start + token.upperBound
        let letters = Array(bytes[token])
        let text = String(decoding: letters, as: UTF8.self)
        switch letters.first ?? 0 {
        case 0x30...0x39: return AnnexNumber(range: range, value: Int(text), style: .arabic)
        case 0x41...0x5A:
            let letter = NumeralStyle.upperLetter.number(text)
            let isNext = letters.count == 1 && letter == letterAbove(ordinal, kind).map { $0 + 1 }
            if let roman = Numerals.roman(letters), !isNext {
                return AnnexNumber(range: range, value: roman, style: .roman)
            }
            return letter.map { AnnexNumber(range: range, value: $0, style: .letter) }
        default:
            if let value = NumeralStyle.chinese.number(text) {
                return AnnexNumber(range: range, value: value, style: .chinese)
            }
            return AnnexNumber(range: range, value: nil, style: .slot)
        }
    }

    /// The letter of the annex above: `Annex I` is the ninth below `Annex H`.
    private func letterAbove(_ ordinal: Int, _ kind: HeadingKind) -> Int? {
        guard
            let above = (0..<ordinal).last(where: { lines[headingLine($0)].verdict.heading == kind }),
            let number = annexNumber(ofHeading: above), number.style == .letter
        else { return nil }
        return number.value
    }

    /// Which bytes of a label such as `附件一`, `Annex II` or `附件[--]` are the number.
    private func numberToken(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        if let open = (0..<bytes.count).first(where: {
            let scalar = ScalarCursor(bytes, at: $0).scalar
            return scalar == 0x5B || scalar == 0xFF3B
        }) {
            return open..<bytes.count
        }
        var start = ScalarCursor(bytes, at: bytes.count)
        while let back = start.stepBack(),
            Numerals.chinese(back.scalar) != nil || (0x30...0x39).contains(back.scalar)
                || (0x41...0x5A).contains(back.scalar)
        {
            start = back.cursor
        }
        // The word itself may be in capitals: `ANNEX`.
        guard start.offset > 0, start.offset < bytes.count else { return nil }
        return start.offset..<bytes.count
    }
}
