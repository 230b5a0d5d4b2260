import Editing
import Merging
import TextRope
import Wording

extension Comparison {
    /// Two texts with what differs marked in each of them.
    ///
    /// - Parameters:
    ///   - names: What stands over each.
    ///   - nothing: What is said where there is no text.
    init(
        _ arrangement: Arrangement, _ first: TextRope, _ second: TextRope,
        names: (LocalizedText, LocalizedText)? = nil, nothing: (LocalizedText, LocalizedText),
        _ language: InterfaceLanguage
    ) {
        self.arrangement = arrangement
        self.first = Side(first, nothing: nothing.0, language)
        self.second = Side(second, nothing: nothing.1, language)
        if let names {
            self.first.name = names.0(language)
            self.second.name = names.1(language)
        }
        guard !first.isEmpty, !second.isEmpty else { return }
        var growth = 0
        for edit in TextDiff.changes(from: first, to: second).edits {
            let start = edit.range.lowerBound + growth
            growth += edit.text.byteCount - edit.range.count
            // Where the one has nothing, an empty range says where in it the other has something.
            self.first.differing.append(edit.range)
            self.second.differing.append(start..<start + edit.text.byteCount)
        }
    }
}

extension Comparison.Side {
    /// A text; of one that is nothing but empty lines it is said how many these are.
    fileprivate init(_ text: TextRope, nothing: LocalizedText, _ language: InterfaceLanguage) {
        let string = text.description
        if !string.isEmpty, string.allSatisfy(\.isNewline) {
            self.init(text: "", nothing: LocalizedText.blankLines(string.count)(language))
        } else {
            self.init(text: string, nothing: nothing(language))
        }
    }
}
