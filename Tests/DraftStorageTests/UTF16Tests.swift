import TestSupport
import Testing
import TextRope

@testable import DraftStorage

/// UTF-16 without a byte order mark: told by its bytes, saved as it came, and nothing else taken for it.
struct UTF16Tests {
    private static func encoded(_ text: String, _ isLittleEndian: Bool) -> [UInt8] {
        text.utf16.flatMap {
            isLittleEndian ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)]
        }
    }

    private static let texts = [
        "一、会议安排\n\n1. 共有[--]人。\n", "关于《公约》的执行情况，主席说“谢谢”。😀\r\n", "会议记录草案由主席宣布开会并通过议程",
        "會議記錄\n一、會議開幕\n", "Report of the session\n\n1. The “meeting” opened.\n", "Session\n",
        "I. Ouverture de la session à Genève\r\n", "Первая часть\n\n1. Заседание открылось.\n",
        "أولاً- افتتاح الدورة\n١- افتتحت الجلسة.\n", "a\n", "一\n", "Español: año 2025\n",
    ]

    @Test(arguments: texts, [true, false]) func isKnownWithoutAMark(_ text: String, _ isLittleEndian: Bool)
        throws
    {
        let bytes = Self.encoded(text, isLittleEndian)
        let (encoding, converted, doubt) = TextEncoding.read(bytes)
        #expect(encoding == .utf16(isLittleEndian: isLittleEndian, byteOrderMark: false) && doubt == nil)
        #expect(try #require(converted) == Array(text.utf8))
        #expect(encoding.markLength == 0)
        #expect(encoding.encode(TextRope(text)) == EncodedText(bytes: TextRope(adopting: bytes), lost: []))
        #expect(TextEncoding(code: encoding.code) == encoding)
    }

    /// What was begun in it stays in it, though what is left would not be enough to tell.
    @Test func aFileThatWasItBeforeStaysIt() {
        let known = TextEncoding.utf16(isLittleEndian: true, byteOrderMark: false)
        for text in ["", "中文", "a"] {
            #expect(TextEncoding.read(Self.encoded(text, true), likely: known).encoding == known, "\(text)")
        }
        for text in ["Bush hid the facts", "会议记录", "ab"] {
            #expect(
                TextEncoding.read(Array(text.utf8), likely: known).encoding == .utf8(byteOrderMark: false))
        }
    }

    @Test func nothingElseIsTakenForIt() {
        func isUTF16(_ bytes: [UInt8]) -> Bool {
            if case .utf16 = TextEncoding.read(bytes).encoding { true } else { false }
        }
        let texts = [
            "Bush hid the facts", "this app can break", "会议记录", "会议\u{0}记录\u{1}\n", "abc\u{0}defgh", "ab", "",
            "會議記錄：發開閉國際關係", "一、会议安排\n\n1. 共有[--]人。\n", "Genève, à l’été",
        ]
        for text in texts {
            #expect(!isUTF16(Array(text.utf8)), "\(text) in UTF-8")
            #expect(!isUTF16(GB18030Coding.encoded(Array(text.utf8)).bytes), "\(text) in GB18030")
            #expect(!isUTF16(Windows1252Coding.encoded(Array(text.utf8)).bytes), "\(text) in Windows-1252")
        }
        // Half of a surrogate pair, an odd byte, a character U+0000.
        let text = Self.encoded("一、会议\n", true)
        for spoilt in [text + [0x00, 0xD8], text + [0x41], text + [0, 0]] { #expect(!isUTF16(spoilt)) }
        // Any two bytes of GBK, mostly what traditional characters have.
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let count = Int.random(in: 1...40, using: &random)
            let pairs = (0..<count).flatMap { _ in
                [
                    UInt8.random(in: 0x81...0xFE, using: &random),
                    UInt8.random(in: 0x40...0xFE, using: &random),
                ]
            }
            #expect(!isUTF16(pairs))
            let letters = (0..<count).map { _ in UInt8.random(in: 0x61...0x7A, using: &random) }
            #expect(!isUTF16(letters) && !isUTF16(letters + [0xE9]) && !isUTF16([0xE9] + letters))
        }
    }
}
