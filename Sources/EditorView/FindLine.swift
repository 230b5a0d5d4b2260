import EditorCore
import Screen
import Wording

/// What is being searched for, in the place of the status line, with the number of matches.
struct FindLine {
    let prompt: FindPrompt
    let search: SearchState
    let language: InterfaceLanguage

    func draw(on frame: inout Frame, in area: Area) {
        QuestionLine(
            question: .findQuestion, field: prompt.field, remark: countText,
            remarkStyle: search.matches.isEmpty ? .warning : .statusCount, leastRemark: nil,
            language: language
        ).draw(on: &frame, in: area)
    }

    private var countText: String {
        if prompt.field.text.isEmpty { return "" }
        if search.matches.isEmpty { return LocalizedText.noMatches(language) }
        return LocalizedText.matchOrdinal((search.current ?? 0) + 1, of: search.matches.count)(language)
    }
}
