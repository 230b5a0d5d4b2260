import EditorCore
import Screen
import Wording

/// There are unsaved edits: what to do about them?
struct QuitQuestion {
    let name: String
    let art: LineArt
    let language: InterfaceLanguage

    func draw(on frame: inout Frame, in area: Area) {
        KeyQuestion(
            title: LocalizedText.quitTitle(language),
            question: LocalizedText.quitQuestion(name: name)(language),
            answers: LocalizedText.quitAnswers(language), art: art
        ).draw(on: &frame, in: area)
    }
}
