import Keymaps
import Testing

@testable import Terminal

@Suite struct PasteTests {
    private static let begin = Array("\u{1b}[200~".utf8)
    private static let end = Array("\u{1b}[201~".utf8)

    @Test(arguments: [
        "", "a", "第一行\r第二行\r\n第三行\n", "\u{1b}", "\u{1b}[", "\u{1b}[201", "\u{1b}[20\u{1b}[201", "\u{1b}[200~",
        "\u{1b}OA\u{0}\u{3}\u{7f}", "\u{1b}\u{1b}\u{1b}[2",
    ])
    func isOneEventHoweverCut(_ text: String) {
        let content = Array(text.utf8)
        let bytes = [0x61] + Self.begin + content + Self.end + [0x62]
        let expected: [InputEvent] = [
            .key(KeyStroke(.character("a"))), .paste(content), .key(KeyStroke(.character("b"))),
        ]
        for first in 0...bytes.count {
            for second in first...bytes.count {
                var decoder = InputDecoder()
                let reads = [bytes[..<first], bytes[first..<second], bytes[second...]].map(Array.init)
                #expect(decoder.events(reads) == expected, "cut at \(first) and \(second)")
            }
        }
    }

    @Test func keepsBytesThatAreNotUTF8() {
        let content: [UInt8] = [0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80]
        var decoder = InputDecoder()
        #expect(decoder.events([Self.begin + content + Self.end]) == [.paste(content)])
    }

    @Test func isNotCutByTime() {
        var decoder = InputDecoder()
        decoder.feed(Self.begin + Array("half\u{1b}[2".utf8))
        #expect(decoder.next() == nil)
        #expect(decoder.wait == .none)
        decoder.expire()
        #expect(decoder.next() == nil)
        decoder.feed(Array("01~".utf8))
        #expect(decoder.next() == .paste(Array("half".utf8)))
    }

    @Test func isNotLostWhenTheTerminalGoes() {
        var decoder = InputDecoder()
        decoder.feed(Self.begin + Array("half\u{1b}[20".utf8))
        #expect(decoder.next() == nil)
        #expect(decoder.finish() == .paste(Array("half\u{1b}[20".utf8)))
        #expect(decoder.finish() == nil)
    }

    @Test func mayBeLong() {
        let content = [UInt8](repeating: 0x61, count: 3_000_000)
        let bytes = Self.begin + content + Self.end
        var decoder = InputDecoder()
        let reads = stride(from: 0, to: bytes.count, by: 4095).map {
            Array(bytes[$0..<min($0 + 4095, bytes.count)])
        }
        #expect(decoder.events(reads) == [.paste(content)])
    }
}
