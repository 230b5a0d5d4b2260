import Foundation
import PtyHarness
import Testing

/// Terminals of a size or of a description that no terminal has.
@Suite(.serialized) struct StrangeTerminalTests {
    @Test func aScreenOfAnySizeIsDrawnOn() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array(SampleDraft.text().utf8))
        let program = try bench.open(["--lang", "en", path], showing: "会议安排")
        program.resize(rows: 65535, columns: 65535)
        try program.wait(for: "4096 columns × 2048 rows")
        let status = try String(contentsOfFile: "/proc/\(program.process)/status", encoding: .utf8)
        let peak = try #require(
            status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }?.split(separator: " ").dropFirst()
                .first)
        // In KB: what a screen of that size takes, and not the gigabytes of one of 65535 rows.
        #expect(try #require(Int(peak)) < 1_500_000)
        program.resize(rows: 24, columns: 80)
        program.type("x")
        program.send(SIGTERM)
        #expect(try program.waitForEnd() == 128 + SIGTERM)
    }

    @Test(arguments: [
        "cup=\\E[%i%p1%{9223372036854775807}%+%d;%p2%dH", "cup=X", "cup=%p1%s%p2%s",
    ])
    func aTerminalThatIsDescribedInsanelyIsRefused(_ description: String) throws {
        let bench = try Bench()
        try Self.describe("strange|strange terminal,\n\tcols#80, lines#24, \(description),\n", bench)
        let path = try bench.draft("draft.txt", Array("一\n".utf8))
        let program = try bench.open(
            ["--lang", "en", path],
            environment: ["TERM": "strange", "TERMINFO": bench.folder + "/terminfo"])
        #expect(try program.waitForEnd() == 2)
        #expect(program.text.contains("strange"))
    }

    /// Strings that are not needed to place the cursor may say what they like.
    @Test func aTerminalThatIsDescribedOddlyIsDrawnOn() throws {
        let bench = try Bench()
        try Self.describe(
            "strange|strange terminal,\n\tcols#80, lines#24, colors#256, cup=\\E[%i%p1%d;%p2%dH, clear=\\E[H\\E[2J,\n"
                + "\tsetaf=%p1%s, setab=\\E[%p1%{2147483647}%+%{0}%{1}%-%/%dm, csr=%p1%{9223372036854775807}%+%d,\n"
                + "\thpa=%p1%{9999999999}%-%d, il=%p1%l, dl=%{1}%{0}%/%d, ich=%, op=\\E[m, sgr0=\\E[m,\n",
            bench)
        let path = try bench.draft("draft.txt", Array(SampleDraft.text().utf8))
        let program = try bench.open(
            [path], environment: ["TERM": "strange", "TERMINFO": bench.folder + "/terminfo"], showing: "会议安排")
        program.type("x\u{1B}[6~\u{1B}[B\u{1B}[6~")
        _ = try program.redrawn()
        program.send(SIGTERM)
        #expect(try program.waitForEnd() == 128 + SIGTERM)
    }

    private static func describe(_ description: String, _ bench: Bench) throws {
        let source = bench.folder + "/strange.src"
        try Data(description.utf8).write(to: URL(fileURLWithPath: source))
        let compiler = Process()
        compiler.executableURL = URL(fileURLWithPath: "/usr/bin/tic")
        compiler.arguments = ["-x", "-o", bench.folder + "/terminfo", source]
        compiler.standardError = FileHandle.nullDevice
        try compiler.run()
        compiler.waitUntilExit()
        #expect(compiler.terminationStatus == 0)
    }
}
