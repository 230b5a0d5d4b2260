/// A heading's label as the tree and the status line give it.
enum HeadingLabel {
    /// The label without the punctuation that sets it off: `一、` is `一`, `A.` is `A`, `附件[--]` stays.
    static func plain(_ label: String) -> String {
        let scalars = label.unicodeScalars
        var start = scalars.startIndex
        var end = scalars.endIndex
        while start < end {
            let before = scalars.index(before: end)
            guard isTrailing(scalars[before]) else { break }
            end = before
        }
        while start < end, isLeading(scalars[start]) { start = scalars.index(after: start) }
        if start == end { return label }
        return start == scalars.startIndex && end == scalars.endIndex ? label : String(scalars[start..<end])
    }

    private static func isTrailing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "、", ".", "．", ",", "，", ":", "：", ")", "）", " ": true
        default: false
        }
    }

    private static func isLeading(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "(" || scalar == "（" || scalar == " "
    }
}
