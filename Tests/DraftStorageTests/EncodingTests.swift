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
        #expect(draft.encoding == .utf16(isLittleEndian: isLittleEndian, byteOrderMark: true))
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

    @Test func windows1252OnlyWhereTheUserSaysSo() throws {
        let bytes = Array(0x20...0xFF) + Array("caf".utf8) + [0xE9, 0x20, 0x93, 0x94, 0x0A] as [UInt8]
        let draft = try read(bytes)
        #expect(draft.encoding == .utf8(byteOrderMark: false) && draft.text.bytes == bytes)
        #expect(draft.doubt == .unknownEncoding(mayBeGB18030: false))
        let western = try #require(draft.read(in: .windows1252))
        #expect(
            western.doubt == nil && String(decoding: western.text.bytes, as: UTF8.self).hasSuffix("café “”\n")
        )
        #expect(western.encoding.encode(western.text) == EncodedText(bytes: TextRope(bytes: bytes), lost: []))
        let lost = western.encoding.encode(TextRope("a中\u{93}")).lost
        #expect(lost.map(\.range) == [1..<4, 4..<6])
        #expect(draft.read(in: .gb18030) == nil)
    }

    /// Short, and hardly a pair in it that GB 2312 has.
    @Test func textOfFourBytesIsKnownForGB18030() throws {
        let text = "1. 藏文：བོད་ཡིག་གི་ཚིག་མཛོད།\n2. 彝文：ꆈꌠꉙ。\n3. 𠮷𡨸𢀖\n"
        let (bytes, lost) = GB18030Coding.encoded(Array(text.utf8))
        let draft = try read(bytes)
        #expect(lost.isEmpty && draft.encoding == .gb18030 && draft.doubt == nil)
        #expect(draft.text == TextRope(text))
    }

    @Test func whatCanNotBeToldIsAskedAbout() throws {
        // Traditional characters, in pairs of GBK that GB 2312 does not have.
        let text = "會議記錄：發開閉國際關係"
        let gbk = GB18030Coding.encoded(Array(text.utf8)).bytes
        let draft = try read(gbk)
        #expect(draft.encoding == .utf8(byteOrderMark: false) && draft.text.bytes == gbk)
        #expect(draft.doubt == .unknownEncoding(mayBeGB18030: true))
        let read = try #require(draft.read(in: .gb18030))
        #expect(read.text == TextRope(text) && read.encoding == .gb18030 && read.doubt == nil)
        #expect(try DraftFile.read(folder.file("a"), likely: .gb18030).text == TextRope(text))
        // A few strays in what else is UTF-8 are kept without a question, and so is a control character.
        for bytes in [Array("会议记录".utf8) + [0xFF, 0xE4, 0x0A], Array("会\u{0}议\u{1}".utf8), [], [0x41]] {
            #expect(try self.read(bytes).doubt == nil)
        }
    }

    @Test func whatIsHardlyTextIsTold() throws {
        var random = SeededGenerator(seed: 3)
        for bytes in [
            [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + [UInt8](repeating: 0, count: 60), random.bytes(4000),
            Array("PK\u{3}\u{4}".utf8), Array("%PDF-1.7\n".utf8),
        ] {
            let draft = try read(bytes)
            guard case .notText(let kind) = draft.doubt else {
                Issue.record("taken for text: \(bytes.prefix(8))")
                continue
            }
            #expect(draft.text.bytes == bytes)
            #expect(throws: DraftFileError.notText("a", kind)) { try draft.requireText(named: "a") }
        }
    }

    /// A short file too.
    @Test(
        arguments: [
            (Array("%PDF-1.7\n".utf8), .document), (Array("PK\u{3}\u{4}".utf8), .document),
            ([0x1F, 0x8B, 8, 0], .other), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .other),
            ([0xFF, 0xD8, 0xFF, 0xE0], .other), (Array("GIF89a".utf8), .other),
            ([0x7F, 0x45, 0x4C, 0x46], .other),
            ([0xFF, 0xFE, 0, 0, 0x2D, 0x4E, 0, 0], .utf32), ([0, 0, 0xFE, 0xFF, 0, 0, 0x4E, 0x2D], .utf32),
            ([0x2D, 0x4E, 0, 0, 0x0A, 0, 0, 0], .utf32), ([0, 0, 0x4E, 0x2D, 0, 0, 0, 0x0A], .utf32),
        ] as [([UInt8], NonText)])
    func whatItIsIsTold(_ bytes: [UInt8], _ kind: NonText) throws {
        #expect(try read(bytes).doubt == .notText(kind))
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
