import Keymaps

extension EditorState {
    /// Handles an event that came before the open question could be read. It answers nothing.
    mutating func respondEarly(to event: Event, _ timing: InputTiming, at time: Int64) -> [Effect] {
        guard timing == .beforeQuestion, let question = dialog, question.comesUnasked else {
            return event.mayAnswer ? [] : respond(to: event, at: time)
        }
        // What was typed before the question showed is text.
        dialog = nil
        var effects = respond(to: event, at: time)
        // A dialog that it has opened is closed again: the question must stay, with the text that it asks about.
        while dialog != nil { effects += cancelDialog(at: time) }
        dialog = question
        return effects
    }
}

extension Event {
    /// Whether a question could take it for its answer.
    fileprivate var mayAnswer: Bool {
        switch self {
        case .key(let stroke): stroke.typedCharacter != nil || stroke.key == .enter
        case .mouse(let event): event.action == .press
        case .listRow: true
        default: false
        }
    }
}
