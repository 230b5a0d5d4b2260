import Editing
import Glibc
import TestSupport
import Testing
import TextRope

@testable import DraftStorage

/// A journal that can't be written for a while, or whose file or folder others take away.
struct JournalFailureTests {
    private func names(_ test: JournalCase) -> [String] {
        ((try? FolderListing.names(in: test.state.path)) ?? []).map { String(decoding: $0, as: UTF8.self) }
    }

    private func move(_ from: DraftPath, _ to: DraftPath) {
        #expect(from.withCString { from in to.withCString { rename(from, $0) } } == 0)
    }

    @Test func whatCouldNotBeWrittenGoesWithTheNextChange() throws {
        let test = try JournalCase(Array("一".utf8))
        try test.edit(0..<0, "x")
        test.journal?.remove()
        chmodPath(test.state.path, 0o500)
        giveToPlainUser(test.state.path)
        asPlainUser {
            #expect(throws: Journal.Failure(code: EACCES)) { try test.edit(0..<0, "y") }
        }
        #expect(test.journal?.isBegun == true && test.journal?.isSafe == false)
        chmodPath(test.state.path, 0o700)
        // The journal was removed as after a save of "x一"; the next session starts from that.
        put(Array("x一".utf8), at: test.path)
        try test.edit(0..<0, "z")
        #expect(test.journal?.isSafe == true)
        let file = try #require(test.end())
        #expect(file.changeCount == 2)
        #expect(test.text == TextRope("zyx一"))
    }

    @Test(arguments: [false, true]) func aFolderThatGoesAndComesBack(hasFile: Bool) throws {
        let test = try JournalCase(Array("一".utf8))
        if !hasFile { try test.edit(0..<0, "a") }
        if !hasFile {
            test.journal?.didSave(
                test.text, identity: test.identity, encoding: .utf8(byteOrderMark: false), path: test.path)
        }
        if !hasFile { put(test.text.bytes, at: test.path) }
        if hasFile { try test.edit(0..<0, "a") }
        let state = test.folder.file("state")
        let away = test.folder.file("away")
        move(state, away)
        _ = try? test.edit(0..<0, "b")
        // A key looks at the open file alone; the path is looked at by the check that follows it.
        try? test.journal?.check()
        #expect(test.journal?.isSafe == false, "nobody finds it there")
        move(away, state)
        try test.edit(0..<0, "c")
        #expect(test.journal?.isSafe == true)
        try test.journal?.secure()
        let recovery = try test.recovery(of: test.end())
        #expect(recovery.text == test.text && recovery.isComplete)
        #expect(names(test).count == 1)
    }

    @Test func aFolderThatAnotherTookThePlaceOf() throws {
        let test = try JournalCase(Array("一".utf8))
        try test.edit(0..<0, "a")
        let away = test.folder.file("away")
        move(test.state.path, away)
        _ = test.state.path.withCString { mkdir($0, 0o755) }
        try test.journal?.check()
        #expect(names(test).count == 1, "made anew without a key")
        try test.edit(0..<0, "b")
        // Both there for a moment, one says that it holds the other.
        let old = try #require(try FolderListing.names(in: away).first)
        move(away.appending(old), test.state.path.appending(old))
        #expect(names(test).count == 2)
        test.journal?.leave()
        test.journal = nil
        let taken = test.taken()
        #expect(taken.count == 1 && names(test).count == 1)
        #expect(try taken.first?.recover(onto: DraftFile.read(test.path)).text == test.text)
    }

    @Test(arguments: ["file", "folder"]) func whatIsRemovedIsMadeAnew(what: String) throws {
        let test = try JournalCase(Array("一".utf8))
        try test.edit(0..<0, "a")
        try test.journal?.secure()
        for name in try FolderListing.names(in: test.state.path) { test.state.remove(name) }
        if what == "folder" { #expect(test.state.path.withCString { rmdir($0) } == 0) }
        try test.journal?.check()
        #expect(names(test).count == 1 && test.journal?.isSafe == true)
        #expect(status(of: test.state.path).st_mode & 0o777 == 0o700)
        #expect(try test.recovery(of: test.end()).text == test.text)
    }

    @Test(arguments: ["renamed", "moved away", "replaced"]) func whatIsMovedIsMadeAnew(how: String) throws {
        let test = try JournalCase(Array("一".utf8))
        try test.edit(0..<0, "a")
        try test.journal?.secure()
        let name = try #require(try FolderListing.names(in: test.state.path).first)
        let file = test.state.path.appending(name)
        let away = how == "renamed" ? test.state.path.appending("a.bak") : test.folder.file("away")
        move(file, away)
        if how == "replaced" { put([1, 2, 3], at: file) }
        try test.journal?.check()
        let made = {
            names(test).filter { $0.hasSuffix(".journal") && $0 != String(decoding: name, as: UTF8.self) }
        }
        #expect(made().count == 1 && test.journal?.isSafe == true)
        try test.edit(0..<0, "b")
        // Come back, it is in the other one.
        move(away, file)
        test.journal?.leave()
        test.journal = nil
        let taken = test.taken()
        #expect(taken.count == 1 && made().count == 1)
        #expect(try test.recovery(of: taken.first).text == test.text)
    }

    @Test func anotherPlaceTakesTheJournal() throws {
        let test = try JournalCase(Array("一".utf8))
        try test.edit(0..<0, "a")
        let away = test.folder.file("away")
        move(test.folder.file("state"), away)
        #expect(throws: Journal.Failure(code: ENOENT)) { try test.journal?.secure() }
        let runtime = test.folder.file("runtime")
        _ = runtime.withCString { mkdir($0, 0o700) }
        let others = JournalFolder.others(for: test.path) {
            $0 == "XDG_RUNTIME_DIR" ? runtime.description : nil
        }
        #expect(others.map(\.path) == [runtime.appending("precis"), test.folder.path])
        for other in others {
            try test.journal?.move(to: other)
            let found = JournalFile.list(for: test.path, in: other)
            #expect(found.count == 1)
            #expect(try found.first?.recover(onto: DraftFile.read(test.path)).text == test.text)
        }
        #expect(JournalFile.list(for: test.path, in: others[0]).isEmpty, "the last place has it alone")
        #expect(test.folder.names.contains { $0.hasPrefix(".草稿_1.txt-") && $0.hasSuffix(".journal") })
        test.journal?.remove()
        #expect(JournalFile.list(for: test.path, in: others[1]).isEmpty)
    }

    @Test func nobodyElseGetsAJournalThatIsTaken() throws {
        let test = try JournalCase(Array("一".utf8))
        try test.edit(0..<0, "a")
        #expect(test.taken().isEmpty, "its session lives")
        _ = test.end()
        var first = test.taken()
        #expect(first.count == 1)
        #expect(test.taken().isEmpty)
        #expect(JournalFile.list(in: [test.state]).map(\.isInUse) == [true])
        first = []
        #expect(test.taken().count == 1)
    }

    @Test func aJournalThatIsInAnotherIsNotRecoveredAgain() throws {
        let test = try JournalCase(Array("一".utf8))
        try test.edit(0..<0, "a")
        _ = test.end()
        let taken = test.taken()
        let old = try #require(taken.first)
        let next = Journal(
            for: test.path, base: TextRope("一"), identity: test.identity,
            encoding: .utf8(byteOrderMark: false), in: test.state)
        let recovered = try old.recover(onto: DraftFile.read(test.path)).changes
        try next.append(recovered, superseding: taken)
        next.leave()
        #expect(names(test).count == 2)
        let whole = try #require(
            JournalFile.list(for: test.path, in: test.state).first { $0.name != old.name })
        let path = test.state.path.appending(whole.name)
        let bytes = try #require(contents(of: path))
        // The old one is there until the new one is whole: cut off anywhere, the edits are there once.
        for length in 0...bytes.count {
            put(Array(bytes[..<length]), at: path)
            let records = JournalFile(name: whole.name, folder: test.state)?.records ?? []
            let holds = records.contains { if case .supersedes = $0 { true } else { false } }
            let changes = records.filter { if case .change = $0 { true } else { false } }.count
            #expect(holds == (length == bytes.count) && changes == (holds ? 1 : 0), "\(length)")
        }
    }

    /// A session that has put back what an earlier one left, and says so in its journal, was killed at once.
    private func superseded(_ text: [UInt8]) throws -> (JournalCase, old: [UInt8]) {
        let test = try JournalCase(text)
        try test.edit(0..<0, "a")
        _ = test.end()
        let taken = test.taken()
        let old = try #require(taken.first)
        let next = Journal(
            for: test.path, base: TextRope(bytes: text), identity: test.identity,
            encoding: .utf8(byteOrderMark: false), in: test.state)
        try next.append(try test.recovery(of: old).changes, superseding: taken)
        next.leave()
        return (test, old.name)
    }

    @Test func aHurtJournalThatIsInAnotherIsKeptAside() throws {
        let (test, old) = try superseded(Array("一".utf8))
        let path = test.state.path.appending(old)
        put(try #require(contents(of: path)) + [1, 2, 3], at: path)
        #expect(test.taken().count == 1)
        #expect(JournalFile.list(in: [test.state]).filter(\.isSetAside).count == 1)
    }

    @Test func aJournalThatCanNotGiveItsTextBackStandsForNoOther() throws {
        let text = [UInt8](repeating: 0x41, count: 2 << 20)
        var (test, _) = try superseded(text)
        put(Array("another".utf8), at: test.path)
        #expect(test.taken().count == 2, "neither it nor the file has the text that it starts from")
        (test, _) = try superseded(text)
        #expect(test.taken().count == 1)
    }

    @Test func theEncodingIsTheLastOne() throws {
        let test = try JournalCase(Array("一".utf8))
        try test.journal?.use(.gb18030)
        try test.edit(0..<0, "a")
        let early = try #require(JournalFile.list(for: test.path, in: test.state).first)
        #expect(early.encoding == .gb18030)
        try test.journal?.use(.utf8(byteOrderMark: true))
        let file = try #require(test.end())
        #expect(file.encoding == .utf8(byteOrderMark: true))
        #expect(try test.recovery(of: file).encoding == .utf8(byteOrderMark: true))
    }
}
