import Glibc
import Testing

@testable import DraftStorage

struct LockTests {
    let folder = TestFolder()
    var path: DraftPath { folder.file("draft.txt") }
    var link: DraftPath { folder.file(".#draft.txt") }

    private func put(_ text: String) { _ = link.withCString { symlink(text, $0) } }

    private func taken() throws -> DraftLock {
        guard case .taken(let lock) = DraftLock.take(for: path) else { throw Errno(code: EEXIST) }
        return lock
    }

    @Test func itIsTakenAndGivenBack() throws {
        let lock = try taken()
        let text = try #require(link.linkTarget())
        let owner = try #require(LockOwner(text.bytes, since: 0))
        #expect(owner.process == Int(getpid()) && owner.host == ProcessIdentity.hostName)
        lock.release()
        #expect(folder.names.isEmpty)
        do { _ = try taken() }
        #expect(folder.names.isEmpty)
    }

    @Test func othersAreNamed() throws {
        put("ann\u{1B}@far.example.42:1700000000")
        guard case .held(let owner) = DraftLock.take(for: path) else {
            Issue.record("taken")
            return
        }
        #expect(owner.user == "ann^[" && owner.host == "far.example" && owner.process == 42)
        #expect(owner.since > 1_700_000_000)
        guard case .taken(let lock) = DraftLock.take(for: path, isForced: true) else {
            Issue.record("not taken")
            return
        }
        #expect(link.linkTarget() == DraftPath(LockOwner.current().text))
        _ = link.withCString { unlink($0) }
        put("ann@far.example.42")
        lock.release()
        #expect(folder.names == [".#draft.txt"])
    }

    @Test func aLivingProcessOfThisMachineHoldsIt() throws {
        let boot = try #require(ProcessIdentity.bootTimes.first)
        put("ann@\(ProcessIdentity.place).1:\(boot + 1)")
        guard case .held = DraftLock.take(for: path) else {
            Issue.record("taken")
            return
        }
    }

    /// Whoever edits along gives the lock back to whom it was taken from, as long as that one still edits.
    @Test func itIsGivenBackToWhomItWasTakenFrom() throws {
        let boot = try #require(ProcessIdentity.bootTimes.first)
        let living = "ann@\(ProcessIdentity.place).1:\(boot)"
        put(living)
        guard case .taken(let lock) = DraftLock.take(for: path, isForced: true) else {
            Issue.record("not taken")
            return
        }
        lock.release()
        #expect(link.linkTarget() == DraftPath(living))
        _ = link.withCString { unlink($0) }
        put("ann@\(ProcessIdentity.place).4194999:\(boot)")
        try taken().release()
        #expect(folder.names.isEmpty, "one whose process is gone is not")
    }

    @Test func staleOnesAreTakenOver() throws {
        let boot = try #require(ProcessIdentity.bootTimes.first)
        for text in ["1:\(boot - 5000)", "4194999:\(boot)", "4194999", "99999999999999:\(boot)", "1:1"] {
            put("ann@\(ProcessIdentity.place).\(text)")
            let lock = try taken()
            #expect(link.linkTarget() == DraftPath(LockOwner.current().text))
            lock.release()
            #expect(folder.names.isEmpty)
        }
    }

    /// An editor that does not name the container that it is in, as Emacs.
    @Test func aLockWithoutAContainerIsOfThisOneWhereItsMachineIs() {
        let own = "box/4026532201"
        #expect(ProcessIdentity.isHere("box", of: own, hasOwnHostName: true))
        #expect(
            !ProcessIdentity.isHere("box", of: own, hasOwnHostName: false), "it may be one of the machine")
        #expect(!ProcessIdentity.isHere("other", of: own, hasOwnHostName: true))
        #expect(!ProcessIdentity.isHere("box/4026532202", of: own, hasOwnHostName: true))
        #expect(ProcessIdentity.isHere(own, of: own, hasOwnHostName: false))
        #expect(ProcessIdentity.isHere("box", of: "box", hasOwnHostName: false))
        #expect(!ProcessIdentity.isHere(own, of: "box", hasOwnHostName: false))
    }

    @Test func whatIsNoLockStays() throws {
        for text in ["rubbish", "a@b", "a@b.c", "a@b.0", "a@b.1:x", "@", "../../etc/passwd"] {
            put(text)
            guard case .unavailable(EEXIST) = DraftLock.take(for: path) else {
                Issue.record("not refused: \(text)")
                return
            }
            #expect(link.linkTarget() == DraftPath(text))
            _ = link.withCString { unlink($0) }
        }
        DraftStorageTests.put([], at: link)
        guard case .unavailable(EEXIST) = DraftLock.take(for: path) else {
            Issue.record("a file is taken for a lock")
            return
        }
    }

    @Test func aFolderThatLetsNothingInHasNone() {
        chmodPath(folder.path, 0o555)
        asPlainUser {
            guard case .unavailable(EACCES) = DraftLock.take(for: path) else {
                Issue.record("taken")
                return
            }
        }
        guard case .unavailable(ENOENT) = DraftLock.take(for: folder.file("no/draft")) else {
            Issue.record("taken")
            return
        }
    }
}

struct FileWatcherTests {
    let folder = TestFolder()
    var path: DraftPath { folder.file("draft.txt") }

    @Test func everyWayToChangeAFileIsSeen() throws {
        put([0x41], at: path)
        put([0x42], at: folder.file("other"))
        let watcher = try #require(FileWatcher(path))
        #expect(!watcher.drain())
        put([0x43], at: folder.file("other"))
        #expect(!watcher.drain())
        put([0x43], at: path)
        #expect(watcher.drain() && !watcher.drain())
        _ = folder.file("other").withCString { from in path.withCString { rename(from, $0) } }
        #expect(watcher.drain())
        // The file that came is watched under its other names too.
        _ = path.withCString { from in folder.file("second").withCString { link(from, $0) } }
        _ = watcher.drain()
        put([0x44], at: folder.file("second"))
        #expect(watcher.drain())
        _ = path.withCString { unlink($0) }
        #expect(watcher.drain())
        put([0x45], at: path)
        #expect(watcher.drain() && !watcher.drain())
        var descriptor = pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)
        #expect(poll(&descriptor, 1, 0) == 0)
        put([0x46], at: path)
        #expect(poll(&descriptor, 1, 0) == 1)
    }

    @Test func whatIsWrittenToOtherFilesWakesNobody() throws {
        put([0x41], at: path)
        put([0x42], at: folder.file("other"))
        let watcher = try #require(FileWatcher(path))
        put([0x43], at: folder.file("other"))
        var descriptor = pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)
        #expect(poll(&descriptor, 1, 0) == 0)
    }

    @Test func aChangeIsToldByItsContents() throws {
        put([0x41], at: path)
        let known = try #require(try DraftFile.read(path).identity)
        put([0x41], at: path)
        #expect(DraftFile.identity(of: path, known: known)?.hasSameContent(as: known) == true)
        put([0x42], at: path)
        #expect(DraftFile.identity(of: path, known: known)?.hasSameContent(as: known) == false)
        _ = path.withCString { unlink($0) }
        #expect(DraftFile.identity(of: path, known: known) == nil)
        #expect(FileWatcher(folder.file("no/draft")) == nil)
    }
}

struct FolderWatchTests {
    let folder = TestFolder()

    @Test func aFolderThatComesInThePlaceOfAnotherIsWatched() throws {
        let path = folder.file("state")
        let watch = try #require(FolderWatch(path))
        #expect(watch.needsAsking, "there is none")
        for turn in 0..<3 {
            _ = path.withCString { mkdir($0, 0o700) }
            #expect(watch.renew() && !watch.needsAsking && !watch.renew())
            put([0x41], at: path.appending("file"))
            _ = watch.drain()
            _ = path.appending("file").withCString { unlink($0) }
            #expect(watch.drain() && !watch.drain(), "\(turn)")
            _ = path.withCString { from in folder.file("away\(turn)").withCString { rename(from, $0) } }
            #expect(watch.drain())
        }
        #expect(watch.renew() && watch.needsAsking)
    }
}
