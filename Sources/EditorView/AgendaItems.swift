import EditorCore
import TextLayout

/// Agenda items as people write them.
enum AgendaItems {
    /// `7`, `1–6` for a run of three or more, `3、5、9`.
    static func text(_ items: [Int], language: InterfaceLanguage, policy: WidthPolicy) -> String {
        let dash = policy.ambiguousIsWide ? "-" : "–"
        var parts: [String] = []
        var index = items.startIndex
        while index < items.endIndex {
            var last = index
            while last + 1 < items.endIndex, items[last + 1] == items[last] + 1 { last += 1 }
            if last - index >= 2 {
                parts.append("\(items[index])\(dash)\(items[last])")
            } else {
                parts += items[index...last].map(String.init)
            }
            index = last + 1
        }
        return parts.joined(separator: language == .chinese ? "、" : ", ")
    }
}
