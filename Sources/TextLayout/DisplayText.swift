import TextRope

/// Makes any string safe to display in one row: titles, file names, messages, what others have written.
public enum DisplayText {
    /// The string with everything escaped that a line of the draft would have escaped; tabs and line ends
    /// too (`^I`, `^J`). Safe strings come back as they are.
    public static func safe(_ string: String) -> String {
        var copy = string
        return copy.withUTF8 { buffer in
            isPlain(buffer) ? string : VisibleForm.text(of: buffer)
        }
    }

    /// Whether every scalar is shown as it is and stands alone.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let (scalar, length) = UTF8Sequence.scalar(in: bytes, at: offset)
            guard scalar != UTF8Sequence.invalid else { return false }
            switch ScalarKind.of(scalar) {
            case .narrow, .wide, .ambiguous: offset += length
            default: return false
            }
        }
        return true
    }

    /// The string escaped and, if it takes more than `columns` columns, cut so that it ends in `…` within
    /// them. With less room than the `…` needs the result is blanks.
    public static func safe(_ string: String, columns: Int, policy: WidthPolicy) -> String {
        let shown = safe(string)
        if self.columns(of: shown, policy: policy) <= columns { return shown }
        let ellipsis = policy.ambiguousIsWide ? 2 : 1
        if columns < ellipsis { return String(repeating: " ", count: max(0, columns)) }
        return prefix(of: shown, columns: columns - ellipsis, policy: policy) + "…"
    }

    /// Columns that a string takes, its controls escaped.
    public static func columns(of string: String, policy: WidthPolicy) -> Int {
        DisplayWidth.columns(of: safe(string), policy: policy)
    }

    /// The longest beginning of a safe string that takes no more than `columns` columns.
    private static func prefix(of shown: String, columns: Int, policy: WidthPolicy) -> String {
        var left = columns
        var end = shown.startIndex
        for index in shown.unicodeScalars.indices {
            left -= max(0, DisplayWidth.columns(ofScalar: shown.unicodeScalars[index].value, policy: policy))
            if left < 0 { break }
            end = shown.unicodeScalars.index(after: index)
        }
        return String(shown[..<end])
    }
}
