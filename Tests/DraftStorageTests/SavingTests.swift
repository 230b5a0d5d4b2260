import Glibc
import TestSupport
import Testing
import TextRope

@testable import DraftStorage

struct SavingTests {
    let folder = TestFolder()
    var path: DraftPath { folder.file("draft.txt") }

    private func open(_ bytes: [UInt8], mode: mode_t = 0o644) throws -> FileIdentity {
        put(bytes, at: path)
        chmodPath(path, mode)
        return try #require(try DraftFile.read(path).identity)
    }

    @Test(arguments: [0, 1, 4096, (1 << 20) - 1, 1 << 20, 3 << 20])
    func sizes(_ size: Int) throws {
        let known = try open([0x41, 0x42])
        var random = SeededGenerator(seed: UInt64(size))
        let bytes = random.bytes(4096)
        let text = TextRope(adopting: (0..<size).map { bytes[$0 & 4095] })
        let result = try DraftFile.save(text, to: path, expecting: known)
        #expect(result.outcome == .replaced && result.keepsOwner)
        #expect(contents(of: path) == text.bytes)
        #expect(try DraftFile.read(path).identity?.stamp == result.identity.stamp)
        #expect(result.identity.hash == ContentHash.of(text.bytes))
        #expect(folder.names == ["draft.txt"])
    }

    @Test func savesFollowOneAnother() throws {
        var known = try open([])
        for turn in 0..<20 {
            known = try DraftFile.save(TextRope("turn \(turn)"), to: path, expecting: known).identity
        }
        #expect(contents(of: path) == Array("turn 19".utf8))
    }

    @Test func aNewFileGetsTheMaskedMode() throws {
        let result = try DraftFile.save(TextRope("新"), to: path, expecting: nil)
        #expect(result.outcome == .created)
        let mask = umask(0o022)
        umask(mask)
        #expect(status(of: path).st_mode & 0o777 == 0o666 & ~mask)
        #expect(throws: SaveError(path: path, reason: .changedOnDisk)) {
            try DraftFile.save(TextRope("b"), to: path, expecting: nil)
        }
    }

    @Test(arguments: [0o600, 0o664, 0o2664, 0o444] as [mode_t])
    func theModeIsKept(_ mode: mode_t) throws {
        let known = try open([0x41], mode: mode)
        if geteuid() != 0 && mode == 0o444 {
            #expect(throws: SaveError(path: path, reason: .notPermitted)) {
                try DraftFile.save(TextRope("b"), to: path, expecting: known)
            }
            return
        }
        _ = try DraftFile.save(TextRope("b"), to: path, expecting: known)
        #expect(status(of: path).st_mode & 0o7777 == mode)
    }

    @Test(.enabled(if: geteuid() == 0)) func theOwnerIsKeptWhereItCanBe() throws {
        let known = try open([0x41], mode: 0o664)
        _ = path.withCString { chown($0, 1234, 4321) }
        let result = try DraftFile.save(TextRope("b"), to: path, expecting: known)
        #expect(result.keepsOwner)
        #expect(status(of: path).st_uid == 1234 && status(of: path).st_gid == 4321)

        // Another's file in a folder of everybody's: the permissions of its group go to no other group.
        chmodPath(folder.path, 0o777)
        chmodPath(path, 0o666)
        let other = try asPlainUser {
            try DraftFile.save(TextRope("c"), to: path, expecting: result.identity)
        }
        #expect(!other.keepsOwner && other.outcome == .replaced)
        #expect(status(of: path).st_uid == 65534 && status(of: path).st_mode & 0o777 == 0o666)
    }

    @Test func aSymbolicLinkStays() throws {
        let known = try open([0x41])
        let link = folder.file("link")
        _ = link.withCString { symlink("draft.txt", $0) }
        _ = try DraftFile.save(TextRope("b"), to: link, expecting: known)
        #expect(link.linkTarget() == "draft.txt")
        #expect(contents(of: path) == Array("b".utf8))

        let far = folder.file("far")
        _ = far.withCString { symlink("elsewhere.txt", $0) }
        #expect(try DraftFile.save(TextRope("n"), to: far, expecting: nil).outcome == .created)
        #expect(contents(of: folder.file("elsewhere.txt")) == Array("n".utf8))
    }

    @Test func hardLinksStayLinked() throws {
        let known = try open(Array("a longer text".utf8))
        _ = path.withCString { from in folder.file("second").withCString { link(from, $0) } }
        #expect(throws: SaveError(path: path, reason: .needsWritingInPlace(.hardLinks(2)))) {
            try DraftFile.save(TextRope("b"), to: path, expecting: known)
        }
        let result = try DraftFile.save(
            TextRope("b"), to: path, expecting: known, options: SaveOptions(mayWriteInPlace: true))
        #expect(result.outcome == .writtenInPlace(.hardLinks(2)))
        #expect(contents(of: folder.file("second")) == Array("b".utf8))
        #expect(try DraftFile.read(path).identity?.stamp == result.identity.stamp)
    }

    @Test func whatOthersSavedIsNotOverwritten() throws {
        let known = try open([0x41])
        put([0x42], at: path)
        #expect(throws: SaveError(path: path, reason: .changedOnDisk)) {
            try DraftFile.save(TextRope("c"), to: path, expecting: known)
        }
        #expect(contents(of: path) == [0x42])
        _ = try DraftFile.save(
            TextRope("c"), to: path, expecting: known, options: SaveOptions(overwritesChanges: true))
        #expect(contents(of: path) == [0x43 | 0x20])
    }

    @Test func aFileOnlyTouchedIsNotChanged() throws {
        let known = try open([0x41])
        put([0x41], at: path)
        #expect(try DraftFile.save(TextRope("c"), to: path, expecting: known).outcome == .replaced)
    }

    @Test func aFileThatIsGoneIsMadeAgain() throws {
        let known = try open([0x41])
        _ = path.withCString { unlink($0) }
        #expect(try DraftFile.save(TextRope("c"), to: path, expecting: known).outcome == .created)
        _ = path.withCString { unlink($0) }
        _ = path.withCString { mkdir($0, 0o700) }
        #expect(throws: SaveError(path: path, reason: .isFolder)) {
            try DraftFile.save(TextRope("c"), to: path, expecting: known)
        }
    }

    @Test func aRemovedFolderIsNamed() throws {
        let inner = folder.file("inner")
        _ = inner.withCString { mkdir($0, 0o700) }
        put([0x41], at: inner.appending("a"))
        let known = try DraftFile.read(inner.appending("a")).identity
        TestFolder.remove(inner)
        #expect(throws: SaveError(path: inner.appending("a"), reason: .folderMissing)) {
            try DraftFile.save(TextRope("c"), to: inner.appending("a"), expecting: known)
        }
    }

    @Test func aFolderThatLetsNothingInIsWrittenInPlace() throws {
        let known = try open([0x41], mode: 0o666)
        chmodPath(folder.path, 0o555)
        asPlainUser {
            #expect(throws: SaveError(path: path, reason: .needsWritingInPlace(.folderNotWritable))) {
                try DraftFile.save(TextRope("c"), to: path, expecting: known)
            }
            let result = try? DraftFile.save(
                TextRope("c"), to: path, expecting: known, options: SaveOptions(mayWriteInPlace: true))
            #expect(result?.outcome == .writtenInPlace(.folderNotWritable))
            #expect(throws: SaveError(path: folder.file("new"), reason: .notPermitted)) {
                try DraftFile.save(TextRope("c"), to: folder.file("new"), expecting: nil)
            }
        }
        #expect(contents(of: path) == Array("c".utf8))
        #expect(folder.names == ["draft.txt"])
    }

    @Test(.enabled(if: geteuid() == 0)) func aStickyFolderIsWrittenInPlace() throws {
        let known = try open([0x41], mode: 0o666)
        _ = folder.path.withCString { chown($0, 1234, 1234) }
        chmodPath(folder.path, 0o1777)
        let result = try asPlainUser {
            try DraftFile.save(
                TextRope("c"), to: path, expecting: known, options: SaveOptions(mayWriteInPlace: true))
        }
        #expect(result.outcome == .writtenInPlace(.notReplaceable))
        #expect(folder.names == ["draft.txt"])
    }

    @Test func aReadOnlyFileIsNotReplaced() throws {
        let known = try open([0x41], mode: 0o444)
        giveToPlainUser(path)
        chmodPath(folder.path, 0o777)
        asPlainUser {
            #expect(throws: SaveError(path: path, reason: .notPermitted)) {
                try DraftFile.save(TextRope("c"), to: path, expecting: known)
            }
        }
    }

    @Test func aFullDeviceIsNamed() throws {
        let device = try Descriptor(opening: "/dev/full", flags: O_WRONLY)
        #expect(throws: SaveStop.system(Errno(code: ENOSPC))) {
            _ = try BufferedWriter.write(TextRope("c"), to: device) { () throws(SaveStop) in }
        }
        #expect(throws: SaveError(path: "/dev/full", reason: .notRegular)) {
            try DraftFile.save(TextRope("c"), to: "/dev/full", expecting: nil)
        }
        let long = folder.file(String(repeating: "x", count: 300))
        #expect(throws: SaveError(path: long, reason: .nameTooLong)) {
            try DraftFile.save(TextRope("c"), to: long, expecting: nil)
        }
    }
}

struct FolderGuardTests {
    let folder = TestFolder()

    @Test func onlyAnotherSaveIsWaitedForWhereSomebodyHoldsOnToTheFolder() throws {
        #expect(FolderGuard.isWorthWaiting(in: folder.path))
        do {
            let number = folder.path.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
            defer { close(number) }
            #expect(flock(number, LOCK_EX) == 0)
            FolderGuard(folder.path).release()
        }
        #expect(!FolderGuard.isWorthWaiting(in: folder.path))
        let own = TemporaryName()
        defer { own.release() }
        put([], at: folder.path.appending(own.bytes))
        #expect(!FolderGuard.isWorthWaiting(in: folder.path), "this process is the one that would wait")
        // The first process of all lives, and one of so high a number does not.
        let parts = String(decoding: own.bytes, as: UTF8.self).split(separator: "-")
        func name(_ process: String) -> String { ".precis-\(parts[1])-\(process)-x.tmp" }
        put([], at: folder.file(name("4194999")))
        #expect(!FolderGuard.isWorthWaiting(in: folder.path))
        put([], at: folder.file(name("1")))
        #expect(FolderGuard.isWorthWaiting(in: folder.path))
        _ = folder.file(name("1")).withCString { unlink($0) }
        // Once it was free, whoever holds it next may be saving.
        FolderGuard(folder.path).release()
        #expect(FolderGuard.isWorthWaiting(in: folder.path))
    }
}
