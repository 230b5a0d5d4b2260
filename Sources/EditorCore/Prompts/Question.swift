/// A question that one key answers.
public enum Question: Equatable, Sendable {
    /// Somebody else has the draft open: read only, edit all the same, or leave?
    case locked(LockHolder)
    /// The draft is in GB18030: save it so, or in UTF-8?
    case legacyEncoding
    /// Characters that the file's encoding does not have: save in UTF-8, or not at all?
    case notEncodable(String, quitsAfterwards: Bool)

    /// What is asked.
    public var text: Phrase {
        switch self {
        case .locked(let holder): .lockedQuestion(holder)
        case .legacyEncoding: .encodingQuestion
        case .notEncodable(let characters, _): .notEncodableQuestion(characters)
        }
    }

    /// The keys and what they do.
    public var answers: Phrase {
        switch self {
        case .locked: .lockedAnswers
        case .legacyEncoding: .encodingAnswers
        case .notEncodable: .notEncodableAnswers
        }
    }
}

extension EditorState {
    /// Answers the open question by a key; other keys are passed over.
    mutating func answer(_ question: Question, _ key: Character) -> [Effect] {
        switch (question, key) {
        case (.locked, "r"):
            prompt = nil
            document.isReadOnly = true
            message = Message(.openedReadOnly)
        case (.locked, "e"):
            prompt = nil
            return [.takeLock]
        case (.locked, "q"):
            return [.quit]
        case (.legacyEncoding, "g"):
            prompt = nil
        case (.legacyEncoding, "u"):
            prompt = nil
            document.savedRevision = nil
            return [.useUTF8]
        case (.notEncodable(_, let quits), "u"):
            prompt = nil
            quitsAfterSaving = quits
            return [.useUTF8] + save()
        case (.notEncodable, "c"):
            prompt = nil
        default:
            break
        }
        return []
    }

    /// What Esc means to a question: what loses least.
    mutating func leave(_ question: Question) {
        if case .locked = question {
            document.isReadOnly = true
            message = Message(.openedReadOnly)
        }
        prompt = nil
    }
}
