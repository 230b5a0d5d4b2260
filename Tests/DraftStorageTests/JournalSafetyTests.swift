import Editing
import Glibc
import TestSupport
import Testing
import TextRope

@testable import DraftStorage

struct JournalSafetyTests {
    let folder = TestFolder()

    @Test func theFolderIsWhereItBelongs() throws {
        let home = folder.path.description
        let first = try JournalFolder { $0 == "HOME" ? home : $0 == "XDG_STATE_HOME" ? "relative" : nil }
        #expect(first.path == folder.file(".local/state/precis"))
        let second = try JournalFolder { $0 == "XDG_STATE_HOME" ? home + "/s" : nil }
        #expect(second.path == folder.file("s/precis"))
        #expect(throws: JournalFolder.Failure.noHome) { try JournalFolder { _ in nil } }
    }

    @Test func aFolderThatIsNotPrivateIsRefused() throws {
        let path = folder.file("precis")
        _ = path.withCString { mkdir($0, 0o777) }
        chmodPath(path, 0o777)
        _ = try JournalFolder(path: path)
        #expect(status(of: path).st_mode & 0o777 == 0o700)
        let link = folder.file("link")
        _ = link.withCString { symlink("precis", $0) }
        #expect(throws: JournalFolder.Failure.notAFolder(link)) { try JournalFolder(path: link) }
        if geteuid() == 0 {
            _ = path.withCString { chown($0, 1234, 1234) }
            #expect(throws: JournalFolder.Failure.foreignOwner(path)) { try JournalFolder(path: path) }
        }
    }

    @Test func journalsOfOthersAreNotRead() throws {
        let test = try JournalCase(Array("一".utf8))
        try test.edit(0..<0, "x")
        let file = try #require(test.end())
        let path = test.state.path.appending(file.name)
        let away = folder.file("away")
        _ = path.withCString { from in away.withCString { rename(from, $0) } }
        _ = path.withCString { link in away.withCString { symlink($0, link) } }
        #expect(test.end() == nil)
        _ = path.withCString { unlink($0) }
        _ = path.withCString { to in away.withCString { link($0, to) } }
        #expect(test.end() == nil)
        _ = away.withCString { unlink($0) }
        #expect(test.end() != nil)
        if geteuid() == 0 {
            _ = path.withCString { chown($0, 1234, 1234) }
            #expect(test.end() == nil)
        }
    }

    @Test(arguments: 1...300 as ClosedRange<UInt64>) func rubbishIsReadWithoutHarm(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        // Records of rubbish with right lengths and checksums reach the readers behind them.
        var bytes = JournalRecord.magic
        let header = JournalRecord.header(
            JournalHeader(
                path: "/a", version: nil, encoding: .utf8(byteOrderMark: false),
                baseLength: Int.random(in: 0...3, using: &random), time: 0, process: 0, host: []))
        if Bool.random(using: &random) { bytes += header.framed }
        for _ in 0..<20 {
            var contents = random.bytes(Int.random(in: 1...40, using: &random))
            contents[0] = UInt8.random(in: 0...9, using: &random)
            if Bool.random(using: &random) {
                for index in contents.indices.dropFirst() { contents[index] &= 0x07 }
            }
            bytes += Bool.random(using: &random) ? JournalRecord.framed(contents) : []
        }
        bytes += random.bytes(20)
        let state = try JournalFolder(path: folder.file("precis"))
        put(bytes, at: state.path.appending("a.journal"))
        for file in JournalFile.list(in: [state]) {
            _ = try? file.recover(onto: nil).history()
        }
        var reader = ByteReader(random.bytes(60))
        while !reader.isAtEnd { _ = try? JournalRecord(reading: &reader) }
        _ = HistoryFile.load(
            for: "/a",
            matching: FileIdentity(stamp: FileStamp(stat()), hash: 0), length: 0, in: state)
    }
}

struct HistoryFileTests {
    @Test(arguments: 1...20 as ClosedRange<UInt64>) func historiesComeBack(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let test = try JournalCase(Array("第一段\n第二段\n".utf8))
        for _ in 0..<40 {
            if Int.random(in: 0..<4, using: &random) == 0 {
                try test.undo()
            } else {
                try test.editAtRandom(&random)
            }
        }
        try test.save()
        try HistoryFile.save(test.history, for: test.path, matching: test.identity, in: test.state)
        let loaded = try #require(
            HistoryFile.load(
                for: test.path, matching: test.identity, length: test.text.byteCount, in: test.state))
        #expect(loaded.revisions == test.history.revisions && loaded.current == test.history.current)

        let before = test.identity
        try test.edit(0..<0, "x")
        try test.save()
        #expect(
            HistoryFile.load(
                for: test.path, matching: test.identity, length: test.text.byteCount, in: test.state)
                == nil)
        let path = try #require(try FolderListing.names(in: test.state.path).first)
        var bytes = try #require(contents(of: test.state.path.appending(path)))
        bytes[Int.random(in: 8..<bytes.count, using: &random)] ^= 1
        put(bytes, at: test.state.path.appending(path))
        #expect(HistoryFile.load(for: test.path, matching: before, length: 0, in: test.state) == nil)
        HistoryFile.remove(for: test.path, in: test.state)
        #expect(try FolderListing.names(in: test.state.path).isEmpty)
    }

    @Test func theOldestStepsGoFirst() throws {
        let test = try JournalCase([])
        let long = String(repeating: "x", count: 1 << 20)
        for _ in 0..<12 { try test.edit(0..<test.text.byteCount, long) }
        test.journal?.remove()
        try test.save()
        try HistoryFile.save(test.history, for: test.path, matching: test.identity, in: test.state)
        let loaded = try #require(
            HistoryFile.load(
                for: test.path, matching: test.identity, length: test.text.byteCount, in: test.state))
        #expect((3...6).contains(loaded.revisions.count))
        #expect(loaded.current == loaded.revisions.count - 1)
        #expect(loaded.revisions.last?.changes == test.history.revisions.last?.changes)
    }
}
