import EditorCore
import Screen
import Wording

/// Where to go, in the place of the status line: what is typed, and what there is to say of the places that fit.
struct GoToLine {
    let prompt: GoToPrompt
    /// How many places show in the list above; 0 where there is none.
    let listRows: Int
    let language: InterfaceLanguage

    func draw(on frame: inout Frame, in area: Area) {
        let isAmiss = prompt.candidates.isEmpty && !prompt.field.text.isEmpty
        QuestionLine(
            question: .goToQuestion, field: prompt.field, remark: remark,
            remarkStyle: isAmiss ? .warning : .promptDetail, leastRemark: 12, language: language
        ).draw(on: &frame, in: area)
    }

    private var remark: String {
        if prompt.candidates.isEmpty {
            return (prompt.field.text.isEmpty ? LocalizedText.goToExamples : .nothingFits)(language)
        }
        if listRows > 0 {
            let more = prompt.candidates.count - listRows
            return more > 0 ? LocalizedText.moreCandidates(more)(language) : ""
        }
        if prompt.field.text.isEmpty { return LocalizedText.goToExamples(language) }
        guard let choice = prompt.choice else { return "" }
        return choice.title + "  " + choice.excerpt
    }
}
