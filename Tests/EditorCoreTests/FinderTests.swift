import Editing
import RecordDraft
import TestSupport
import Testing
import TextRope

@testable import EditorCore

@Suite struct FinderTests {
    private static let alphabet = [
        "项", "目", "待", "補", "a", "A", "ａ", "7", "７", " ", "，", "é", "É", "\u{20000}", "\n",
    ]

    @Test(arguments: 1...60)
    func findsWhatCharacterByCharacterComparisonFinds(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        func letters(_ count: Int) -> String {
            (0..<count).map { _ in Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &random)] }
                .joined()
        }
        // Headings above each line keep lines from being taken for parts of one cut paragraph.
        let text = letters(400).split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated().map { "\($0 + 1). \($1)。\n" }.joined()
        var rope = TextRope(text)
        for _ in 0..<40 {
            // The same text in chunks of all lengths.
            let place = Int.random(in: 0..<rope.byteCount, using: &random)
            let byte = rope[place..<place + 1]
            rope.replace(place..<place + 1, with: byte)
        }
        let draft = DraftIndex(rope)
        for length in 1...4 {
            let query = letters(length).filter { $0 != "\n" }
            guard !query.isEmpty else { continue }
            let found = Finder(query).matches(in: rope, draft: draft).map { $0.ranges }
            #expect(found == Self.naive(query, in: text).map { [$0] }, "seed \(seed), \(query)")
            let prefix = String(query.dropLast())
            let shorter = Finder(prefix).matches(in: rope, draft: draft)
            let refined = Finder(query).matches(among: shorter, of: prefix, in: rope, draft: draft)
            if let refined { #expect(refined.map(\.ranges) == found, "seed \(seed), \(query)") }
        }
    }

    @Test func findsOverACut() {
        let text = "一、总论\n\n1. 会议审议了关于人类住区的\n\n------\n\n项目草案并予以通过，各国代表均表示赞同这一决定。\n2. 完\n"
        let rope = TextRope(text)
        let draft = DraftIndex(rope)
        guard draft.paragraph(at: 2)?.lines.count == 2 else { return }
        let found = Finder("住区的项目").matches(in: rope, draft: draft)
        #expect(found.count == 1 && found.first?.ranges.count == 2)
        #expect(found.first.map { rope.string(in: $0.ranges[0]) + rope.string(in: $0.ranges[1]) } == "住区的项目")
    }

    private static func naive(_ query: String, in text: String) -> [Range<Int>] {
        let needle = query.unicodeScalars.map { Needle.fold($0.value) }
        var places: [(offset: Int, scalar: UInt32)] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            places.append((offset, Needle.fold(scalar.value)))
            offset += UTF8.width(scalar)
        }
        places.append((offset, .max))
        var found: [Range<Int>] = []
        var index = 0
        while index + needle.count < places.count {
            if (0..<needle.count).allSatisfy({ places[index + $0].scalar == needle[$0] }) {
                found.append(places[index].offset..<places[index + needle.count].offset)
                index += needle.count
            } else {
                index += 1
            }
        }
        return found
    }
}
