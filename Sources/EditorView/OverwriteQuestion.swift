import EditorCore
import Screen
import Wording

/// Another file has the name already: is it to be replaced?
struct OverwriteQuestion {
    let name: String
    let art: LineArt
    let language: InterfaceLanguage

    func draw(on frame: inout Frame, in area: Area) {
        KeyQuestion(
            title: LocalizedText.saveAsQuestion(language),
            question: LocalizedText.overwriteQuestion(name: name)(language),
            answers: LocalizedText.overwriteAnswers(language), art: art
        ).draw(on: &frame, in: area)
    }
}
