import EditorCore
import Screen

/// There are unsaved edits: what to do about them?
struct QuitQuestion {
    let name: String
    let art: LineArt
    let language: InterfaceLanguage

    func draw(on frame: inout Frame, in area: Area) {
        KeyQuestion(
            title: Phrase.quitTitle.text(language),
            question: Phrase.quitQuestion(name: name).text(language),
            answers: Phrase.quitAnswers.text(language), art: art
        ).draw(on: &frame, in: area)
    }
}
