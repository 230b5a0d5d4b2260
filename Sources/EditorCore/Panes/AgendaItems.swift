import TextLayout
import Wording

/// Agenda items as people write them.
public enum AgendaItems {
    /// `7`, `1–6` for a run of three or more, `3、5、9`.
    public static func text(_ items: [Int], language: InterfaceLanguage, policy: WidthPolicy) -> String {
        let dash = policy.ambiguousIsWide ? "-" : "–"
        let comma = language == .chinese ? "、" : ", "
        var text = ""
        var index = items.startIndex
        while index < items.endIndex {
            var last = index
            while last + 1 < items.endIndex, items[last + 1] == items[last] + 1 { last += 1 }
            // Two consecutive items are not a run.
            if last - index == 1 { last = index }
            if !text.isEmpty { text += comma }
            text += last > index ? "\(items[index])\(dash)\(items[last])" : "\(items[index])"
            index = last + 1
        }
        return text
    }
}
