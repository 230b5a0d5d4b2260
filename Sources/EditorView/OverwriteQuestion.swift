import EditorCore
import Screen

/// Another file has the name already: is it to be replaced?
struct OverwriteQuestion {
    let name: String
    let art: LineArt
    let language: InterfaceLanguage

    func draw(on frame: inout Frame, in area: Area) {
        KeyQuestion(
            title: Phrase.saveAsQuestion.text(language),
            question: Phrase.overwriteQuestion(name: name).text(language),
            answers: Phrase.overwriteAnswers.text(language), art: art
        ).draw(on: &frame, in: area)
    }
}
