import RecordDraft
import TextRope

/// Which of several annexes a sentence is about: words that stand in the sentence and in one title, and not in all titles.
struct AnnexEvidence {
    /// For each title the words that it shares with the sentence.
    let words: [[String]]
    /// The title that the sentence is about; nil where none stands out.
    let best: Int?

    /// - Parameter titles: The titles of what the reference can mean.
    init(for reference: Reference, titles: [String], in draft: DraftIndex) {
        guard titles.count > 1 else {
            words = titles.map { _ in [] }
            best = titles.isEmpty ? nil : 0
            return
        }
        // A short clause says little: then the sentence, and then the paragraph and the title that it stands under.
        let line = draft.text.lineContent(reference.line)
        let heading = draft.headingOrdinal(at: reference.line).map { draft.heading($0).title } ?? ""
        let texts = [
            Self.words(around: reference, upTo: Self.stops.union(Self.commas), in: draft),
            Self.words(around: reference, upTo: Self.stops, in: draft),
            heading + "\n" + draft.text.string(in: line),
        ]
        let found = texts.map { Self.words(titles, in: $0) }
        let telling = found.first { Self.best(of: $0) != nil } ?? found[2]
        words = telling
        best = Self.best(of: telling)
    }

    private static let stops: Set<Character> = ["。", "！", "？", "；", ".", "!", "?", ";"]
    private static let commas: Set<Character> = ["，", ","]

    private static func best(of words: [[String]]) -> Int? {
        let weights = words.map { $0.reduce(0) { $0 + $1.count } }
        let ranked = weights.indices.sorted { weights[$0] > weights[$1] }
        guard weights[ranked[0]] >= 2, weights[ranked[0]] > 2 * weights[ranked[1]] else { return nil }
        return ranked[0]
    }

    private static func words(
        around reference: Reference, upTo ends: Set<Character>, in draft: DraftIndex
    ) -> String {
        let line = draft.text.lineContent(reference.line)
        let before = draft.text.string(in: line.lowerBound..<reference.range.lowerBound)
        let behind = draft.text.string(in: reference.range.upperBound..<line.upperBound)
        let start = before.lastIndex(where: ends.contains).map(before.index(after:)) ?? before.startIndex
        return before[start...] + "\n" + behind.prefix { !ends.contains($0) }
    }

    private static func words(_ titles: [String], in text: String) -> [[String]] {
        let text = text.lowercased()
        let found = titles.map { shared($0.lowercased(), text) }
        return found.map { words in
            words.filter { word in !titles.allSatisfy { $0.lowercased().contains(word) } }
        }
    }

    /// The longest runs of Han of a title that a text has too, and the words of four letters and more.
    private static func shared(_ title: String, _ text: String) -> [String] {
        var found: [String] = []
        for word in title.split(whereSeparator: { !$0.isLetter }) {
            if word.unicodeScalars.allSatisfy({ $0.properties.isIdeographic }) {
                var start = word.startIndex
                while start < word.endIndex {
                    var end = start
                    while end < word.endIndex, text.contains(word[start...end]) {
                        end = word.index(after: end)
                    }
                    if word.distance(from: start, to: end) > 1 { found.append(String(word[start..<end])) }
                    start = max(end, word.index(after: start))
                }
            } else if word.count > 3, text.split(whereSeparator: { !$0.isLetter }).contains(word) {
                found.append(String(word))
            }
        }
        return found
    }
}
