import Wording

/// A question that one key answers.
public enum Question: Equatable, Sendable {
    /// Somebody else has the draft open: read only, edit all the same, or leave?
    case locked(LockHolder)
    /// The draft is in GB18030: save it so, or in UTF-8?
    case legacyEncoding
    /// The file is hardly text: read only, edit all the same, or leave?
    case notText
    /// The file is not UTF-8: what else is it, or is it only to be read?
    case unknownEncoding(mayBeGB18030: Bool)
    /// Characters that the file's encoding does not have: save in UTF-8, or not at all?
    case notEncodable(String, quitsAfterwards: Bool)

    /// What is asked.
    public var text: LocalizedText {
        switch self {
        case .locked(let holder): .lockedQuestion(holder)
        case .legacyEncoding: .encodingQuestion
        case .notText: .notTextQuestion
        case .unknownEncoding: .unknownEncodingQuestion
        case .notEncodable(let characters, _): .notEncodableQuestion(characters)
        }
    }

    /// The keys and what they do.
    public var answers: LocalizedText {
        switch self {
        case .locked: .lockedAnswers
        case .legacyEncoding: .encodingAnswers
        case .notText: .lockedAnswers
        case .unknownEncoding(let mayBeGB18030): .unknownEncodingAnswers(mayBeGB18030: mayBeGB18030)
        case .notEncodable: .notEncodableAnswers
        }
    }
}

extension EditorState {
    /// Answers the open question by a key; other keys are passed over.
    mutating func answer(_ question: Question, _ key: Character) -> [Effect] {
        switch (question, key) {
        case (.locked, "r"), (.notText, "r"), (.unknownEncoding, "r"):
            prompt = nil
            document.isReadOnly = true
            message = document.whyReadOnly.map { Message($0) }
        case (.locked, "e"):
            prompt = nil
            return [.takeLock]
        case (.notText, "e"):
            prompt = nil
            return [.reopen(.asItIs)]
        case (.unknownEncoding(mayBeGB18030: true), "g"):
            prompt = nil
            return [.reopen(.gb18030)]
        case (.unknownEncoding, "w"):
            prompt = nil
            return [.reopen(.windows1252)]
        case (.locked, "q"), (.notText, "q"), (.unknownEncoding, "q"):
            return [.quit]
        case (.legacyEncoding, "g"):
            prompt = nil
        case (.legacyEncoding, "u"):
            prompt = nil
            document.savedRevision = nil
            document.isMerged = false
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
        switch question {
        case .locked, .notText, .unknownEncoding:
            document.isReadOnly = true
            message = document.whyReadOnly.map { Message($0) }
        case .legacyEncoding, .notEncodable: break
        }
        prompt = nil
    }
}
