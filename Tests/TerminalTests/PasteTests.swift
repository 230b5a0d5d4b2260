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
            .key(KeyStroke(.character("a"))), .paste(content, isLast: true),
            .key(KeyStroke(.character("b"))),
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
        #expect(decoder.events([Self.begin + content + Self.end]) == [.paste(content, isLast: true)])
    }

    @Test func endsWhenTheTimeIsOver() {
        var decoder = InputDecoder()
        decoder.feed(Self.begin + Array("half\u{1b}[2".utf8))
        #expect(decoder.next() == nil)
        #expect(decoder.wait == .paste)
        decoder.expire()
        // What has come of the mark is no text.
        #expect(decoder.next() == .paste(Array("half".utf8), isLast: true))
        #expect(decoder.next() == nil)
        decoder.feed([0x13])
        #expect(decoder.next() == .key(KeyStroke(.character("s"), .control)))
    }

    @Test(arguments: ["会", "é", "𠮷"]) func aCutCharacterIsNoText(_ character: String) {
        let bytes = Array(character.utf8)
        for count in 1..<bytes.count {
            var decoder = InputDecoder()
            decoder.feed(Self.begin + Array("half会".utf8) + bytes[..<count])
            #expect(decoder.next() == nil)
            decoder.expire()
            #expect(decoder.next() == .paste(Array("half会".utf8), isLast: true))
        }
    }

    @Test func whatHasComeIsGivenInPieces() {
        var decoder = InputDecoder()
        decoder.feed(Self.begin + Array("一".utf8) + Array("二".utf8)[..<2])
        #expect(decoder.next() == nil)
        #expect(decoder.holdsPaste)
        decoder.release()
        #expect(decoder.next() == .paste(Array("一".utf8), isLast: false))
        #expect(decoder.next() == nil)
        #expect(!decoder.holdsPaste)
        decoder.feed(Array("二".utf8)[2...] + [0x0d])
        decoder.release()
        #expect(decoder.next() == .paste(Array("二".utf8), isLast: false))
        decoder.feed([0x0a, 0x0d])
        decoder.release()
        #expect(decoder.next() == .paste([0x0d, 0x0a], isLast: false))
        decoder.expire()
        #expect(decoder.next() == .paste([0x0d], isLast: true))
        #expect(decoder.wait == .paste && decoder.next() == nil && decoder.wait == .none)
    }

    @Test func isTheSameHoweverCutIntoPieces() {
        let content = Array("一\r\n二\r三\u{1b}[20四𠮷\r\n".utf8)
        let bytes = Self.begin + content + Self.end + [0x62]
        for first in 0...bytes.count {
            for second in first...bytes.count {
                var decoder = InputDecoder()
                var events: [InputEvent] = []
                for read in [bytes[..<first], bytes[first..<second], bytes[second...]] {
                    decoder.feed(read)
                    decoder.release()
                    while let event = decoder.next() { events.append(event) }
                }
                for case .paste(let piece, _) in events {
                    #expect(String(validating: piece, as: UTF8.self) != nil)
                    #expect(piece.first != 0x0a, "cut at \(first) and \(second)")
                }
                #expect(
                    InputDecoder.joined(events) == [
                        .paste(content, isLast: true), .key(KeyStroke(.character("b"))),
                    ])
            }
        }
    }

    @Test func theRestMayComeLate() {
        var decoder = InputDecoder()
        decoder.feed(Self.begin + Array("half".utf8))
        #expect(decoder.next() == nil)
        decoder.expire()
        #expect(decoder.next() == .paste(Array("half".utf8), isLast: true))
        #expect(decoder.next() == nil)
        decoder.feed(Array("\tthe rest".utf8) + Self.end + [0x62])
        #expect(decoder.next() == .paste(Array("\tthe rest".utf8), isLast: true))
        #expect(decoder.next() == .key(KeyStroke(.character("b"))))
        // Another paste is one of its own, and what has no mark is typed.
        for rest in ["b\u{1b}[200~c\u{1b}[201~", "b"] {
            decoder.feed(Self.begin)
            #expect(decoder.next() == nil)
            decoder.expire()
            #expect(decoder.next() == .paste([], isLast: true))
            #expect(decoder.next() == nil)
            decoder.feed(Array(rest.utf8))
            #expect(decoder.next() == .key(KeyStroke(.character("b"))))
            #expect(decoder.next() == (rest == "b" ? nil : .paste([0x63], isLast: true)))
        }
    }

    @Test(arguments: ["a\tb\r\u{1b}[A\u{1b}[201~\u{13}", "\t", "\r\n一"])
    func anAwaitedOneIsTakenWhateverItHolds(_ text: String) {
        let bytes = Array(text.utf8)
        for cut in 0...bytes.count {
            var decoder = InputDecoder()
            decoder.awaitPaste()
            #expect(decoder.next() == nil && decoder.wait == .none)
            #expect(
                decoder.events([Array(bytes[..<cut]), Array(bytes[cut...])]) == [.paste(bytes, isLast: true)])
            // The next one is not awaited.
            #expect(decoder.events([[0x09]]) == [.key(KeyStroke(.tab))])
        }
    }

    @Test func anAwaitedOneMayBeMarked() {
        let bytes = Self.begin + Array("a\tb".utf8) + Self.end + [0x09]
        for cut in 0...bytes.count {
            var decoder = InputDecoder()
            decoder.awaitPaste()
            #expect(
                decoder.events([Array(bytes[..<cut]), Array(bytes[cut...])])
                    == [.paste(Array("a\tb".utf8), isLast: true), .key(KeyStroke(.tab))], "cut at \(cut)")
        }
    }

    @Test(arguments: [
        ("\u{1b}", []), ("\u{1b}[A", [KeyStroke(.up)]), ("\u{13}", [KeyStroke(.character("s"), .control)]),
    ])
    func aKeyEndsTheWaiting(_ text: String, _ strokes: [KeyStroke]) {
        var decoder = InputDecoder()
        decoder.awaitPaste()
        #expect(decoder.events([Array(text.utf8)]) == [.paste([], isLast: true)] + strokes.map { .key($0) })
        #expect(decoder.events([[0x09]]) == [.key(KeyStroke(.tab))])
    }

    @Test func mayNeverEnd() {
        let read = [UInt8](repeating: 0x61, count: 4095)
        var decoder = InputDecoder()
        decoder.feed(Self.begin)
        var given = 0
        for _ in 0..<200 {
            decoder.feed(read)
            while case .paste(let piece, let isLast) = decoder.next() {
                #expect(!isLast && piece.count <= InputDecoder.pieceSize + read.count)
                given += piece.count
            }
        }
        #expect(given > 199 * read.count - InputDecoder.pieceSize)
    }

    @Test func mayBeLong() {
        let content = [UInt8](repeating: 0x61, count: 3_000_000)
        let bytes = Self.begin + content + Self.end
        var decoder = InputDecoder()
        let reads = stride(from: 0, to: bytes.count, by: 4095).map {
            Array(bytes[$0..<min($0 + 4095, bytes.count)])
        }
        #expect(decoder.events(reads) == [.paste(content, isLast: true)])
    }
}
