import RecordDraft

/// Numbers of paragraphs as a reference lists them: `46、48 和 51–53`.
struct NumberList {
    let text: String

    /// - Parameters:
    ///   - numbers: In order.
    ///   - joint: What stands between the ends of a range.
    ///   - follows: Whether nothing else stands between two of them.
    init(
        _ numbers: [ParagraphNumber], joint: String, language: DraftLanguage,
        follows: (ParagraphNumber, ParagraphNumber) -> Bool
    ) {
        var runs: [[ParagraphNumber]] = []
        for number in numbers {
            if let last = runs.last?.last, follows(last, number) {
                runs[runs.count - 1].append(number)
            } else {
                runs.append([number])
            }
        }
        let parts = runs.map { run in
            guard run.count > 1, let first = run.first, let last = run.last else { return run[0].text }
            return first.text + joint + last.text
        }
        let (comma, and) = Self.words(language)
        let head = parts.dropLast().joined(separator: comma)
        text = head.isEmpty ? parts[0] : head + and + parts[parts.count - 1]
    }

    private static func words(_ language: DraftLanguage) -> (comma: String, and: String) {
        switch language {
        case .zh: ("、", " 和 ")
        case .fr: (", ", " et ")
        case .es: (", ", " y ")
        case .ru: (", ", " и ")
        default: (", ", " and ")
        }
    }
}
