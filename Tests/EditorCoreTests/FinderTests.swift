import Editing
import Foundation
import RecordDraft
import TestSupport
import Testing
import TextRope

@testable import EditorCore

@Suite struct FinderTests {
    private static let alphabet = [
        "项", "目", "待", "補", "a", "A", "ａ", "7", "７", " ", "，", "é", "É", "e", "E", "ê", "ế", "Ế", "\u{301}",
        "\u{302}", "-", "–", "“", "\"", "ø", "\u{20000}", "\n",
    ].compactMap(\.unicodeScalars.first)

    @Test(arguments: 1...60)
    func findsWhatCharacterByCharacterComparisonFinds(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        func letters(_ count: Int) -> [Unicode.Scalar] {
            (0..<count).map { _ in Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &random)] }
        }
        // Headings above each line keep lines from being taken for parts of one cut paragraph.
        var text = String.UnicodeScalarView()
        for (index, line) in letters(400).split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            text += "\(index + 1). ".unicodeScalars + line + "。\n".unicodeScalars
        }
        var rope = TextRope(String(text))
        for _ in 0..<40 {
            // The same text in chunks of all lengths.
            let place = Int.random(in: 0..<rope.byteCount, using: &random)
            let byte = rope[place..<place + 1]
            rope.replace(place..<place + 1, with: byte)
        }
        let draft = DraftIndex(rope)
        for length in 1...4 {
            var scalars = String.UnicodeScalarView()
            scalars += letters(length).filter { $0 != "\n" }
            let query = String(scalars)
            guard !query.isEmpty else { continue }
            for matchesCase in [false, true] {
                let expected = Comparison(matchesCase: matchesCase).matches(of: scalars, in: text)
                let finder = Finder(query, matchesCase: matchesCase)
                let found = finder.matches(in: rope, draft: draft).map { $0.ranges }
                #expect(found == expected.map { [$0] }, "seed \(seed), \(query.debugDescription)")
                guard !matchesCase else { continue }
                let prefix = String(query.dropLast())
                let shorter = Finder(prefix).matches(in: rope, draft: draft)
                let refined = finder.matches(among: shorter, of: prefix, in: rope, draft: draft)
                if let refined {
                    #expect(refined.map(\.ranges) == found, "seed \(seed), \(query.debugDescription)")
                }
            }
        }
    }

    @Test(arguments: [
        ("Falcon", "Falcón FALCÓN falcon ｆalcon Falco\u{301}n", 5),
        ("Falcón", "Falcón FALCÓN falcon ｆalcon Falco\u{301}n", 3),
        ("e", "é è ê ë ế ẹ e Ê e\u{301} ｅ a", 10),
        ("ê", "é è ê ế e\u{302} Ê e", 3),
        ("ế", "ế ê\u{301} e\u{302}\u{301} e\u{301} é", 3),
        ("Duong", "Đường Dương", 2), ("Đường", "Đường Dương", 1),
        ("i", "ı İ i I î", 5), ("ı", "ı İ i I", 1),
        ("е", "ё е Ё", 3), ("и", "й и", 1), ("ا", "أ إ آ ا", 4),
        ("-", "- – — ‑ − ﹣ － ‐ 一", 8), ("–", "- – —", 1),
        ("\"", "“a” „b‟ «c» ＂ \" 「", 8), ("“", "“a” \"", 1), ("'", "it’s ‘so’ ＇ '", 5), ("’", "it’s 'so'", 1),
        ("７", "7 ７", 2), ("Ａ", "a A ａ Ａ à", 5), ("10 000", "10\u{A0}000 10 000 10\u{3000}000", 3),
        ("中国", "中国 中 国", 1), ("x\u{301}", "x x\u{301} x\u{300}", 1), ("\u{301}", "e\u{301} é", 1),
    ])
    func aPlainCharacterStandsForItsClassAndASpecialOneForItself(
        query: String, text: String, count: Int
    ) {
        #expect(
            Self.found(query, in: text).count == count, "\(query) in \(text): \(Self.found(query, in: text))")
    }

    /// The text is stored in pieces: a match over a cut is found wherever one ends.
    @Test func aMatchOverACutIsFoundWhereverItStands() {
        for length in stride(from: 1_000, to: 5_000, by: 3) {
            let filler = String(repeating: "x", count: length)
            let text = TextRope("1. \(filler) and food \n\nHSP/HA.4/L.1\n\nsecurity.\n\n2. Second.\n")
            let found = Finder("d food security").matches(in: text, draft: DraftIndex(text))
            #expect(found.count == 1, "\(length)")
        }
    }

    @Test func aMatchTakesItsMarksAlong() {
        #expect(Self.found("Falcon", in: "<Falco\u{301}n\u{303}>") == ["Falco\u{301}n\u{303}"])
    }

    @Test func exactCaseIsCaseAlone() {
        #expect(Self.found("Ｆalcon", in: "Falcón falcón", SearchOptions(matchesCase: true)) == ["Falcón"])
        #expect(Self.found("É", in: "é É e\u{301} E\u{301}", SearchOptions(matchesCase: true)).count == 2)
    }

    @Test(arguments: [
        ("ordre", "désordre l’ordre ordre ordres", 2), ("the", "the then, bathe (the) the", 3),
        ("76", "A/76/639 176 76", 2), ("项目", "各项目标 项目", 2), ("HSP", "在HSP中 HSPs", 1), ("300", "3,300 300", 1),
    ])
    func wholeWordsBeginAndEndWhereWordsDo(query: String, text: String, count: Int) {
        #expect(Self.found(query, in: text, SearchOptions(wholeWords: true)).count == count)
    }

    @Test func aMatchThatDoesNotCountHidesNone() {
        let found = Self.found("a b a", in: "xa b a b a", SearchOptions(wholeWords: true))
        #expect(found == ["a b a"])
    }

    @Test func findsInARangeAndSoMany() throws {
        let text = TextRope("一二 一二 一二 一二")
        let draft = DraftIndex(text)
        let pattern = try SearchPattern("一二")
        #expect(pattern.matches(pattern, in: text, draft, within: 1..<20) == [7..<13, 14..<20])
        #expect(pattern.matches(pattern, in: text, draft, within: 7..<19) == [7..<13])
        #expect(try pattern.matches(in: text, draft: draft, limit: 3).count == 3)
        #expect(try pattern.matches(in: text, draft: draft, limit: 0).isEmpty)
    }

    @Test func findsOverACut() throws {
        let (rope, draft) = try CutDraft.make()
        let found = Finder("住区的项目").matches(in: rope, draft: draft)
        #expect(found.count == 1 && found.first?.ranges.count == 2)
        #expect(found.first.map { rope.string(in: $0.ranges[0]) + rope.string(in: $0.ranges[1]) } == "住区的项目")
    }

    private static func found(
        _ query: String, in text: String, _ options: SearchOptions = SearchOptions()
    ) -> [String] {
        let rope = TextRope(text)
        let matches = try? SearchPattern(query, options: options)
            .matches(in: rope, draft: DraftIndex(rope))
        return (matches ?? []).map { rope.string(in: $0.start..<$0.end) }
    }

    private static let python = "/usr/bin/python3"

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: python)))
    func theTableIsWhatTheGeneratorMakes() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/EditorCore/Search")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.python)
        process.arguments = [sources.appendingPathComponent("folding.py").path]
        process.environment = ["PYTHONIOENCODING": "utf-8"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let made = try output.fileHandleForReading.readToEnd()
        process.waitUntilExit()
        #expect(try made == Data(contentsOf: sources.appendingPathComponent("Folding+Compositions.swift")))
    }
}

extension SearchPattern {
    /// Where a pattern matches, for texts without cuts.
    func matches(
        _ pattern: SearchPattern, in text: TextRope, _ draft: DraftIndex, within range: Range<Int>? = nil
    ) -> [Range<Int>] {
        (try? pattern.matches(in: text, draft: draft, within: range))?.map { $0.start..<$0.end } ?? []
    }
}

/// A draft of which a page break cuts a paragraph.
enum CutDraft {
    static let text = "一、总论\n\n1. 会议审议了关于人类住区的\n\n------\n\n项目草案并予以通过，各国代表均表示赞同这一决定。\n2. 完\n"

    static func make() throws -> (TextRope, DraftIndex) {
        let rope = TextRope(text)
        let draft = DraftIndex(rope)
        #expect(draft.paragraph(at: 2)?.lines == [2, 6])
        return (rope, draft)
    }
}

/// Compares characters one by one, by what the Foundation knows of them.
private struct Comparison {
    let matchesCase: Bool

    private func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        var scalar = scalar
        if (0xFF01...0xFF5E).contains(scalar.value) {
            scalar = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return matchesCase || lower.count != 1 ? scalar : lower.first ?? scalar
    }

    private func parts(_ scalar: Unicode.Scalar, _ marks: some Sequence<Unicode.Scalar>) -> [UInt32] {
        let own = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
        return [fold(own[0]).value] + (own.dropFirst().map(\.value) + marks.map(\.value)).sorted()
    }

    private func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let letter = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
        let alike: [Unicode.Scalar: Unicode.Scalar] = ["–": "-", "“": "\"", "ø": "o", "Ø": "O"]
        return fold(alike[letter] ?? letter)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark
    }

    func matches(of query: String.UnicodeScalarView, in text: String.UnicodeScalarView) -> [Range<Int>] {
        let scalars = Array(text)
        let wanted = Array(query)
        let offsets = scalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF8.width($1)) }
        var found: [Range<Int>] = []
        var index = 0
        while index < scalars.count {
            if let end = end(of: wanted, in: scalars, at: index) {
                found.append(offsets[index]..<offsets[end])
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    private func end(of wanted: [Unicode.Scalar], in text: [Unicode.Scalar], at start: Int) -> Int? {
        var rest = wanted[...]
        var index = start
        while let letter = rest.popFirst() {
            guard index < text.count else { return nil }
            let isAlone = Self.isMark(letter)
            let marks = isAlone ? [] : rest.prefix { Self.isMark($0) }
            rest = rest.dropFirst(marks.count)
            let scalar = text[index]
            index += 1
            if isAlone || marks.isEmpty && fold(letter).value >= 0x3000 {
                guard scalar == letter else { return nil }
                continue
            }
            let textMarks = text[index...].prefix(3).prefix { Self.isMark($0) }
            index += textMarks.count
            if marks.isEmpty, plain(letter) == fold(letter) {
                guard plain(scalar) == fold(letter) else { return nil }
            } else {
                guard parts(scalar, textMarks) == parts(letter, marks) else { return nil }
            }
        }
        return index
    }
}
