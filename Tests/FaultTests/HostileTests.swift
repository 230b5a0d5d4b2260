import Foundation
import PtyHarness
import Testing

/// What others put into files, names and locks never commands the terminal, and leads nothing astray.
@Suite(.serialized) struct HostileTests {
    /// A title, a clipboard, a question to the terminal, colours, C1, overrides, and what ends a paste.
    private static let evil =
        "\u{1B}]0;evil\u{7}\u{1B}]52;c;ZXZpbA==\u{1B}\\\u{1B}[5n\u{1B}[c\u{1B}[31;5mX\u{1B}P+q\u{1B}\\\u{9B}31m\u{9D}0;x\u{9C}"
        + "\u{202E}gnp\u{202C}\u{2066}\u{200F}\u{7}\u{8}\u{5}\u{E}\u{7F}\u{1B}[201~\u{FEFF}\u{E0041}"

    private func expectHarmless(
        _ program: PtyProgram, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let found = Set(ControlSequences.forbidden(in: program.output[...]))
        #expect(found.isEmpty, "\(what): \(found)", sourceLocation: sourceLocation)
    }

    @Test func whatIsForbiddenIsFound() {
        #expect(Set(ControlSequences.forbidden(in: Array(Self.evil.utf8)[...])).count > 12)
    }

    @Test func aTextIsOnlyShown() throws {
        let bench = try Bench()
        let text = "一、会议安排\(Self.evil)（议程项目 1）\n\n1. 甲\(Self.evil)乙\n\n2. [待补\(Self.evil)]\n"
        let path = try bench.draft("draft.txt", Array(text.utf8) + [0x9B, 0x33, 0x31, 0x6D, 0x1B, 0xFF])
        let program = try bench.open(["--as-text", path], showing: "会议安排")
        // The tree, places that fit, what is found, help, differences: all that shows text of the draft.
        for keys in [
            "\u{1B}OP", "\u{1B}", "\u{7}", "甲", "\u{1B}", "\u{6}乙", "\r", "\u{1B}[17~", "\u{1B}[17~", "x",
            "\u{1B}[20~", "\u{1B}",
        ] {
            program.type(keys)
            program.read(forMilliseconds: 120)
        }
        program.type("\u{1B}[200~\(Self.evil.replacingOccurrences(of: "\u{1B}[201~", with: ""))\u{1B}[201~")
        program.read(forMilliseconds: 200)
        _ = try program.redrawn()
        expectHarmless(program, "text")
        program.send(SIGKILL)
        try program.waitForEnd()
        let again = try bench.open(["--as-text", path], showing: "会议安排")
        _ = try again.redrawn()
        again.type("\u{1B}[20~")
        again.read(forMilliseconds: 200)
        expectHarmless(again, "recovered text")
    }

    @Test func aNameIsOnlyShown() throws {
        let bench = try Bench()
        let name = "a\u{1B}]0;evil\u{7}\u{1B}[31m\u{202E}txt.\u{9B}1m\n乙.txt"
        let path = try bench.draft(name, Array("一、会议\n".utf8))
        let program = try bench.open([path], columns: 160, showing: "会议")
        program.type("x\u{13}")
        try program.wait(for: "the save") { _ in bench.bytes(path) == Array("x一、会议\n".utf8) }
        program.type("\u{1B}[24~")
        program.read(forMilliseconds: 200)
        _ = try program.redrawn()
        expectHarmless(program, "name")
        let missing = try bench.open([bench.drafts + "/no\u{1B}]0;evil\u{7}/x"])
        #expect(try missing.waitForEnd() == 2)
        expectHarmless(missing, "name in a complaint")
    }

    @Test func aLockIsOnlyShown() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array("一、会议\n".utf8))
        let owners = [
            "evil\u{1B}]0;x\u{7}\u{202E}@host\u{1B}[31m\u{9B}.12:34", "a@b.1",
            String(repeating: "长", count: 700) + "@h.1",
            "/etc/passwd", "../../x", "@.1:1", "a@b.99999999999999999999:1",
        ]
        for owner in owners {
            let link = bench.drafts + "/.#draft.txt"
            unlink(link)
            #expect(symlink(owner, link) == 0)
            let program = try bench.open([path], showing: "会议")
            _ = try program.redrawn()
            program.type("e")
            program.read(forMilliseconds: 60)
            program.type("\u{1B}")
            program.read(forMilliseconds: 60)
            expectHarmless(program, "lock")
            program.send(SIGTERM)
            try program.waitForEnd()
        }
        // A file, a folder or something that leads elsewhere where the lock would be: left alone.
        let link = bench.drafts + "/.#draft.txt"
        unlink(link)
        try bench.draft(".#draft.txt", Array("not a lock".utf8))
        let program = try bench.open([path], showing: "会议")
        program.type("y\u{13}\u{11}")
        #expect(try program.waitForEnd() == 0)
        #expect(bench.bytes(link) == Array("not a lock".utf8))
    }

    @Test func aKeymapIsOnlyRead() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array("一、会议\n".utf8))
        try FileManager.default.createDirectory(
            atPath: bench.folder + "/config/precis", withIntermediateDirectories: true)
        let keymap =
            "[text]\n\"Ctrl-S\" = \"\(Self.evil)\"\n\"\(Self.evil)\" = \"file.save\"\n[\(Self.evil)]\n"
        try Data(keymap.utf8).write(to: URL(fileURLWithPath: bench.folder + "/config/precis/keymap.toml"))
        let program = try bench.open([path], columns: 200, showing: "会议")
        _ = try program.redrawn()
        program.type("\u{1B}OP")
        program.read(forMilliseconds: 200)
        expectHarmless(program, "keymap")
        let keys = try bench.open(["keys"])
        #expect(try keys.waitForEnd() == 0)
        expectHarmless(keys, "keys")
    }

    @Test func aStateFolderLeadsNowhere() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array("一、会议\n".utf8))
        let elsewhere = bench.folder + "/elsewhere"
        try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: bench.state, withIntermediateDirectories: true)
        // The folder itself leads elsewhere: no journal, and the user is told.
        symlink(elsewhere, bench.state + "/precis")
        var program = try bench.open([path], showing: "会议")
        program.type("x")
        try program.waitForScreen("无日志")
        program.send(SIGKILL)
        try program.waitForEnd()
        #expect(bench.names(in: elsewhere).isEmpty)

        // A journal that leads elsewhere, has another name elsewhere, or belongs to somebody else: not read.
        unlink(bench.state + "/precis")
        unlink(bench.drafts + "/.#draft.txt")
        program = try bench.open([path], showing: "会议")
        program.type("字")
        try program.wait(for: "字")
        program.send(SIGKILL)
        try program.waitForEnd()
        let journal = bench.state + "/precis/" + (try #require(bench.journals.first))
        let away = elsewhere + "/journal"
        for make in ["link", "hard link", "owner"] {
            switch make {
            case "link": #expect(rename(journal, away) == 0 && symlink(away, journal) == 0)
            case "hard link": #expect(unlink(journal) == 0 && link(away, journal) == 0)
            default:
                guard geteuid() == 0 else { continue }
                #expect(unlink(away) == 0 && chown(journal, 65534, 65534) == 0)
            }
            let again = try bench.open([path], showing: "会议")
            #expect(try !again.redrawn().contains("字"), "\(make)")
            again.type("\u{11}")
            #expect(try again.waitForEnd() == 0)
        }
    }
}
