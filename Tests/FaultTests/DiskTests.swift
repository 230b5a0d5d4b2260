import Foundation
import PtyHarness
import Testing

/// What can become of a file and its folder while they are open.
@Suite(.serialized) struct DiskTests {
    private let original = Array("一、会议安排\n\n1. 开幕。\n".utf8)
    private var edited: [UInt8] { Array("字".utf8) + original }

    private func opened(_ bench: Bench, _ path: String) throws -> PtyProgram {
        let program = try bench.open([path], columns: 200, showing: "会议安排")
        program.type("字")
        try program.wait(for: "字")
        return program
    }

    private func quit(_ program: PtyProgram) throws {
        program.type("\u{11}")
        #expect(try program.waitForEnd() == 0)
    }

    @Test func aFileThatIsDeletedIsMadeAgain() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", original)
        let program = try opened(bench, path)
        unlink(path)
        try program.waitForScreen("文件被删掉了")
        program.type("\u{13}")
        try program.wait(for: "the save") { _ in bench.bytes(path) == edited }
        try quit(program)
    }

    @Test func aFileThatBecameAFolderIsLeftAlone() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", original)
        let program = try opened(bench, path)
        unlink(path)
        mkdir(path, 0o755)
        program.type("\u{13}")
        try program.waitForScreen("没有存上")
        try saveElsewhere(program, bench)
    }

    @Test func aFolderThatIsRemovedCanBeLeft() throws {
        let bench = try Bench()
        mkdir(bench.drafts + "/inner", 0o755)
        let path = try bench.draft("inner/draft.txt", original)
        let program = try opened(bench, path)
        try FileManager.default.removeItem(atPath: bench.drafts + "/inner")
        program.type("\u{13}")
        try program.waitForScreen("没有存上")
        try saveElsewhere(program, bench)
    }

    private func saveElsewhere(_ program: PtyProgram, _ bench: Bench) throws {
        let other = bench.drafts + "/other.txt"
        program.type("\u{1B}[24~")
        try program.waitForScreen("存为")
        program.type("\u{15}\(other)\r")
        try program.wait(for: "the save") { _ in bench.bytes(other) == edited }
        try quit(program)
        #expect(bench.journals.isEmpty)
    }

    @Test func aNewFileThatSomebodyElseMadeIsAskedAbout() throws {
        let bench = try Bench()
        let path = bench.drafts + "/new.txt"
        let program = try bench.open([path], columns: 200)
        try program.waitForScreen("还没有")
        program.type("字")
        try program.wait(for: "字")
        try bench.draft("new.txt", original)
        program.type("\u{13}")
        try program.waitForScreen("已经有了")
        #expect(bench.bytes(path) == original)
        program.type("y")
        try program.wait(for: "the save") { _ in bench.bytes(path) == Array("字".utf8) }
        try quit(program)
    }

    @Test(arguments: [true, false]) func editsOfAFileThatIsNotThereAreRecovered(wasThere: Bool) throws {
        let bench = try Bench()
        let path = bench.drafts + "/draft.txt"
        if wasThere { try bench.draft("draft.txt", original) }
        let program = try bench.open([path], showing: "draft.txt")
        program.type("字")
        try program.wait(for: "字")
        program.send(SIGKILL)
        try program.waitForEnd()
        if wasThere { unlink(path) }
        let again = try bench.open([path], showing: "字")
        again.type("\u{13}")
        let wanted = wasThere ? edited : Array("字".utf8)
        try again.wait(for: "the save") { _ in bench.bytes(path) == wanted }
        try quit(again)
    }

    @Test func undoGoesBackBehindTheOpening() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", original)
        let program = try opened(bench, path)
        program.type("\u{13}")
        try program.wait(for: "the save") { _ in bench.bytes(path) == edited }
        try quit(program)
        let again = try bench.open([path], showing: "会议安排")
        again.type("\u{1A}\u{13}")
        try again.wait(for: "the save") { _ in bench.bytes(path) == original }
        try quit(again)
    }

    @Test func hardLinksStayTogether() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", original)
        let second = bench.drafts + "/second.txt"
        link(path, second)
        let program = try opened(bench, path)
        program.type("\u{13}")
        try program.wait(for: "the save") { _ in bench.bytes(second) == edited }
        try program.waitForScreen("直接写入")
        #expect(bench.bytes(path) == edited)
        try quit(program)
        #expect(bench.names(in: bench.drafts) == ["draft.txt", "second.txt"])
    }

    @Test func aSymbolicLinkStays() throws {
        let bench = try Bench()
        mkdir(bench.folder + "/away", 0o755)
        let target = bench.folder + "/away/real.txt"
        try Data(original).write(to: URL(fileURLWithPath: target))
        let path = bench.drafts + "/draft.txt"
        symlink(target, path)
        let program = try opened(bench, path)
        program.type("\u{13}")
        try program.wait(for: "the save") { _ in bench.bytes(target) == edited }
        try quit(program)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == target)
        #expect(bench.names(in: bench.folder + "/away") == ["real.txt"])
    }

    @Test func modesAreKeptAndTheUmaskObeyed() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", original)
        chmod(path, 0o640)
        let program = try opened(bench, path)
        program.type("\u{13}")
        try program.wait(for: "the save") { _ in bench.bytes(path) == edited }
        try quit(program)
        #expect(mode(path) == 0o640)

        let new = bench.drafts + "/new.txt"
        let other = try bench.open(new, by: "umask 027; exec \"$0\" \"$1\"", showing: "new.txt")
        other.type("字\u{13}")
        try other.wait(for: "the save") { _ in bench.bytes(new) == Array("字".utf8) }
        try quit(other)
        #expect(mode(new) == 0o640)
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        stat(path, &status)
        return status.st_mode & 0o7777
    }

    @Test func aFileThatOthersChangeIsTakenIn() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", original)
        let program = try bench.open([path], columns: 200, showing: "会议安排")
        try bench.draft("draft.txt", original + Array("\n2. 闭幕。\n".utf8))
        try program.waitForScreen("闭幕", seconds: 3)
        program.type("字\u{13}")
        try program.wait(for: "the save") { _ in
            bench.bytes(path) == Array("字".utf8) + original + Array("\n2. 闭幕。\n".utf8)
        }
        try quit(program)
    }

    /// What only a user that is not root meets. The program is run as one, by `setpriv`.
    @Test func protectedFilesAndFolders() throws {
        guard geteuid() == 0 else { return try protected(by: "exec \"$0\" \"$1\"") }
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv") else {
            return Bench.report(
                notRun: "protected folders", since: "a user other than root is needed, or setpriv")
        }
        // A copy just made is busy as long as a program started meanwhile by another test still holds it open.
        let ready = "until \"$0\" --version >/dev/null 2>&1; do :; done; "
        try protected(by: ready + "exec setpriv --reuid 65534 --regid 65534 --clear-groups \"$0\" \"$1\"")
    }

    private func protected(by command: String) throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", original)
        chmod(bench.folder, 0o777)
        mkdir(bench.state, 0o777)
        chmod(bench.state, 0o777)
        if geteuid() == 0 { chown(path, 65534, 65534) }
        chmod(bench.drafts, 0o555)
        defer { chmod(bench.drafts, 0o755) }
        // The binary may lie where that user can't go.
        let copy = bench.folder + "/precis"
        try FileManager.default.copyItem(atPath: Bench.binary, toPath: copy)
        let program = try PtyProgram(
            ["/bin/sh", "-c", command, copy, path], columns: 200, environment: bench.environment)
        try program.wait(for: "会议安排")
        try program.waitForScreen("别人看不到你在编辑")
        program.type("字\u{13}")
        try program.wait(for: "the save") { _ in bench.bytes(path) == edited }
        try program.waitForScreen("直接写入")
        chmod(path, 0o444)
        program.type("词\u{13}")
        try program.waitForScreen("没有存上")
        #expect(bench.bytes(path) == edited)
        chmod(path, 0o644)
        program.type("\u{13}")
        try program.wait(for: "the save") { _ in bench.bytes(path) == Array("字词".utf8) + original }
        // What was typed before the file was turned read-only is there to be saved elsewhere.
        program.type("龙")
        try program.wait(for: "龙")
        program.send(SIGKILL)
        try program.waitForEnd()
        chmod(path, 0o444)
        for _ in 0..<2 {
            let again = try PtyProgram(
                ["/bin/sh", "-c", command, copy, path], columns: 200, environment: bench.environment)
            try again.wait(for: "龙")
            try again.waitForScreen("找回了")
            again.send(SIGKILL)
            try again.waitForEnd()
        }
    }
}
