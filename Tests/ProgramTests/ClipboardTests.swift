import Foundation
import PtyHarness
import Testing
import TmuxHarness

/// What is copied gets to the user's own machine, as far as the terminal takes it.
@Suite(.serialized) struct ClipboardTests {
    private static let beginning = "\u{1B}]52;c;"

    /// The real tmux takes it.
    @Test(arguments: ["C-c", "C-x"]) func tmuxHasWhatIsCopied(_ key: String) throws {
        let files = try Program()
        let text = "一、会议安排“甲”——\u{1F600}\n第二段\\;#{pane_id}\n"
        let session = try files.open([try files.file("draft.txt", Array(text.utf8))])
        try session.takeCopies()
        try session.wait(for: "第二段")
        try session.press("C-a", key)
        try session.wait(for: key == "C-c" ? "已复制" : "已剪切")
        try session.wait { _ in session.buffer == text }
    }

    private func copied(
        _ text: String, telling message: String = "已复制", terminal: String = "xterm-256color",
        environment: [String: String] = [:]
    ) throws -> String {
        let files = try Program()
        let program = try PtyProgram(
            [Program.binary, try files.file("draft.txt", Array(text.utf8))],
            environment: [
                "TERM": terminal, "LANG": "zh_CN.UTF-8", "HOME": files.folder.path,
                "XDG_STATE_HOME": files.path("state"), "XDG_CONFIG_HOME": files.path("config"), "TZ": "UTC",
            ].merging(environment) { $1 })
        try program.wait(for: "开始")
        program.type("\u{1}\u{3}")
        try program.wait(for: message)
        program.type("\u{11}")
        #expect(try program.waitForEnd() == 0)
        #expect(ControlSequences.forbidden(in: program.output[...]) == [] || environment["STY"] != nil)
        return program.text
    }

    @Test func theTerminalIsSentWhatIsCopied() throws {
        let text = "开始\n" + String(repeating: "中", count: 20_000)
        let expected = Self.beginning + Data(text.utf8).base64EncodedString() + "\u{7}"
        #expect(try copied(text).contains(expected))
    }

    @Test func halfOfWhatIsTooLongIsNotSent() throws {
        let text = "开始\n" + String(repeating: "中", count: 25_000)
        #expect(try !copied(text, telling: "太长，没有送到").contains("\u{1B}]52"))
    }

    @Test func screenHandsOnWhatIsCopied() throws {
        let text = "开始\n" + String(repeating: "中", count: 2_000)
        let expected = Self.beginning + Data(text.utf8).base64EncodedString() + "\u{7}"
        let output = try copied(text, terminal: "screen-256color", environment: ["STY": "1.pts-0.host"])
        let pieces = output.components(separatedBy: "\u{1B}P").dropFirst().compactMap {
            $0.components(separatedBy: "\u{1B}\\").first
        }
        #expect(pieces.count > 10 && pieces.joined() == expected)
    }

    @Test(arguments: ["linux", "putty-256color", "vt220"])
    func whoTakesNoneIsSentNone(_ terminal: String) throws {
        #expect(try !copied("开始\n", terminal: terminal).contains("\u{1B}]52"))
    }
}
