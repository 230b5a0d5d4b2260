import Keymaps

extension EditorState {
    /// Takes in an event that came before the open question could be read. It answers nothing.
    mutating func respondEarly(to event: Event, _ timing: InputTiming, at time: Int64) -> [Effect] {
        guard timing == .beforeQuestion, let question = prompt, question.comesUnasked else {
            return event.mayAnswer ? [] : respond(to: event, at: time)
        }
        // What was typed while nobody knew of the question is typed text like any other.
        prompt = nil
        let effects = respond(to: event, at: time)
        if prompt == nil { prompt = question }
        return effects
    }
}

extension Prompt {
    /// Whether it comes up in the middle of writing, when nobody expects it.
    fileprivate var comesUnasked: Bool {
        switch self {
        case .conflicts, .question(.notEncodable): true
        case .goTo, .find, .saveAs, .overwrite, .quit, .question, .differences, .help: false
        }
    }
}

extension Event {
    /// Whether a question could take it for its answer.
    fileprivate var mayAnswer: Bool {
        switch self {
        case .key(let stroke): stroke.typedCharacter != nil || stroke.key == .enter
        case .mouse(let event): event.action == .press
        default: false
        }
    }
}
