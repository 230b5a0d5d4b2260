import Editing

/// A text with marks for caret (`‸`) and selection (`⟦…⟧`).
struct MarkedText {
    let text: String
    let selection: Selection

    init(text: String, selection: Selection) {
        self.text = text
        self.selection = selection
    }

    init(_ marked: String) {
        var text = ""
        var caret: Int?
        var start: Int?
        var end: Int?
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "‸": caret = text.utf8.count
            case "⟦": start = text.utf8.count
            case "⟧": end = text.utf8.count
            default: text.unicodeScalars.append(scalar)
            }
        }
        self.text = text
        if let start, let end {
            selection =
                caret == start ? Selection(anchor: end, head: start) : Selection(anchor: start, head: end)
        } else {
            selection = Selection(at: caret ?? 0)
        }
    }

    var marked: String {
        var marks: [(Int, String)] = []
        let range = selection.range
        if selection.isCaret {
            marks = [(range.lowerBound, "‸")]
        } else if selection.head == range.lowerBound {
            marks = [(range.lowerBound, "⟦‸"), (range.upperBound, "⟧")]
        } else {
            marks = [(range.lowerBound, "⟦"), (range.upperBound, "‸⟧")]
        }
        var bytes = Array(text.utf8)
        for (offset, mark) in marks.reversed() { bytes.insert(contentsOf: mark.utf8, at: offset) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
