import Glibc
import TextLayout

/// Text for a terminal, broken where a line may be: between words, and by the rules of Chinese.
enum BrokenText {
    /// The fewest columns that a text is broken for: with less it is not worth reading.
    private static let fewestColumns = 20

    /// The columns of the terminal that standard output is; nil where it is none, and lines are better whole.
    static var columns: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// The rows of a text behind something that stands before the first one; the others begin below the text's beginning.
    /// Nothing is broken without `columns`.
    static func rows(of text: String, behind label: String = "", columns: Int?) -> [String] {
        let start = DisplayWidth.columns(of: label, policy: .narrow)
        guard let columns, columns - start >= fewestColumns else { return [label + text] }
        let layout = LineLayout(bytes: Array(text.utf8), width: columns - start, policy: .narrow)
        return layout.rows.enumerated().map { index, row in
            let isLast = index == layout.rows.count - 1
            var bytes = layout.bytes[row.bytes]
            while !isLast, bytes.last == 0x20 { bytes.removeLast() }
            return (index == 0 ? label : String(repeating: " ", count: start))
                + String(decoding: bytes, as: UTF8.self)
        }
    }
}
