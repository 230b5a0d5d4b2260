import RecordDraft

/// A heading's label as the tree and the status line show it.
struct HeadingLabel {
    /// The label without the punctuation that sets it off, and without a number still open where an ordinal stands for it.
    let text: String
    /// Which annex, appendix or addendum it is, counted through the draft from 1: where its own number is still open and
    /// the draft has more than one, so that all would be called the same.
    let ordinal: Int?

    init(_ node: OutlineNode, in draft: DraftIndex) {
        let plain = Self.plain(node.label)
        guard node.kind.opensDomain, let bracket = plain.unicodeScalars.firstIndex(where: Self.isBracket),
            draft.heading(opening: node.domain.kind, ordinal: 2) != nil
        else {
            text = plain
            ordinal = nil
            return
        }
        text = Self.plain(String(plain[..<bracket]))
        ordinal = node.domain.ordinal
    }

    /// Both in one: `附件 2`.
    var joined: String { ordinal.map { "\(text) \($0)" } ?? text }

    /// A label without the punctuation that sets it off: `一、` is `一`, `A.` is `A`, `附件[--]` stays.
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

    private static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "[" || scalar == "［" || scalar == "【"
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
