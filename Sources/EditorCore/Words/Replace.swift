import Wording

/// Replacing, and the ways of searching.
extension LocalizedText {
    package static let replaceInSelection = LocalizedText("替换：在选中的文字里", "Replace in the selection")
    package static let replaceInSection = LocalizedText("替换：在本节里", "Replace in this section")
    package static let replaceInWhole = LocalizedText("替换：在全文里", "Replace in the whole draft")
    package static let replaceQuestion = LocalizedText("换成", "With")
    package static func matchCount(_ count: Int) -> LocalizedText {
        count == 0 ? .noMatches : LocalizedText("\(count) 处", count == 1 ? "1 place" : "\(count) places")
    }
    package static let nextField = LocalizedText("填换成什么", "on to the replacement")
    package static let otherField = LocalizedText("换一栏", "other field")
    package static let replaceOneByOne = LocalizedText("逐处看着换", "one by one")
    package static func replaceStepTitle(_ ordinal: Int, of count: Int) -> LocalizedText {
        LocalizedText("替换这一处？\(ordinal)/\(count)", "Replace this? \(ordinal)/\(count)")
    }
    package static let replaceThis = LocalizedText("换", "replace")
    package static let skipThis = LocalizedText("不换", "skip")
    package static let replaceRest = LocalizedText("其余一起看", "all the rest")
    package static let stopReplacing = LocalizedText("到此为止", "stop here")
    package static func replaceAllTitle(_ query: String, _ replacement: String) -> LocalizedText {
        replacement.isEmpty
            ? LocalizedText("删去“\(query)”", "Delete “\(query)”")
            : LocalizedText(
                "“\(query)”换成“\(replacement)”", "Put “\(replacement)” for “\(query)”")
    }
    package static func replaced(_ count: Int) -> LocalizedText {
        count == 0
            ? LocalizedText("没有换", "Nothing replaced")
            : LocalizedText("换了 \(count) 处；一次撤销就能全部取回", "\(count) replaced; one undo takes all back")
    }
    /// A regular expression took too long for the rest to be searched.
    package static func replacedBeforeGivingUp(_ count: Int) -> LocalizedText {
        LocalizedText(
            "换了 \(count) 处，没有找完：这个表达式太费时，请写得简单些",
            "\(count) replaced, but not all: the pattern takes too long; make it simpler")
    }
    package static let regexLabel = LocalizedText("正则", "regex")
    package static let wholeWordsLabel = LocalizedText("整词", "whole words")
    package static let caseLabel = LocalizedText("分大小写", "case")
    package static func toggle(_ label: LocalizedText, isOn: Bool) -> LocalizedText {
        LocalizedText(
            label(.chinese) + (isOn ? "：开" : "：关"), label(.english) + (isOn ? ": on" : ": off"))
    }
    package static let openReplaceFirst = LocalizedText("先打开替换", "Open Replace first")
}
