import Foundation
import PtyHarness
import TestSupport
import Testing

/// Where the journal stands is looked at beside the keys, not with each of them.
@Suite(.serialized) struct JournalPlaceTests {
    /// Nothing tells that a folder far above the journal was moved, and each key finds the open file as it left it.
    @Test func aFolderFarAboveIsMissedWhileKeysGoOn() throws {
        let bench = try Bench()
        let text = SampleDraft.text()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let above = bench.folder + "/above"
        try FileManager.default.createDirectory(atPath: above + "/between", withIntermediateDirectories: true)
        let environment = ["XDG_STATE_HOME": above + "/between/state"]
        let program = try bench.open([path], environment: environment, showing: "会议安排")
        program.type("龘")
        try program.wait(for: "龘")
        rename(above, bench.folder + "/away")
        // Never idle for as long as a look waits for.
        let start = program.output.count
        try program.wait(for: "the warning") {
            $0.type("y")
            $0.read(forMilliseconds: 100)
            return ControlSequences.removed(from: $0.output[start...]).contains("无日志")
        }
        #expect(rename(bench.folder + "/away", above) == 0)
        try program.wait(for: "the journal to work") { try !$0.redrawn().contains("无日志") }
        program.send(SIGKILL)
        try program.waitForEnd()
        let again = try bench.open([path], environment: environment, showing: "会议安排")
        again.type("\u{13}\u{11}")
        #expect(try again.waitForEnd() == 0)
        let saved = String(decoding: bench.bytes(path) ?? [], as: UTF8.self)
        #expect(saved.contains("龘y") && saved.filter { $0 != "y" && $0 != "龘" } == text.filter { $0 != "y" })
    }

    private static let strace = "/usr/bin/strace"

    /// A key is one write to the journal and one look at the open file; the path is looked at with the flush.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: strace)))
    func aKeyLooksAtTheOpenFileAlone() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array(SampleDraft.text().utf8))
        let trace = bench.folder + "/trace"
        let program = try PtyProgram(
            [Self.strace, "-f", "-o", trace, "-e", "trace=write,%%stat", Bench.binary, path],
            environment: bench.environment)
        try program.wait(for: "会议安排")
        program.type("龘")
        try program.wait(for: "龘")
        // Each is a key of its own, though they come at once.
        program.type(String(repeating: "y", count: 100) + "龖")
        try program.wait(for: "龖")
        let lines = String(decoding: bench.bytes(trace) ?? [], as: UTF8.self).split(separator: "\n")
        let looks = lines.filter { $0.contains("\"\(bench.state)/precis\"") }.count
        let stats = lines.filter { $0.contains("stat") }.count
        let start = try #require(bench.journals.first.flatMap { bench.bytes(bench.state + "/precis/" + $0) })
        #expect(start.count > 100 * 8, "the keys are in the journal")
        #expect(looks < 50, "\(looks) looks at the path, \(stats) in all")
        #expect(stats > 100, "the open file is looked at")
    }
}
