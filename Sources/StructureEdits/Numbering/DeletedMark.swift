import RecordDraft
import TextRope

/// What stands behind the number of a paragraph that was deleted while others quoted the numbers: `46. （删除）`.
enum DeletedMark {
    /// As drafts of a language have it.
    static func text(in language: DraftLanguage) -> String {
        switch language {
        case .zh: "（删除）"
        case .en: "[Deleted]"
        case .fr: "[Supprimé]"
        case .es: "[Suprimido]"
        case .ru: "[Исключен]"
        case .ar: "[محذوفة]"
        }
    }

    /// As people may have typed it.
    private static let typed = ["(删除)", "（刪除）", "(刪除)", "[删除]", "[deleted]", "[Исключён]"]
    private static let all = Set(DraftLanguage.allCases.map(text)).union(typed)
    private static let longest = 32

    /// Whether the words of a paragraph are nothing else.
    static func isOne(_ words: Range<Int>, in text: TextRope) -> Bool {
        guard !words.isEmpty, words.count <= longest else { return false }
        var string = text.string(in: words)[...]
        while let last = string.last, last == " " || last == "\t" { string.removeLast() }
        return all.contains(String(string))
    }
}

extension DraftIndex {
    /// Whether a numbered paragraph is one of which only the number is left.
    ///
    /// - Parameter line: Its first, 0-based.
    func isDeletedParagraph(_ line: Int) -> Bool {
        guard paragraph(at: line)?.isNumbered == true, labelStart(ofLine: line) != nil else { return false }
        return DeletedMark.isOne(wordsStart(ofLine: line)..<text.lineContent(line).upperBound, in: text)
    }
}
