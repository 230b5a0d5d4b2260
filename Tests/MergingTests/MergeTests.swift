import Editing
import TestSupport
import Testing
import TextRope

@testable import Merging

struct DiffTests {
    @Test(arguments: 1...300 as ClosedRange<UInt64>) func changesLeadFromOneToTheOther(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let words = ["一", "二", "\n", "\n", "\r\n", "\r", "12", "a", " ", "，", "\u{1F600}"]
        func text() -> [UInt8] {
            (0..<Int.random(in: 0...60, using: &random)).flatMap { _ in
                Int.random(in: 0..<20, using: &random) == 0
                    ? [UInt8.random(in: 0...255, using: &random)]
                    : Array(words[Int.random(in: 0..<words.count, using: &random)].utf8)
            }
        }
        let old = TextRope(adopting: text())
        let new = TextRope(adopting: text())
        var result = old
        TextDiff.changes(from: old, to: new).apply(to: &result)
        #expect(result == new)
        #expect(TextDiff.changes(from: old, to: old).isIdentity)
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>) func sequencesOfAnyKind(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let kinds = UInt64([2, 5, 50, 100_000][Int(seed % 4)])
        let most = seed % 10 == 0 ? 3000 : 30
        func sequence() -> [UInt64] {
            (0..<Int.random(in: 0...most, using: &random)).map { _ in
                UInt64.random(in: 0..<kinds, using: &random)
            }
        }
        let old = sequence()
        var new = sequence()
        if seed % 3 == 0 {
            new = old
            for _ in 0..<5 {
                let place = Int.random(in: 0...new.count, using: &random)
                new.insert(UInt64.random(in: 0..<kinds, using: &random), at: place)
            }
        }
        var result: [UInt64] = []
        var place = 0
        var end = -1
        for hunk in SequenceDiff.hunks(old, new) {
            #expect(hunk.old.lowerBound > end)
            end = hunk.old.upperBound
            result += old[place..<hunk.old.lowerBound] + new[hunk.new]
            place = hunk.old.upperBound
        }
        #expect(result + old[place...] == new)
    }

    @Test func theShortestWayIsFound() {
        let old: [UInt64] = [1, 2, 3, 1, 2, 2, 1]
        let new: [UInt64] = [3, 2, 1, 2, 1, 3]
        let hunks = MyersDiff.hunks(old[...], new[...]) ?? []
        #expect(hunks.reduce(0) { $0 + $1.old.count + $1.new.count } == 5)
    }

    @Test func aCaretStaysInItsParagraph() {
        let old = TextRope("12. 由[xx]国代表团提出。\n13. 决定。\n")
        let changes = TextDiff.changes(from: old, to: TextRope("11. 新。\n12. 由[135]国代表团提出。\n13. 决定。\n"))
        let place = Array("12. 由[xx]国代".utf8).count
        #expect(changes.map(place, bias: .before) == place + Array("11. 新。\n".utf8).count + 1)
    }
}

struct MergeTests {
    private func merged(_ base: String, _ mine: String, _ theirs: String) -> (
        text: String, conflicts: [MergeConflict]
    ) {
        let merge = ThreeWayMerge(base: TextRope(base), mine: TextRope(mine), theirs: TextRope(theirs))
        var text = TextRope(mine)
        merge.changes.apply(to: &text)
        for conflict in merge.conflicts { #expect(text[conflict.range] == conflict.mine) }
        return (text.description, merge.conflicts)
    }

    private func expectMerged(_ base: String, _ mine: String, _ theirs: String, _ result: String) {
        let (text, conflicts) = merged(base, mine, theirs)
        #expect(text == result)
        #expect(conflicts.isEmpty)
    }

    @Test func linesOfEachSide() {
        expectMerged("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", "A\nb\nC\n")
        expectMerged("a\nb\nc\n", "A\nb\nc\n", "a\nB\nc\n", "A\nB\nc\n")
        expectMerged("a\nb\nc\n", "a\nb\nc\n", "", "")
        expectMerged("a\nb\nc\n", "", "a\nb\nc\n", "")
        expectMerged("a\nb\nc\n", "a\nc\n", "a\nb\nc\nd\n", "a\nc\nd\n")
        expectMerged("", "a\n", "", "a\n")
        expectMerged("a\nb\n", "a\nX\nb\n", "a\nX\nb\n", "a\nX\nb\n")
    }

    @Test func insideAParagraph() {
        expectMerged(
            "13. 有[xx]个国家，即[国名]，提出了案文。\n", "13. 有[135]个国家，即[国名]，提出了案文。\n",
            "13. 有[xx]个国家，即中国、法国，提出了案文。\n", "13. 有[135]个国家，即中国、法国，提出了案文。\n")
        expectMerged("一二三四五六七八九十", "一X二三四五六七八九十", "一二三四五六七八九Y十", "一X二三四五六七八九Y十")
        // Both the same change and others.
        expectMerged("一二三四五六七八九十\n", "X二三四五六七八Y十\n", "X二三四五六七八九十\nnew\n", "X二三四五六七八Y十\nnew\n")
    }

    @Test func paragraphsOfBothAtOnePlace() {
        expectMerged(
            "1. a\n\n2. b\n", "1. a\n\n2. mine\n\n2. b\n", "1. a\n\n2. theirs\n\n2. b\n",
            "1. a\n\n2. mine\n\n2. theirs\n\n2. b\n")
        expectMerged("a", "a\nmine", "a\ntheirs", "a\nmine\ntheirs")
        expectMerged("a\n", "a\nsame\nmine\n", "a\nsame\ntheirs\n", "a\nsame\nmine\ntheirs\n")
    }

    @Test func whatCollidesIsAsked() throws {
        let mine = "0\n1\n人数12人。\n3\n4\n"
        let theirs = "1\n人数13人。\n3\nnew\n4\n"
        let (text, conflicts) = merged("1\n人数[xx]人。\n3\n4\n", mine, theirs)
        #expect(text == "0\n1\n人数12人。\n3\nnew\n4\n")
        let conflict = try #require(conflicts.first)
        #expect(conflicts.count == 1 && conflict.base == TextRope("人数[xx]人。\n"))
        #expect(conflict.mine == TextRope("人数12人。\n") && conflict.theirs == TextRope("人数13人。\n"))
        let both = ThreeWayMerge(
            base: TextRope("1\n人数[xx]人。\n3\n4\n"), mine: TextRope(mine), theirs: TextRope(theirs)
        ).keepingBoth(lineEnd: TextRope("\n"), in: TextRope(mine))
        let place = try #require(both.places.first)
        let texts = MergeConflict.Choice.allCases.map { choice in
            var result = TextRope(mine)
            both.changes.apply(to: &result)
            result.replace(place.discarded(by: choice), with: TextRope())
            return result.description
        }
        #expect(
            texts == [
                "0\n1\n人数12人。\n3\nnew\n4\n", "0\n1\n人数13人。\n3\nnew\n4\n",
                "0\n1\n人数12人。\n人数13人。\n3\nnew\n4\n",
            ])
        // One took away what the other changed.
        #expect(merged("a\nb\nc\n", "a\nc\n", "a\nB\nc\n").conflicts.map(\.theirs) == [TextRope("B\n")])
        #expect(merged("x", "y", "z").conflicts.map(\.range) == [0..<1])
    }

    @Test(arguments: 1...300 as ClosedRange<UInt64>) func editsApartAlwaysMerge(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var (base, mine, theirs, both) = ("", "", "", "")
        for number in 0..<Int.random(in: 1...40, using: &random) {
            let line = "\(number). 第\(number)段的文字在这里，共\(number)字。\n"
            let isMine = Bool.random(using: &random)
            var edited = line
            switch Int.random(in: 0..<6, using: &random) {
            case 0: edited = "\(number). 改了\(seed)。\n"
            case 1: edited = ""
            case 2: edited = line + "\(number)bis. 新段\(isMine)。\n"
            default: break
            }
            base += line
            mine += isMine ? edited : line
            theirs += isMine ? line : edited
            both += edited
        }
        expectMerged(base, mine, theirs, both)
    }

    @Test(arguments: 1...300 as ClosedRange<UInt64>) func nothingOfEitherSideIsLost(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let words = ["一", "二", "三", "\n", " ", "，", "x"]
        var base: [String] = (0..<Int.random(in: 0...50, using: &random)).map { _ in
            words[Int.random(in: 0..<words.count, using: &random)]
        }
        if seed % 2 == 0 { base.append("\n") }
        func edited(_ marks: [String]) -> String {
            var result = base
            for mark in marks {
                let start = Int.random(in: 0...result.count, using: &random)
                let end = Int.random(in: start...min(result.count, start + 3), using: &random)
                guard !result[start..<end].contains(where: { marks.contains($0) }) else { continue }
                result.replaceSubrange(start..<end, with: [mark])
            }
            return result.joined()
        }
        let ours = ["甲", "乙\n", "\n丙"]
        let others = ["丁", "戊\n", "\n己"]
        let (mine, theirs) = (edited(ours), edited(others))
        let (text, conflicts) = merged(base.joined(), mine, theirs)
        for mark in ["甲", "乙", "丙"] where mine.contains(mark) { #expect(text.contains(mark)) }
        for mark in ["丁", "戊", "己"] where theirs.contains(mark) {
            #expect(text.contains(mark) || conflicts.contains { $0.theirs.description.contains(mark) })
        }
        if mine == theirs { #expect(text == mine && conflicts.isEmpty) }
        #expect(merged(base.joined(), base.joined(), theirs) == (theirs, []))
        #expect(merged(base.joined(), mine, base.joined()) == (mine, []))
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>) func rubbishMergesWithoutHarm(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func text() -> TextRope {
            TextRope(
                adopting: random.bytes(Int.random(in: 0...400, using: &random)).map {
                    $0 < 128 ? $0 & 15 : $0
                })
        }
        let (base, mine, theirs) = (text(), text(), text())
        let merge = ThreeWayMerge(base: base, mine: mine, theirs: theirs)
        var result = mine
        merge.changes.apply(to: &result)
        for conflict in merge.conflicts { #expect(result[conflict.range] == conflict.mine) }
    }
}
