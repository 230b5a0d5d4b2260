import DraftStorage
import Foundation
import RecordDraft
import Testing
import TmuxHarness

@testable import precis

/// What `precis.toml` beside a draft says of headings, and what the key in the editor keeps.
@Suite struct FolderSettingsTests {
    private static let text = "一、开幕\n\n1. 会议开幕。\n\n主席致辞\n\n主席讲了话。\n\nA. 选举\n\n2. 会议选举了主席。\n"

    private func told(_ text: String) -> [String] {
        var settings = FolderSettings()
        settings.take(file: Array(text.utf8), path: "precis.toml")
        return settings.problems.map { $0.words(.english) }
    }

    @Test func aMistakeIsToldWithItsLineAndTheRestHolds() {
        let text = "headings = [\"甲\"]\nno-headings = \"乙\"\nheading = 1\n[x]\n"
        #expect(
            told(text) == [
                "precis.toml, line 2: no-headings can't be “乙”, but: [\"…\", \"…\"]",
                "precis.toml, line 3: no setting is called “heading”",
                "precis.toml, line 4: no setting is called “[x]”",
            ])
        var settings = FolderSettings()
        settings.take(file: Array(text.utf8), path: "precis.toml")
        #expect(settings.headings["甲".utf8] == true && settings.headings["乙".utf8] == nil)
    }

    @Test func listingsObeyTheFile() throws {
        let program = try Program()
        try program.file("a.txt", Array(Self.text.utf8))
        func titles() throws -> [String] {
            let output = try program.run(["outline", "--json", "a.txt"]).output
            return output.matches(of: #/"title": "(.*?)"/#).map { String($0.1) }
        }
        #expect(try titles() == ["开幕", "选举"])
        try program.file("precis.toml", Array("headings = [\"主席致辞\"]\nno-headings = [\"A. 选举\"]\n".utf8))
        #expect(try titles() == ["开幕", "主席致辞"])
        let large = "headings = [\"主席致辞\"]\n" + String(repeating: "# \n", count: 1 << 15)
        try program.file("precis.toml", Array(large.utf8))
        #expect(try titles() == ["开幕", "选举"], "more than 64 KB")
    }

    @Test(.enabled(if: geteuid() == 0)) func whatOthersOwnIsNotRead() throws {
        let program = try Program()
        let draft = try program.file("a.txt", Array(Self.text.utf8))
        let settings = try program.file("precis.toml", Array("headings = [\"主席致辞\"]\n".utf8))
        #expect(!FolderSettings(beside: DraftPath(draft)).headings.isEmpty)
        #expect(chown(settings, 65_534, 65_534) == 0)
        let read = FolderSettings(beside: DraftPath(draft))
        #expect(read.headings.isEmpty)
        #expect(read.problems.map { $0.words(.chinese) } == ["\(settings)：是别人的文件，没有读"])
    }

    @Test func whatTheKeySaysHoldsAtTheNextOpening() throws {
        let program = try Program()
        let draft = try program.file("a.txt", Array(Self.text.utf8))
        var session = try program.open(["+5", draft])
        _ = try session.wait(for: "选举")
        try session.press("M-h")
        _ = try session.wait(for: "已记住")
        try session.press("C-q")
        _ = try session.waitForEnd()
        #expect(try program.bytes("a.txt") == Array(Self.text.utf8))
        #expect(try program.run(["outline", "a.txt"]).output.contains("主席致辞"))
        session = try program.open(["+5", draft])
        _ = try session.wait { $0.lines.contains { $0.contains("一 › 主席致辞") } }
    }
}
