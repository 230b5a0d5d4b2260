import Editing
import Merging
import TextRope

/// Which numbers of two versions of a draft are those of the same paragraphs, headings and references, whatever numbers these are.
struct TokenMatch {
    /// For each token of the new version that of the old one.
    private(set) var old: [Int?]
    /// For each token of the old version that of the new one.
    private(set) var new: [Int?]

    init(_ old: NumberedDraft, _ new: NumberedDraft) {
        self.old = Array(repeating: nil, count: new.tokens.count)
        self.new = Array(repeating: nil, count: old.tokens.count)
        // Lines first that can only be each other: they may have been moved.
        let lines = Self.uniqueLines(new)
        for (content, tokens) in Self.uniqueLines(old) {
            guard let others = lines[content], others.count == tokens.count else { continue }
            for (one, other) in zip(tokens, others) { match(one, other) }
        }
        let map = OffsetMap(TextDiff.changes(from: old.text.masked, to: new.text.masked))
        let places = Dictionary(
            new.tokens.indices.map { (new.text.maskedOffset(new.tokens[$0].range.lowerBound), $0) }
        ) { first, _ in first }
        for (index, token) in old.tokens.enumerated() where self.new[index] == nil {
            let place = old.text.maskedOffset(token.range.lowerBound)
            let start = map.map(place, bias: .after)
            guard map.map(place + MaskedText.signLength, bias: .before) - start == MaskedText.signLength,
                let other = places[start], self.old[other] == nil,
                (token.sequence == nil) == (new.tokens[other].sequence == nil)
            else { continue }
            match(index, other)
        }
    }

    private mutating func match(_ old: Int, _ new: Int) {
        self.new[old] = new
        self.old[new] = old
    }

    /// The tokens of each line that is long enough to be known by its words, and stands once.
    private static func uniqueLines(_ draft: NumberedDraft) -> [[UInt8]: [Int]] {
        var result: [[UInt8]: [Int]] = [:]
        var line = -1
        var content: [UInt8] = []
        for (index, token) in draft.tokens.enumerated() {
            if token.line == line {
                result[content]?.append(index)
                continue
            }
            line = token.line
            content = draft.text.masked.bytes(in: draft.text.masked.lineContent(line))
            // An empty one marks what stands twice.
            result[content] = content.count < Self.tellingLength || result[content] != nil ? [] : [index]
            if result[content]?.isEmpty == true { content = [] }
        }
        return result.filter { !$0.value.isEmpty }
    }

    /// In bytes: a number, a stop and four Chinese characters.
    private static let tellingLength = 17
}
