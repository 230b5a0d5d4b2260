import Editing
import Glibc
import TestSupport
import Testing
import TextRope

@testable import DraftStorage

/// A draft and a session at it whose program can end at any moment.
final class JournalCase {
    let folder = TestFolder()
    let state: JournalFolder
    var path: DraftPath { folder.file("草稿 1.txt") }
    var text: TextRope
    var identity: FileIdentity
    var journal: Journal?
    var history: History
    var time: Int64 = 1_700_000_000_000

    init(_ bytes: [UInt8]) throws {
        state = try JournalFolder(path: folder.file("state/precis"))
        put(bytes, at: folder.file("草稿 1.txt"))
        let draft = try DraftFile.read(folder.file("草稿 1.txt"))
        text = draft.text
        identity = try #require(draft.identity)
        history = History(length: text.byteCount)
        journal = Journal(for: path, base: text, identity: identity, encoding: draft.encoding, in: state)
    }

    func edit(_ range: Range<Int>, _ insertion: String, kind: Transaction.Kind = .single) throws {
        let changes = ChangeSet(
            length: text.byteCount, edits: [ChangeSet.Edit(range: range, text: TextRope(insertion))])
        let transaction = Transaction(changes, kind: kind)
        let after = Selection(at: range.lowerBound + insertion.utf8.count)
        history.record(
            transaction, before: text, selections: (Selection(at: range.lowerBound), after), time: time)
        try keep(
            AppliedChange(
                changes, selectionBefore: Selection(at: range.lowerBound), selectionAfter: after, time: time,
                origin: .edit(kind, joinsPrevious: false)))
    }

    func undo() throws {
        guard let step = history.undo(text) else { return }
        try keep(
            AppliedChange(
                step.changes, selectionBefore: step.selection, selectionAfter: step.selection, time: time,
                origin: .undo))
    }

    private func keep(_ change: AppliedChange) throws {
        change.changes.apply(to: &text)
        time += 5000
        try journal?.append([change])
    }

    func editAtRandom(_ random: inout SeededGenerator) throws {
        let start = Int.random(in: 0...text.byteCount, using: &random)
        let end = Int.random(in: start...min(text.byteCount, start + 9), using: &random)
        let words = ["", "字", "two words", "\n", "\u{1F600}"]
        try edit(start..<end, words[Int.random(in: 0..<words.count, using: &random)])
    }

    func save(_ fault: @escaping SaveObserver = { _ in nil }) throws {
        try journal?.willSave(text, isInPlace: false, time: time)
        let result = try DraftFile.save(
            text, to: path, expecting: identity, options: SaveOptions(), observer: fault)
        identity = result.identity
        journal?.didSave(text, identity: identity, encoding: .utf8(byteOrderMark: false), path: path)
    }

    /// Ends the session as a kill does, and reads what it left.
    func end() -> JournalFile? {
        journal = nil
        return JournalFile.list(for: path, in: state).first
    }

    /// What the next session takes.
    func taken() -> [JournalFile] {
        JournalFile.take(for: path, in: [state], beside: try? DraftFile.read(path))
    }

    func recovery(of file: JournalFile?) throws -> Recovery {
        let file = try #require(file)
        return try file.recover(onto: try? DraftFile.read(path))
    }
}

struct JournalTests {
    @Test func aJournalThatWasCutOffInTheMakingIsTidiedAway() throws {
        let journals = try JournalCase([])
        let path = journals.folder.file("draft.txt")
        let stem = JournalFolder.stem(for: path)
        put([], at: journals.state.path.appending("\(stem).empty.journal"))
        put([0x70], at: journals.state.path.appending("\(stem).other.journal"))
        JournalFile.removeEmpty(for: path, in: journals.state)
        let names = try FolderListing.names(in: journals.state.path).map {
            String(decoding: $0, as: UTF8.self)
        }
        #expect(names == ["\(stem).other.journal"])
    }

    @Test func nothingIsLeftWhereNothingWasDone() throws {
        let test = try JournalCase(Array("一二三".utf8))
        try test.journal?.beginFlush()
        try test.journal?.secure()
        #expect(test.end() == nil)
    }

    @Test func changesAreThereAtOnce() throws {
        let test = try JournalCase(Array("一二三".utf8))
        try test.edit(3..<6, "new")
        try test.edit(0..<0, "first ")
        #expect(status(of: test.state.path).st_mode & 0o777 == 0o700)
        let names = try FolderListing.names(in: test.state.path)
        #expect(names.count == 1)
        #expect(status(of: test.state.path.appending(names[0])).st_mode & 0o777 == 0o600)
        #expect(String(decoding: names[0], as: UTF8.self).hasPrefix("草稿_1.txt-"))
        #expect(JournalFile.list(in: [test.state]).map(\.isInUse) == [true])

        let file = try #require(test.end())
        #expect(!file.isInUse && file.changeCount == 2 && file.path == test.path)
        #expect(file.header?.time == 1_700_000_000_000 && file.time == 1_700_000_005_000)
        let recovery = try test.recovery(of: file)
        #expect(recovery.text == test.text && recovery.file == .unchanged)
        #expect(recovery.selection == Selection(at: 6))
        #expect(recovery.ancestor == TextRope("一二三"))
    }

    @Test func nobodyWaitsForTheDisk() throws {
        let test = try JournalCase(Array("一二三".utf8))
        try test.edit(0..<0, "字")
        let journal = try #require(test.journal)
        #expect(journal.needsFlush && !journal.isFlushing)
        try journal.beginFlush()
        #expect(!journal.needsFlush, "what is written is on its way")
        try test.edit(0..<0, "词")
        #expect(journal.needsFlush, "what came since is not")
        while journal.isFlushing { sched_yield() }
        #expect(journal.needsFlush)
        try journal.beginFlush()
        while journal.isFlushing { sched_yield() }
        #expect(!journal.needsFlush)
        #expect(try test.recovery(of: test.end()).text == test.text)
    }

    @Test func aJournalThatIsLeftIsFreeAtOnce() throws {
        let test = try JournalCase(Array("一二三".utf8))
        try test.edit(0..<0, "字")
        try test.journal?.beginFlush()
        #expect(JournalFile.list(in: [test.state]).map(\.isInUse) == [true])
        test.journal?.leave()
        #expect(JournalFile.list(in: [test.state]).map(\.isInUse) == [false], "also on its way to the disk")
    }

    @Test func aTornEndLosesOnlyTheLastRecord() throws {
        let test = try JournalCase(Array("一二三".utf8))
        var lengths: [Int] = []
        var texts = [test.text]
        for turn in 0..<6 {
            try test.edit(0..<min(turn, 3), "字\(turn)")
            texts.append(test.text)
            let path = try #require(journalPath(test))
            lengths.append(Int(status(of: path).st_size))
        }
        let path = try #require(journalPath(test))
        _ = test.end()
        let bytes = try #require(contents(of: path))
        for length in 0...bytes.count {
            put(Array(bytes[..<length]), at: path)
            let whole = lengths.filter { $0 <= length }.count
            guard let file = test.end() else {
                #expect(whole == 0)
                continue
            }
            // Of the first bytes alone nobody can tell what they belong to.
            guard let text = try? test.recovery(of: file).text else {
                #expect(whole == 0)
                continue
            }
            #expect(text == texts[whole])
        }
        for index in bytes.indices {
            var broken = bytes
            broken[index] ^= 0x55
            put(broken, at: path)
            guard let file = test.end() else { continue }
            // One change at most is lost; those behind it are given back, as pieces where they have lost their place.
            guard file.isHurt, let recovery = try? test.recovery(of: file) else {
                Issue.record("byte \(index): nothing is said, or nothing given back")
                continue
            }
            let given = recovery.changes.flatMap(\.insertions) + recovery.pieces
            let missing = (0..<6).filter { !given.contains(TextRope("字\($0)")) }
            #expect(missing.count <= 1 && !recovery.isComplete, "byte \(index): \(missing) are gone")
        }
    }

    private func journalPath(_ test: JournalCase) -> DraftPath? {
        (try? FolderListing.names(in: test.state.path))?.first.map { test.state.path.appending($0) }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>) func sessionsComeBack(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let test = try JournalCase(Array("第一段\n第二段\n第三段\n".utf8))
        var first = test.text
        for _ in 0..<Int.random(in: 1...30, using: &random) {
            switch Int.random(in: 0..<10, using: &random) {
            case 0:
                try test.save()
                (first, test.history) = (test.text, History(length: test.text.byteCount))
            case 1, 2: try test.undo()
            default: try test.editAtRandom(&random)
            }
        }
        let file = test.end()
        #expect(contents(of: test.path) == first.bytes)
        guard let file else {
            #expect(test.text == first)
            return
        }
        let recovery = try test.recovery(of: file)
        #expect(recovery.text == test.text && recovery.ancestor == first && recovery.file == .unchanged)
        // The undo history is the one that the session had, so that undo leads back to the text opened.
        var history = recovery.history()
        var text = recovery.text
        while let step = history.undo(text) { step.changes.apply(to: &text) }
        #expect(text == first)
        #expect(history.revisions.map(\.changes) == test.history.revisions.map(\.changes))
    }

    @Test(arguments: SaveStepTests.replacing) func aSaveThatIsKilledLosesNothing(_ step: SaveStep) throws {
        let test = try JournalCase(Array("一二三".utf8))
        try test.edit(0..<0, "edit ")
        #expect(throws: SaveError.self) { try test.save { $0 == step ? .kill : nil } }
        let file = try #require(test.end())
        let recovery = try test.recovery(of: file)
        #expect(recovery.text == test.text && recovery.file == .unchanged)
        let isSaved = step == .synchronizeFolder
        #expect(file.isSaved(in: try DraftFile.read(test.path)) == isSaved)
        #expect(recovery.ancestor == (isSaved ? test.text : TextRope("一二三")))
    }

    @Test func aFailedSaveIsForgotten() throws {
        let test = try JournalCase(Array("一二三".utf8))
        try test.edit(0..<0, "edit ")
        #expect(throws: SaveError.self) { try test.save { $0 == .write ? .failure(ENOSPC) : nil } }
        try test.journal?.didNotSave()
        try test.edit(0..<0, "more ")
        let recovery = try test.recovery(of: test.end())
        #expect(recovery.text == test.text && recovery.ancestor == TextRope("一二三"))
    }

    @Test func theTextComesBackThoughTheFileIsAnother() throws {
        let test = try JournalCase(Array("一二三".utf8))
        try test.edit(0..<0, "edit ")
        put(Array("another".utf8), at: test.path)
        let file = try #require(test.end())
        var recovery = try test.recovery(of: file)
        #expect(
            recovery.text == test.text && recovery.ancestor == TextRope("一二三") && recovery.file == .changed)
        _ = test.path.withCString { unlink($0) }
        recovery = try test.recovery(of: file)
        #expect(recovery.text == test.text && recovery.file == .missing)
    }

    @Test func aTornFileIsNotMerged() throws {
        let test = try JournalCase(Array("一二三".utf8))
        try test.edit(0..<0, "edit ")
        try test.journal?.willSave(test.text, isInPlace: true, time: 1)
        put(Array("edit 一二".utf8), at: test.path)
        let file = test.end()
        let recovery = try test.recovery(of: file)
        #expect(recovery.text == test.text && recovery.file == .torn)
        // What others have written since is not what a save in place leaves, and is merged.
        for others in ["一二三\n四", "零一二三", "edit 一二三!"] {
            put(Array(others.utf8), at: test.path)
            let recovery = try test.recovery(of: file)
            #expect(recovery.file == .changed && recovery.ancestor == TextRope("一二三"), "\(others)")
        }
        put(Array("一二三".utf8), at: test.path)
        #expect(try test.recovery(of: file).file == .unchanged)
    }

    /// «一、会议安排», in GB18030, so often.
    private func chinese(_ count: Int) -> [UInt8] {
        let line: [UInt8] = [
            0xD2, 0xBB, 0xA1, 0xA2, 0xBB, 0xE1, 0xD2, 0xE9, 0xB0, 0xB2, 0xC5, 0xC5, 0x0A,
        ]
        return Array(repeatElement(line, count: count).joined())
    }

    @Test(arguments: [true, false]) func aFileThatIsTornOnItsWayToAnotherEncodingIsTold(hasEdits: Bool) throws
    {
        let old = chinese(40)
        let test = try JournalCase(old)
        try test.journal?.use(.utf8(byteOrderMark: false))
        if hasEdits { try test.edit(0..<0, "字") }
        try test.journal?.willSave(test.text, isInPlace: true, time: 1)
        let file = try #require(test.end())
        #expect(file.holdsText && file.encoding == .utf8(byteOrderMark: false))
        let new = test.text.bytes
        for end in stride(from: 1, to: new.count, by: 7) {
            put(Array(new[..<end]) + Array(old.dropFirst(end)), at: test.path)
            let recovery = try test.recovery(of: file)
            #expect(recovery.file == .torn && recovery.text == test.text, "\(end)")
            #expect(recovery.encoding == .utf8(byteOrderMark: false))
            #expect(!file.isSaved(in: try DraftFile.read(test.path)))
        }
        put(old, at: test.path)
        #expect(try test.recovery(of: file).file == .unchanged)
        put(new, at: test.path)
        #expect(file.isSaved(in: try DraftFile.read(test.path)))
    }

    @Test func aLongFileStaysTheBeginningThoughItIsToBecomeUTF8() throws {
        let test = try JournalCase(chinese(120_000))
        try test.journal?.use(.utf8(byteOrderMark: false))
        try test.edit(0..<0, "字")
        let recovery = try test.recovery(of: test.end())
        #expect(recovery.text == test.text && recovery.file == .unchanged)
    }

    @Test func aVersionByOthersInAnotherEncodingIsTheAncestor() throws {
        let test = try JournalCase(Array("一\n二\n".utf8))
        try test.edit(0..<0, "甲")
        let theirs = chinese(3)
        put(theirs, at: test.path)
        let draft = try DraftFile.read(test.path)
        let changes = ChangeSet(length: 8, edits: [ChangeSet.Edit(range: 0..<8, text: draft.text)])
        try test.journal?.didTakeIn(
            changes, text: draft.text, identity: try #require(draft.identity), encoding: draft.encoding,
            hasEdits: true, time: 2)
        try test.edit(3..<11, draft.text.description)
        try test.journal?.willSave(test.text, isInPlace: true, time: 3)
        put(Array(test.text.bytes[..<9]) + theirs[9...], at: test.path)
        let recovery = try test.recovery(of: test.end())
        #expect(recovery.file == .torn && recovery.text == test.text && recovery.ancestor == draft.text)
    }

    @Test func aLongTextIsKeptPartByPart() throws {
        let test = try JournalCase([UInt8](repeating: 0x41, count: 9 << 20))
        try test.edit(5..<5, "x")
        put(Array("another".utf8), at: test.path)
        let early = try #require(JournalFile.list(for: test.path, in: test.state).first)
        #expect(throws: RecoveryFailure.baseLost(inserted: [TextRope("x")])) { try test.recovery(of: early) }
        var turns = 0
        while let journal = test.journal, journal.needsFlush {
            try journal.beginFlush()
            while journal.isFlushing { sched_yield() }
            turns += 1
        }
        #expect(turns == 2)
        let recovery = try test.recovery(of: test.end())
        #expect(recovery.text == test.text && recovery.file == .changed)
    }

    @Test func whatOthersDidIsTakenIn() throws {
        let test = try JournalCase(Array("a\nb\n".utf8))
        try test.edit(0..<1, "mine")
        put(Array("a\nb\ntheirs\n".utf8), at: test.path)
        let draft = try DraftFile.read(test.path)
        let theirs = ChangeSet(length: 4, edits: [ChangeSet.Edit(range: 4..<4, text: TextRope("theirs\n"))])
        let identity = try #require(draft.identity)
        try test.journal?.didTakeIn(
            theirs, text: draft.text, identity: identity, encoding: draft.encoding, hasEdits: true, time: 2)
        // A kill between the two: the version is merged again.
        let name = try #require(try FolderListing.names(in: test.state.path).first)
        let early = try test.recovery(of: JournalFile(name: name, folder: test.state))
        #expect(early.text == TextRope("mine\nb\n") && early.file == .changed)
        try test.edit(test.text.byteCount..<test.text.byteCount, "theirs\n")
        let recovery = try test.recovery(of: test.end())
        #expect(recovery.text == TextRope("mine\nb\ntheirs\n") && recovery.ancestor == draft.text)
        #expect(recovery.file == .unchanged)
    }

    @Test func twoSessionsDoNotMeet() throws {
        let test = try JournalCase(Array("一二三".utf8))
        let other = Journal(
            for: test.path, base: test.text, identity: test.identity, encoding: .gb18030, in: test.state)
        try test.edit(0..<0, "one ")
        try other.append([
            AppliedChange(
                ChangeSet(length: 9, edits: []), selectionBefore: Selection(at: 0),
                selectionAfter: Selection(at: 0), time: 5, origin: .redo)
        ])
        #expect(JournalFile.list(for: test.path, in: test.state).map(\.isInUse) == [true, true])
        #expect(test.end()?.isInUse == false)
        #expect(JournalFile.list(in: [test.state]).last?.isInUse == true)
        other.remove()
        #expect(JournalFile.list(in: [test.state]).count == 1)
    }
}
