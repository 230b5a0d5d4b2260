import RecordDraft

/// What was typed into the go-to question where it names a place in so many words: `第 24 段`, `议程项目 7`,
/// `附件 2 第 5 段`, `120 行`, `item 7`, `annex 2`.
enum GoToQuery: Equatable {
    case item(Int)
    case paragraph(Int)
    case line(Int)
    /// An annex, appendix or addendum by its place in the draft, or a paragraph of it.
    case part(NumberingDomain.Kind, Int, paragraph: Int?)

    /// Reads a query without blanks, half-width and in small letters; `nil` where it names no place.
    init?(_ text: String) {
        if let number = Self.number(
            in: text, after: ["议程项目", "项目", "议程", "agendaitem", "item"], before: [""])
        {
            self = .item(number)
        } else if let number = Self.number(in: text, after: ["第", ""], before: ["段"])
            ?? Self.number(in: text, after: ["第", "段", "paragraph", "para.", "para", "§"], before: [""])
        {
            self = .paragraph(number)
        } else if let number = Self.number(in: text, after: ["第", ""], before: ["行"])
            ?? Self.number(in: text, after: ["line", ":", "："], before: [""])
        {
            self = .line(number)
        } else if let part = Self.part(text) {
            self = part
        } else {
            return nil
        }
    }

    private static let parts: [(word: String, kind: NumberingDomain.Kind)] = [
        ("附件", .annex), ("附录", .appendix), ("增编", .addendum), ("annex", .annex),
        ("appendix", .appendix), ("addendum", .addendum),
    ]

    private static func part(_ text: String) -> GoToQuery? {
        for (word, kind) in parts where text.hasPrefix(word) {
            let rest = text.dropFirst(word.count)
            let digits = rest.prefix { isDigit($0) || chineseDigits.contains($0) }
            guard let ordinal = value(of: digits) else { return nil }
            let after = String(rest.dropFirst(digits.count))
            if after.isEmpty { return .part(kind, ordinal, paragraph: nil) }
            guard case .paragraph(let number) = GoToQuery(after) else { return nil }
            return .part(kind, ordinal, paragraph: number)
        }
        return nil
    }

    private static let chineseDigits = Array("一二三四五六七八九十")

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    /// A number in digits, or one of `一` to `十`.
    private static func value(of digits: Substring) -> Int? {
        if digits.count == 1, let first = digits.first, let place = chineseDigits.firstIndex(of: first) {
            return place + 1
        }
        return Int(digits).flatMap { $0 > 0 ? $0 : nil }
    }

    /// The number that stands between one of some beginnings and one of some ends, and nothing else.
    private static func number(in text: String, after heads: [String], before tails: [String]) -> Int? {
        for head in heads where text.hasPrefix(head) {
            for tail in tails where text.hasSuffix(tail) && text.count > head.count + tail.count {
                let digits = text.dropFirst(head.count).dropLast(tail.count)
                if digits.allSatisfy(isDigit), let number = Int(digits), number > 0 { return number }
            }
        }
        return nil
    }
}
