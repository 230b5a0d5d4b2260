import TextRope

/// The text that stands on the screen for a piece of a line. Nothing that could move the terminal's
/// cursor, change its state, turn the direction of writing or hide itself is ever in it.
enum VisibleForm {
    /// More marks than these upon one character are not shown: no language has more, and terminals keep
    /// few in a cell.
    static let shownMarks = 4
    /// The base that a mark is shown on where it has none of its own.
    static let markBase: UInt32 = 0x25CC

    /// Columns of the escape of a scalar that is shown as one: `^[` or `<U+202E>`.
    static func escapeColumns(_ scalar: UInt32) -> Int {
        if scalar < 0x20 || scalar == 0x7F { return 2 }
        return scalar > 0xFFFFF ? 10 : scalar > 0xFFFF ? 9 : 8
    }

    /// Columns of `\xE4`.
    static let byteColumns = 4

    /// `^[`, `^?` or `<U+202E>`.
    static func appendEscape(of scalar: UInt32, to text: inout String) {
        if scalar < 0x20 || scalar == 0x7F {
            text.append("^")
            text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar ^ 0x40)))
            return
        }
        text.append("<U+")
        let digits = String(scalar, radix: 16, uppercase: true)
        for _ in 0..<max(0, 4 - digits.utf8.count) { text.append("0") }
        text.append(digits)
        text.append(">")
    }

    /// `\xE4`.
    static func appendEscape(ofByte byte: UInt8, to text: inout String) {
        text.append(byte < 16 ? "\\x0" : "\\x")
        text.append(String(byte, radix: 16, uppercase: true))
    }

    /// What is shown for bytes: those of one unit that is no tab, or any text, cluster after cluster.
    static func text(of bytes: UnsafeBufferPointer<UInt8>) -> String {
        var text = ""
        var offset = 0
        var marks = 0
        var before: UInt32?
        while offset < bytes.count {
            let step = UTF8Sequence.scalar(in: bytes, at: offset)
            let end = offset + step.length
            if step.scalar == UTF8Sequence.invalid {
                appendEscape(ofByte: bytes[offset], to: &text)
            } else {
                let after = end < bytes.count ? UTF8Sequence.scalar(in: bytes, at: end) : nil
                if let after, let flag = flag(step.scalar, after.scalar) {
                    text.append(flag)
                    offset = end + after.length
                    continue
                }
                append(step.scalar, before: before, after: after?.scalar, marks: &marks, to: &text)
                before = step.scalar
            }
            offset = end
        }
        return text
    }

    private static func append(
        _ scalar: UInt32, before: UInt32?, after: UInt32?, marks: inout Int, to text: inout String
    ) {
        let kind = ScalarKind.of(scalar)
        switch kind {
        case .control, .format, .privateUse, .unassigned:
            appendEscape(of: scalar, to: &text)
        case .joiningFormat:
            // Emoji joined into one picture are shown side by side: terminals agree on that alone.
            if scalar == 0x200D, before != nil, let after, isPicture(after) { return }
            appendEscape(of: scalar, to: &text)
        case .selector:
            if before == nil { appendEscape(of: scalar, to: &text) }
        case .mark:
            if before == nil { appendScalar(markBase, to: &text) }
            marks += 1
            if marks <= shownMarks { appendScalar(scalar, to: &text) }
        case .wideJoiner where before != nil && (0x1F3FB...0x1F3FF).contains(scalar):
            // A skin tone after an emoji takes no column on some terminals and two on others.
            return
        case .joiner where isRegional(scalar):
            appendEscape(of: scalar, to: &text)
        case .narrow, .wide, .ambiguous, .joiner, .wideJoiner:
            marks = 0
            appendScalar(scalar, to: &text)
        }
    }

    private static func appendScalar(_ value: UInt32, to text: inout String) {
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }

    /// `<CN>` for the two regional indicators that make a flag.
    private static func flag(_ first: UInt32, _ second: UInt32) -> String? {
        guard isRegional(first), isRegional(second) else { return nil }
        var text = "<"
        appendScalar(first - 0x1F1E6 + 0x41, to: &text)
        appendScalar(second - 0x1F1E6 + 0x41, to: &text)
        text.append(">")
        return text
    }

    private static func isRegional(_ scalar: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar) }

    /// Whether a scalar may be a part of a joined emoji.
    private static func isPicture(_ scalar: UInt32) -> Bool {
        (0x1F000...0x1FAFF).contains(scalar) || (0x2190...0x2BFF).contains(scalar)
    }
}
