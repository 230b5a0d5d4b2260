import TestSupport
import Testing
import TextRope

@testable import DraftStorage

struct EncodingTests {
    let folder = TestFolder()
    static let text = "关于《公约》的执行情况，第24段：主席说“谢谢”。😀\r\n\u{0}é\n"

    private func read(_ bytes: [UInt8]) throws -> LoadedDraft {
        put(bytes, at: folder.file("a"))
        return try DraftFile.read(folder.file("a"))
    }

    @Test(arguments: [true, false]) func utf16(_ isLittleEndian: Bool) throws {
        let units = [0xFEFF] + Array(Self.text.utf16)
        let bytes = units.flatMap {
            isLittleEndian ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)]
        }
        let draft = try read(bytes)
        #expect(draft.encoding == .utf16(isLittleEndian: isLittleEndian))
        #expect(draft.text == TextRope(Self.text))
        #expect(draft.encoding.encode(draft.text) == EncodedText(bytes: TextRope(adopting: bytes), lost: []))
        let lost = draft.encoding.encode(TextRope(bytes: [0x41, 0xE4])).lost
        #expect(lost.map(\.range) == [1..<2] && lost.map(\.text) == ["\\xE4"])
        // What could not go back stays as it is.
        for spoilt in [bytes + [0x41], bytes + (isLittleEndian ? [0x00, 0xD8] : [0xD8, 0x00])] {
            let draft = try read(spoilt)
            #expect(draft.encoding == .utf8(byteOrderMark: false) && draft.text.bytes == spoilt)
        }
    }

    @Test func gb18030() throws {
        let (bytes, lost) = GB18030Coding.encoded(Array(Self.text.utf8))
        #expect(lost.isEmpty && Array(bytes[..<4]) == [0xB9, 0xD8, 0xD3, 0xDA])
        let draft = try read(bytes)
        #expect(draft.encoding == .gb18030 && draft.text == TextRope(Self.text))
        #expect(draft.encoding.encode(draft.text).bytes.bytes == bytes)
        let mixed = draft.encoding.encode(TextRope(bytes: Array("中".utf8) + [0xFF, 0xE4] + Array("文".utf8)))
        #expect(mixed.lost.map(\.range) == [3..<4, 4..<5])
        #expect(mixed.bytes.bytes == [0xD6, 0xD0, 0x3F, 0x3F, 0xCE, 0xC4])
        #expect(try read([0xD6, 0xD0, 0xCE, 0xC4]).text == TextRope("中文"))
        #expect(try read([0xD6, 0xD0]).encoding == .gb18030)
    }

    @Test func otherTextsStayAsTheyAre() throws {
        var random = SeededGenerator(seed: 11)
        var texts: [[UInt8]] = [
            Array(Self.text.utf8), Array(Self.text.utf8) + [0xE4, 0xB8],
            Array("caf".utf8) + [0xE9, 0x20, 0xE0, 0x0A],
            [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], [0xE4], [0xFF], [],
            Array(String(repeating: Self.text, count: 4000).utf8) + [0xD6, 0xD0],
        ]
        for _ in 0..<200 { texts.append(random.bytes(Int.random(in: 0...80, using: &random))) }
        for bytes in texts.prefix(9) {
            let draft = try read(bytes)
            let mark = draft.encoding.markLength
            #expect(draft.text.bytes == Array(bytes.dropFirst(mark)))
        }
        for bytes in texts {
            let draft = try read(bytes)
            #expect(draft.encoding.encode(draft.text).bytes.bytes == bytes)
        }
    }
}
