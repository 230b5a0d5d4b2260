import Foundation
import PtyHarness
import Testing

/// Files of which the bytes do not say what they are: the user is asked, and nothing that is typed makes a mixture.
@Suite(.serialized) struct UnclearTextTests {
    /// «會議 DRAFT» in GBK, by pairs that GB 2312 does not have.
    private static let traditional: [UInt8] = [0x95, 0xFE, 0xD7, 0x68] + Array(" DRAFT\n".utf8)
    /// «café “DRAFT”» as western Windows writes it.
    private static let western: [UInt8] =
        Array("caf".utf8) + [0xE9, 0x20, 0x93] + Array("DRAFT".utf8) + [0x94, 0x0A]

    /// Opens a file of such bytes and waits for a question.
    private func open(
        _ bytes: [UInt8], in bench: Bench, showing text: String, question: String
    ) throws -> (PtyProgram, path: String) {
        let path = try bench.draft("draft.txt", bytes)
        let program = try bench.open([path], showing: text)
        try program.waitForScreen(question)
        return (program, path)
    }

    /// What is typed goes into the file once it is saved, and the program ends.
    private func expect(
        _ bytes: [UInt8], in path: String, of bench: Bench, after keys: String, to program: PtyProgram
    ) throws {
        program.type(keys)
        try program.wait(for: "the save") { _ in bench.bytes(path) == bytes }
        program.type("\u{11}")
        #expect(try program.waitForEnd() == 0)
        #expect(bench.names(in: bench.drafts) == ["draft.txt"])
    }

    @Test func aDraftThatMayBeGB18030IsReadSoOnceTheUserSaysSo() throws {
        let bench = try Bench()
        let (program, path) = try open(Self.traditional, in: bench, showing: "DRAFT", question: "g 按")
        program.type("g")
        try program.waitForScreen("會議")
        try program.waitForScreen("g 仍用")
        try expect([0xD7, 0xD6] + Self.traditional, in: path, of: bench, after: "g字\u{13}", to: program)
    }

    @Test func aWesternDraftIsReadSoAndChineseInItIsAskedAbout() throws {
        let bench = try Bench()
        let (program, path) = try open(Self.western, in: bench, showing: "DRAFT", question: "w 按")
        program.type("w")
        try program.waitForScreen("café “DRAFT”")
        program.type("é\u{13}")
        try program.wait(for: "the save") { _ in bench.bytes(path) == [0xE9] + Self.western }
        program.type("中\u{13}")
        try program.waitForScreen("u 改用 UTF-8")
        #expect(bench.bytes(path) == [0xE9] + Self.western)
        try expect(Array("é中café “DRAFT”\n".utf8), in: path, of: bench, after: "u", to: program)
    }

    @Test(arguments: ["r", "\u{1B}"]) func elseNothingCanBeTyped(_ answer: String) throws {
        let bench = try Bench()
        let (program, path) = try open(Self.western, in: bench, showing: "DRAFT", question: "r 只看")
        program.type(answer)
        try program.waitForScreen("只")
        program.read(forMilliseconds: 200)
        program.type("字\u{13}")
        program.read(forMilliseconds: 200)
        #expect(bench.bytes(path) == Self.western && bench.journals.isEmpty)
        #expect(!(try program.redrawn()).contains("字caf"))
    }

    @Test func editsOfADraftThatWasAskedAboutAreRecovered() throws {
        let bench = try Bench()
        let (program, path) = try open(Self.traditional, in: bench, showing: "DRAFT", question: "g 按")
        program.type("g")
        try program.waitForScreen("g 仍用")
        program.type("g字")
        try program.waitForScreen("字會議")
        program.send(SIGKILL)
        try program.waitForEnd()
        let again = try bench.open([path], showing: "DRAFT")
        try again.waitForScreen("g 按")
        again.type("g")
        try again.waitForScreen("g 仍用")
        try expect([0xD7, 0xD6] + Self.traditional, in: path, of: bench, after: "g\u{13}", to: again)
    }

    @Test func recoveredTextThatItsEncodingCanNotHoldGoesOutInUTF8() throws {
        let bench = try Bench()
        let (program, path) = try open(Self.western, in: bench, showing: "DRAFT", question: "w 按")
        program.type("w")
        try program.waitForScreen("café")
        program.type("中é")
        try program.waitForScreen("中écafé")
        program.send(SIGKILL)
        try program.waitForEnd()
        let output = bench.drafts + "/recovered.txt"
        let recovery = try bench.open(["recover", "--output", output, path])
        #expect(try recovery.waitForEnd() == 0)
        #expect(recovery.text.contains("UTF-8") && recovery.text.contains("中"))
        #expect(bench.bytes(output) == Array("中écafé “DRAFT”\n".utf8))
    }

    @Test func whatIsHardlyTextIsToldBeforeItIsEdited() throws {
        let bench = try Bench()
        let bytes = Array("PK\u{3}\u{4}DRAFT".utf8) + [UInt8](repeating: 0, count: 30) + [0xFF, 0x0A]
        let path = try bench.draft("draft.txt", bytes)
        let program = try bench.open(["--as-text", path], showing: "DRAFT")
        try program.waitForScreen("不像文本")
        program.type("r")
        program.read(forMilliseconds: 200)
        program.type("x\u{13}\u{11}")
        #expect(try program.waitForEnd() == 0)
        #expect(bench.bytes(path) == bytes)
        // Whoever means it is not kept from it.
        let again = try bench.open(["--as-text", path], showing: "DRAFT")
        try again.waitForScreen("不像文本")
        try expect(Array("x".utf8) + bytes, in: path, of: bench, after: "ex\u{13}", to: again)
    }

    @Test func anUnclearVersionByOthersIsNeitherTakenInNorWrittenOver() throws {
        let bench = try Bench()
        let text = Array("一、会议\n".utf8)
        let path = try bench.draft("draft.txt", text)
        let program = try bench.open([path], columns: 200, showing: "会议")
        try bench.draft("draft.txt", Self.western)
        try program.waitForScreen("认不出编码")
        program.type("字")
        try program.waitForScreen("字一、")
        program.type("\u{13}")
        try program.waitForScreen("没有存上")
        let screen = try program.redrawn()
        #expect(bench.bytes(path) == Self.western && !screen.contains("DRAFT"))
        let other = bench.drafts + "/other.txt"
        program.type("\u{1B}[24~")
        try program.waitForScreen("存为")
        program.type("\u{15}\(other)\r")
        try program.wait(for: "the save") { _ in bench.bytes(other) == Array("字".utf8) + text }
        program.type("\u{11}")
        #expect(try program.waitForEnd() == 0)
        #expect(bench.bytes(path) == Self.western && bench.journals.isEmpty)
    }

    @Test func anUnclearVersionByOthersThatGoesAgainIsForgotten() throws {
        let bench = try Bench()
        let text = Array("一、会议\n".utf8)
        let path = try bench.draft("draft.txt", text)
        let program = try bench.open([path], columns: 200, showing: "会议")
        try bench.draft("draft.txt", Self.western)
        try program.waitForScreen("认不出编码")
        try bench.draft("draft.txt", text + Array("末\n".utf8))
        try program.waitForScreen("末")
        program.type("字\u{13}")
        let wanted = Array("字".utf8) + text + Array("末\n".utf8)
        try program.wait(for: "the save") { _ in bench.bytes(path) == wanted }
    }

    @Test func aFolderInThePlaceOfTheLockIsCalledThat() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array("一、会议\n".utf8))
        try FileManager.default.createDirectory(
            atPath: bench.drafts + "/.#draft.txt", withIntermediateDirectories: false)
        let program = try bench.open([path], columns: 100, showing: "会议")
        try program.waitForScreen("“.#draft.txt”不是锁")
    }

    @Test func theRootIsAFolder() throws {
        let bench = try Bench()
        let program = try bench.open(["/"])
        #expect(try program.waitForEnd() == 2)
        #expect(program.text.contains("/：这是文件夹"))
    }
}
