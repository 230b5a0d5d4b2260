import Editing
import Glibc
import TestSupport
import Testing
import TextRope

@testable import DraftStorage

/// Journals whose bytes were damaged: what is whole is given back, what is not is told.
struct HurtJournalTests {
    private let base = "一、会议安排\n\n1. 开幕。\n"

    /// A session in which one character after the other was typed at a place, and where its records end.
    private func typed(_ words: String, at start: Int) throws -> (JournalCase, DraftPath, [Int]) {
        let test = try JournalCase(Array(base.utf8))
        var place = start
        var ends: [Int] = []
        for character in words {
            let word = String(character)
            try test.edit(place..<place, word, kind: .typing)
            place += word.utf8.count
            let name = try #require(try FolderListing.names(in: test.state.path).first)
            ends.append(Int(status(of: test.state.path.appending(name)).st_size))
        }
        let name = try #require(try FolderListing.names(in: test.state.path).first)
        _ = test.end()
        return (test, test.state.path.appending(name), ends)
    }

    @Test func aHurtBaseIsTheFile() throws {
        let (test, path, ends) = try typed("不丢一字", at: 0)
        var bytes = try #require(contents(of: path))
        let place = try #require(bytes.firstRange(of: Array("会议安排".utf8)))
        bytes[place.lowerBound] ^= 0x55
        #expect(place.lowerBound < ends[0])
        put(bytes, at: path)
        let file = try #require(test.end())
        #expect(file.isHurt && file.changeCount == 4)
        let recovery = try test.recovery(of: file)
        #expect(recovery.text == test.text && !recovery.isComplete && recovery.pieces.isEmpty)
        // Where the file is another by now the words are all there is.
        put(Array("另一份".utf8), at: test.path)
        #expect(throws: RecoveryFailure.baseLost(inserted: "不丢一字".map { TextRope(String($0)) })) {
            try test.recovery(of: file)
        }
    }

    @Test func aHurtHeaderHidesNothing() throws {
        let (test, path, _) = try typed("不丢", at: 3)
        var bytes = try #require(contents(of: path))
        for place in [0, 9, 20] {
            bytes[place] ^= 0x55
            put(bytes, at: path)
            let file = try #require(test.end())
            #expect(file.isHurt)
            #expect(try test.recovery(of: file).text == test.text)
        }
        // Neither header nor base: that all lengths agree tells that the file is what it was.
        let end = try #require(bytes.firstRange(of: Array("开幕。\n".utf8))).upperBound
        for place in 0..<end { bytes[place] = 0 }
        put(bytes, at: path)
        let file = try #require(test.end())
        #expect(file.changeCount == 2)
        #expect(try test.recovery(of: file).text == test.text)
    }

    @Test(arguments: [0, 1, 2, 3, 4]) func aHurtChangeLosesItselfAlone(index: Int) throws {
        let (test, path, ends) = try typed("只少了这个", at: 6)
        var bytes = try #require(contents(of: path))
        bytes[ends[index] - 1] ^= 0x55
        put(bytes, at: path)
        let recovery = try test.recovery(of: test.end())
        let characters = Array("只少了这个")
        var wanted = Array(base.utf8)
        let kept = characters.indices.map { $0 == index ? "???" : String(characters[$0]) }
        wanted.insert(contentsOf: Array((index == 4 ? kept.dropLast() : kept[...]).joined().utf8), at: 6)
        #expect(recovery.text == TextRope(bytes: wanted))
        #expect(!recovery.isComplete && recovery.pieces.isEmpty)
        // What was recovered can be undone step by step.
        var history = recovery.history()
        var text = recovery.text
        while let step = history.undo(text) { step.changes.apply(to: &text) }
        #expect(text == TextRope(base))
    }

    @Test(arguments: [0, 1, 2, 3], [false, true]) func aHurtLengthOfAGroupHidesNothing(
        byte: Int, isHurtInside: Bool
    ) throws {
        let test = try JournalCase(Array(base.utf8))
        let name = {
            try FolderListing.names(in: test.state.path).first.map { test.state.path.appending($0) }
        }
        try test.edit(0..<0, "a")
        let path = try #require(try name())
        let start = Int(status(of: path).st_size)
        let changes = "bcd".enumerated().map { index, word in
            let set = ChangeSet(
                length: base.utf8.count + 1 + index,
                edits: [ChangeSet.Edit(range: (1 + index)..<(1 + index), text: TextRope(String(word)))])
            return AppliedChange(
                set, selectionBefore: Selection(at: 1 + index), selectionAfter: Selection(at: 2 + index),
                time: 7,
                origin: .edit(.typing, joinsPrevious: false))
        }
        try test.journal?.append(changes)
        for change in changes { change.changes.apply(to: &test.text) }
        let end = Int(status(of: path).st_size)
        try test.edit(4..<4, "e", kind: .typing)
        _ = test.end()
        let whole = try #require(contents(of: path))
        var bytes = whole
        bytes[start + byte] ^= 0x7F
        if isHurtInside { bytes[(start + end) / 2] ^= 0x55 }
        put(bytes, at: path)
        let file = try #require(test.end())
        let recovery = try test.recovery(of: file)
        let given = recovery.changes.flatMap(\.insertions) + recovery.pieces
        let missing = "abcde".filter { !given.contains(TextRope(String($0))) }
        #expect(file.isHurt && missing.count <= (isHurtInside ? 1 : 0), "\(missing)")
        if !isHurtInside { #expect(recovery.text == test.text) }
        // Cut off in the writing it counts for nothing.
        for length in (start + 1)..<end {
            put(Array(whole[..<length]), at: path)
            #expect(test.end()?.changeCount == 1, "\(length)")
        }
    }

    @Test func wordsWithoutAPlaceArePieces() throws {
        let test = try JournalCase(Array(base.utf8))
        try test.edit(0..<0, "甲")
        try test.edit(9..<9, "乙")
        let name = try #require(try FolderListing.names(in: test.state.path).first)
        let path = test.state.path.appending(name)
        let end = Int(status(of: path).st_size)
        try test.edit(3..<3, "丙")
        try test.edit(12..<12, "丁")
        _ = test.end()
        var bytes = try #require(contents(of: path))
        bytes[end - 1] ^= 0x55
        put(bytes, at: path)
        let recovery = try test.recovery(of: test.end())
        #expect(recovery.text == TextRope("甲" + base))
        #expect(recovery.pieces == [TextRope("丙"), TextRope("丁")] && !recovery.isComplete)
    }

    @Test func itIsKeptAside() throws {
        let (test, path, _) = try typed("字", at: 0)
        put(try #require(contents(of: path)) + [1, 2, 3], at: path)
        let file = try #require(test.taken().first)
        #expect(file.isHurt && !file.isSetAside)
        #expect(try file.recover(onto: DraftFile.read(test.path)).text == test.text)
        file.setAside()
        #expect(test.taken().isEmpty)
        #expect(JournalFile.list(for: test.path, in: test.state).isEmpty)
        let aside = try #require(JournalFile.list(in: [test.state]).first)
        #expect(aside.isSetAside && aside.belongs(to: test.path, holding: nil) && aside.changeCount == 1)
    }

    @Test(arguments: 1...300 as ClosedRange<UInt64>) func allWholeChangesComeBack(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let words = (0..<40).map { _ in "甲乙丙丁戊己庚辛".randomElement(using: &random)! }
        let (test, path, ends) = try typed(String(words), at: 6)
        var bytes = try #require(contents(of: path))
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 1...80, using: &random))
        switch seed % 3 {
        case 0: bytes.removeLast(bytes.count - start)
        case 1: for place in start..<end { bytes[place] = 0 }
        default: for place in start..<end { bytes[place] ^= UInt8.random(in: 1...255, using: &random) }
        }
        put(bytes, at: path)
        let begins = [0] + ends
        let whole = words.indices.filter {
            seed % 3 == 0 ? ends[$0] <= start : ends[$0] <= start || begins[$0] >= end
        }
        guard let file = test.end() else {
            #expect(bytes.isEmpty)
            return
        }
        var given: [TextRope]
        do throws(RecoveryFailure) {
            let recovery = try file.recover(onto: try? DraftFile.read(test.path))
            given = recovery.changes.flatMap(\.insertions) + recovery.pieces
        } catch {
            guard case .baseLost(let pieces) = error else { return }
            given = pieces
        }
        given.removeAll { $0.bytes.allSatisfy { $0 == UInt8(ascii: "?") } }
        let wanted = whole.map { TextRope(String(words[$0])) }
        // The first change shares its write with the header and the base, and may be whole though they are not.
        #expect(given == wanted || given.dropFirst() == wanted[...], "seed \(seed)")
    }
}

/// A file that was being written over where it stands, told from one that others wrote.
struct TornFileTests {
    private let old = (0..<3000).map { UInt8($0 % 251) }
    private let new = (0..<3100).map { UInt8($0 % 241 + 7) }

    @Test func whatAKillLeavesIsTorn() {
        for end in stride(from: 1, to: new.count, by: 97) {
            #expect(
                TornFile.isMade(of: old, and: new, Array(new[..<end]) + Array(old.dropFirst(end))), "\(end)")
        }
        let short = Array(new[..<1000])
        for end in stride(from: 1, to: 1000, by: 97) {
            #expect(
                TornFile.isMade(of: old, and: short, Array(short[..<end]) + Array(old.dropFirst(end))),
                "\(end)")
        }
    }

    @Test func whatOthersWriteIsNot() {
        #expect(!TornFile.isMade(of: old, and: new, old + Array("line\n".utf8)))
        #expect(!TornFile.isMade(of: old, and: new, Array("line\n".utf8) + old))
        #expect(!TornFile.isMade(of: old, and: new, Array("another".utf8)))
        var changed = old
        changed[1500] ^= 1
        #expect(!TornFile.isMade(of: old, and: new, changed))
        #expect(!TornFile.isMade(of: old, and: new, Array(old.dropLast(3))))
    }

    @Test func blocksThatCameToTheDiskInAnyOrderAreTorn() {
        var found = Array(new[..<3072])
        found.replaceSubrange(512..<1024, with: old[512..<1024])
        found.replaceSubrange(2048..<2560, with: [UInt8](repeating: 0, count: 512))
        #expect(TornFile.isMade(of: old, and: Array(new[..<3072]), found))
    }

    /// A version taken in, with its encoding and as older programs wrote it.
    @Test(arguments: [nil, TextEncoding.gb18030]) func aVersionTakenInIsReadInBothForms(
        encoding: TextEncoding?
    ) throws {
        let record = JournalRecord.tookIn(
            ChangeSet(length: 3), JournalVersion(size: 3, hash: 7), encoding, time: 1_700_000_000_000)
        let bytes = record.framed
        var reader = ByteReader(bytes, in: 8..<bytes.count)
        #expect(try JournalRecord(reading: &reader) == record)
    }
}
