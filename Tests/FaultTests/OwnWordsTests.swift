import Foundation
import PtyHarness
import Testing

/// Keys of every day that have cost somebody's words, through the program itself.
@Suite(.serialized) struct OwnWordsTests {
    private let text = SampleDraft.text(paragraphs: 20)

    /// Opens the draft a second time, to edit it all the same.
    private func openTwice(_ bench: Bench, _ path: String) throws -> (first: PtyProgram, second: PtyProgram) {
        let first = try bench.open([path], showing: "会议安排")
        let second = try bench.open([path], showing: "会议安排")
        try second.waitForScreen("上编辑这份稿子")
        second.type("e")
        return (first, second)
    }

    private func type(_ word: String, into program: PtyProgram, before start: String) throws {
        program.type("\u{7}\(start)段\r")
        try program.waitForScreen("第 \(start) 段")
        // In front of the number: Home.
        program.type("\u{1B}[H" + word)
        try program.wait(for: word)
    }

    private func content(_ bench: Bench, _ path: String) -> String {
        String(decoding: bench.bytes(path) ?? [], as: UTF8.self)
    }

    @Test func findAndEnterChangeNothing() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let program = try bench.open([path], showing: "会议安排")
        program.type("\u{6}会议安排\r\r\r\u{13}")
        try program.waitForScreen("已保存")
        program.type("\u{11}")
        #expect(try program.waitForEnd() == 0)
        #expect(content(bench, path) == text)
    }

    @Test func undoLeavesWhatOthersHaveSaved() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let (first, second) = try openTwice(bench, path)
        try type("丙", into: second, before: "12")
        try type("甲乙", into: first, before: "4")
        first.type("\u{13}")
        try second.waitForScreen("已并入")
        second.type("\u{1a}\u{13}")
        try second.waitForScreen("已保存")
        for program in [first, second] {
            program.type("\u{11}")
            #expect(try program.waitForEnd() == 0)
        }
        #expect(content(bench, path).contains("甲乙4. ") && !content(bench, path).contains("丙"))
    }

    @Test func aCollisionIsSavedAfterTheLastAnswerAndLeftApartByEsc() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let (first, second) = try openTwice(bench, path)
        try type("乙", into: second, before: "4")
        try type("甲", into: first, before: "4")
        first.type("\u{13}")
        try second.waitForScreen("保存时逐处问你")
        let saved = content(bench, path)
        second.type("\u{13}")
        try second.waitForScreen("两边都改了这里")
        second.type("\u{1b}")
        try second.waitForScreen("没有合并")
        #expect(content(bench, path) == saved)
        second.type("\u{13}")
        try second.waitForScreen("两边都改了这里")
        second.type("m")
        try second.waitForScreen("已保存")
        #expect(content(bench, path) == text.replacingOccurrences(of: "\n4. ", with: "\n乙4. "))
        // What the answer has discarded is one step back.
        second.type("\u{1a}\u{13}")
        try bench.wait(for: "both in the file") { content(bench, path).contains("甲4. ") }
        #expect(content(bench, path).contains("乙4. "))
    }

    @Test func theTreeIsLeftAfterEditsAtTheEndAreDiscarded() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let program = try bench.open([path], showing: "会议安排")
        program.type("\u{1b}[1;5Fx\u{1b}[17~")
        try program.waitForScreen("Enter 转到")
        program.type("\u{1b}[20~")
        try program.waitForScreen("全部放弃")
        program.type("d")
        try program.waitForScreen("已回到文件里的样子")
        program.type("\u{1b}")
        try program.waitForScreen("^G 转到")
        program.type("y\u{13}")
        try program.waitForScreen("已保存")
        #expect(content(bench, path) == text + "y")
    }

    /// Words typed before a kill come back as the steps that they were; words taken back are nothing to recover.
    @Test func recoveredStepsAreUndoneOneByOne() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let first = try bench.open([path], showing: "会议安排")
        try type("甲", into: first, before: "4")
        try type("乙", into: first, before: "12")
        first.send(SIGKILL)
        try first.waitForEnd()
        let second = try bench.open([path], showing: "会议安排")
        try second.waitForScreen("找回了")
        second.type("\u{1a}\u{13}")
        try second.waitForScreen("已保存")
        #expect(content(bench, path) == text.replacingOccurrences(of: "\n4. ", with: "\n甲4. "))
        // The caret is where the edit was.
        second.type("丙\u{13}")
        try bench.wait(for: "what was typed then") { content(bench, path).contains("丙12. ") }
        second.type("丁\u{7F}")
        try second.waitForScreen("未保存")
        second.send(SIGKILL)
        try second.waitForEnd()
        let list = try bench.open(["recover", path], columns: 200)
        #expect(try list.waitForEnd() == 0 && list.text.contains("没有需要找回的改动"))
    }

    /// What is typed right behind a key that brings a question answers nothing, and goes into the text after the answer.
    @Test func noQuestionIsAnsweredBeforeItShows() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let (first, second) = try openTwice(bench, path)
        try type("乙", into: second, before: "4")
        try type("甲", into: first, before: "4")
        first.type("\u{13}")
        try second.waitForScreen("保存时逐处问你")
        second.type("\u{13}the next ")
        try second.waitForScreen("两边都改了这里")
        second.type("m")
        try second.waitForScreen("the next ")
        second.type("\u{13}")
        try bench.wait(for: "all of it in the file") { content(bench, path).contains("乙the next 4. ") }
    }

    /// A version that collided is not kept out for good: once the edits here are gone, it shows.
    @Test func whatCollidedShowsOnceTheEditsAreGone() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let (first, second) = try openTwice(bench, path)
        try type("乙", into: second, before: "4")
        try type("甲", into: first, before: "4")
        first.type("\u{13}")
        try second.waitForScreen("保存时逐处问你")
        second.type("\u{1a}")
        try second.waitForScreen("甲4. ")
        second.type("\u{11}")
        #expect(try second.waitForEnd() == 0)
        #expect(content(bench, path) == text.replacingOccurrences(of: "\n4. ", with: "\n甲4. "))
    }
}
