import Foundation
import Testing
import TmuxHarness

/// Locked numbers from one session to the next.
@Suite struct NumberingLockTests {
    private static let text = "一、开幕\n\n1. 会议开幕。\n\n2. 主席致辞。\n\n3. 会议闭幕。\n"

    @Test func theLockHoldsAtTheNextOpeningUntilItIsTakenBack() throws {
        let program = try Program()
        let draft = try program.file("a.txt", Array(Self.text.utf8))
        var session = try program.open(["+5", draft])
        _ = try session.wait(for: "会议闭幕")
        try session.press("F5")
        _ = try session.wait(for: "段与节")
        try session.press("f")
        _ = try session.wait { $0.lines[0].contains("编号已锁") }
        try session.press("C-q")
        _ = try session.waitForEnd()
        #expect(try program.bytes("a.txt") == Array(Self.text.utf8))

        session = try program.open(["+5", draft])
        _ = try session.wait { $0.lines[0].contains("编号已锁") }
        try session.press("C-n")
        _ = try session.wait(for: "2之二.")
        try session.press("F5")
        _ = try session.wait(for: "段与节")
        try session.press("f")
        _ = try session.wait(for: "2之二 → 3")
        try session.press("Enter")
        _ = try session.wait { screen in
            !screen.lines[0].contains("编号已锁") && screen.lines.contains { $0.contains("4. 会议闭幕") }
        }
        try session.press("C-s")
        _ = try session.wait(for: "已保存")
        try session.press("C-q")
        _ = try session.waitForEnd()
        #expect(
            try program.bytes("a.txt")
                == Array(Self.text.replacing("致辞。\n\n3.", with: "致辞。\n\n3. \n\n4.").utf8))

        session = try program.open(["+5", draft])
        let screen = try session.wait(for: "会议闭幕")
        #expect(!screen.lines[0].contains("编号已锁"))
        try session.press("C-q")
        _ = try session.waitForEnd()
    }
}
