import Keymaps
import TestSupport
import Testing

@testable import Terminal

/// Reports of the mouse: each is an event or nothing, and never text.
@Suite struct MouseTests {
    /// What terminals send, and what it is.
    private static let reports: [(String, MouseEvent)] = [
        ("\u{1b}[<0;1;1M", MouseEvent(.press, .left, row: 0, column: 0)),
        ("\u{1b}[<0;80;24m", MouseEvent(.release, .left, row: 23, column: 79)),
        ("\u{1b}[<1;10;2M", MouseEvent(.press, .middle, row: 1, column: 9)),
        ("\u{1b}[<2;10;2m", MouseEvent(.release, .right, row: 1, column: 9)),
        ("\u{1b}[<32;300;200M", MouseEvent(.drag, .left, row: 199, column: 299)),
        ("\u{1b}[<34;3;2M", MouseEvent(.drag, .right, row: 1, column: 2)),
        ("\u{1b}[<32;3;2m", MouseEvent(.release, .left, row: 1, column: 2)),
        ("\u{1b}[<64;3;2M", MouseEvent(.wheelUp, row: 1, column: 2)),
        ("\u{1b}[<65;3;2M", MouseEvent(.wheelDown, row: 1, column: 2)),
        ("\u{1b}[<81;3;2M", MouseEvent(.wheelDown, row: 1, column: 2, modifiers: .control)),
        (
            "\u{1b}[<28;3;2M",
            MouseEvent(.press, .left, row: 1, column: 2, modifiers: [.shift, .alt, .control])
        ),
        ("\u{1b}[<3;3;2M", MouseEvent(.release, row: 1, column: 2)),
        ("\u{1b}[<0;65535;65535M", MouseEvent(.press, .left, row: 65534, column: 65534)),
        ("\u{1b}[M !!", MouseEvent(.press, .left, row: 0, column: 0)),
        ("\u{1b}[M#%\"", MouseEvent(.release, row: 1, column: 4)),
        ("\u{1b}[M`%\"", MouseEvent(.wheelUp, row: 1, column: 4)),
        ("\u{1b}[M@%\"", MouseEvent(.drag, .left, row: 1, column: 4)),
    ]

    private static let letters: [InputEvent] = ["a", "b"].map { .key(KeyStroke(.character($0))) }

    @Test(arguments: reports) func areEventsHoweverCut(_ text: String, _ event: MouseEvent) {
        let bytes = Array("a\(text)b".utf8)
        let expected = [Self.letters[0], .mouse(event), Self.letters[1]]
        for cut in 0...bytes.count {
            var decoder = InputDecoder()
            #expect(
                decoder.events([Array(bytes[..<cut]), Array(bytes[cut...])]) == expected, "cut at \(cut)")
        }
        var bytewise = InputDecoder()
        #expect(bytewise.events(bytes.map { [$0] }) == expected)
    }

    /// The older form has bytes that are no text.
    @Test func theOlderFormHasColumnsBeyond95() {
        let bytes: [UInt8] = [0x1b, 0x5b, 0x4d, 0x20, 0xe4, 0xff]
        for cut in 0...bytes.count {
            var decoder = InputDecoder()
            #expect(
                decoder.events([Array(bytes[..<cut]), Array(bytes[cut...])])
                    == [.mouse(MouseEvent(.press, .left, row: 222, column: 195))])
        }
    }

    @Test(arguments: [
        "\u{1b}[<M", "\u{1b}[<m", "\u{1b}[<0M", "\u{1b}[<0;1M", "\u{1b}[<0;1;2;3M", "\u{1b}[<;;M",
        "\u{1b}[<0;;5M", "\u{1b}[<0;0;5M", "\u{1b}[<0;5;0M", "\u{1b}[<0;1:2;5M", "\u{1b}[<0;65536;5M",
        "\u{1b}[<0;1;99999999999999999999999999M", "\u{1b}[<128;5;5M", "\u{1b}[<66;5;5M", "\u{1b}[<64;5;5m",
        "\u{1b}[<35;5;5M", "\u{1b}[<0;5;5~", "\u{1b}[<0;5;5A", "\u{1b}[M !\u{0}", "\u{1b}[M\u{1} !",
    ])
    func whatIsNoneIsLeftOutHoweverCut(_ text: String) {
        let bytes = Array("a\(text)b".utf8)
        for cut in 0...bytes.count {
            var decoder = InputDecoder()
            let events = decoder.events([Array(bytes[..<cut]), Array(bytes[cut...])])
            #expect(events == Self.letters || text.hasSuffix("~") || text.hasSuffix("A"), "cut at \(cut)")
            #expect(!events.contains { if case .mouse = $0 { true } else { false } })
        }
    }

    /// One that another sequence cuts off takes nothing of that with it.
    @Test(arguments: ["\u{1b}[<0;12", "\u{1b}[<", "\u{1b}[M", "\u{1b}[M !"])
    func anotherMayCutOneOff(_ text: String) {
        var decoder = InputDecoder()
        let expected = MouseEvent(.press, .left, row: 6, column: 4)
        #expect(
            decoder.events([Array((text + "\u{1b}[<0;5;7Mb").utf8)]) == [.mouse(expected), Self.letters[1]])
    }

    /// A rest that comes when the time is over is no text either.
    @Test(arguments: ["\u{1b}[<0;5;7M", "\u{1b}[<64;120;40M"]) func theRestMayComeLate(_ text: String) {
        let bytes = Array(text.utf8)
        for cut in 1..<bytes.count {
            var decoder = InputDecoder()
            _ = decoder.events([Array(bytes[..<cut])])
            let events = decoder.events([Array(bytes[cut...]) + [0x62]])
            #expect(
                events == [
                    .mouse(MouseReport.event(bytes[...]) ?? .init(.press, row: 0, column: 0)),
                    Self.letters[1],
                ])
        }
    }

    @Test func afterAnEscThatWasTypedNothingIsTakenForARest() {
        var decoder = InputDecoder()
        #expect(decoder.events([[0x1b]]) == [.key(KeyStroke(.escape))])
        #expect(decoder.events([Array("[<M".utf8)]).count == 3)
        #expect(decoder.events([Array("[<0;1;1M".utf8)]).count == 8)
    }

    /// A click on the way to the terminal's own menu.
    @Test func doesNotEndTheWaitingForAPaste() {
        let bytes = Array("\u{1b}[<2;5;7M\u{1b}[<2;5;7m".utf8)
        for cut in 0...bytes.count where ![1, 2, 11, 12].contains(cut) {
            var decoder = InputDecoder()
            decoder.awaitPaste()
            for part in [bytes[..<cut], bytes[cut...]] {
                decoder.feed(part)
                while let event = decoder.next() {
                    guard case .mouse = event else {
                        Issue.record("\(event)")
                        break
                    }
                }
            }
            #expect(decoder.events([Array("一\t".utf8)]) == [.paste(Array("一\t".utf8), isLast: true)])
        }
    }

    @Test(arguments: 0..<400 as Range<UInt64>) func garbageBehindTheBeginningIsNeverLongForText(
        _ seed: UInt64
    ) {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array("0123456789;;;;<>?:Mm".utf8) + [0x1b, 0x00, 0x80, 0xe4]
        let garbage = (0..<Int.random(in: 0...60, using: &random)).map { _ in
            alphabet.randomElement(using: &random) ?? 0
        }
        let bytes = MouseReport.beginning + garbage + Array("\u{1b}[<0;5;7Mb".utf8)
        var whole = InputDecoder()
        let expected = whole.events([bytes])
        // Whatever came, what follows is understood.
        #expect(
            expected.suffix(2) == [.mouse(MouseEvent(.press, .left, row: 6, column: 4)), Self.letters[1]])
        // A report ends with its first letter, whatever stands before.
        let first = garbage.firstIndex { $0 == 0x4d || $0 == 0x6d || !(0x20..<0x7f).contains($0) }
        if first == nil { #expect(expected.count == 2) }
        for cut in 0...bytes.count {
            var decoder = InputDecoder()
            #expect(decoder.events([Array(bytes[..<cut]), Array(bytes[cut...])]) == expected, "seed \(seed)")
        }
    }

    @Test func oneWithoutEndIsLookedAtOnce() {
        var decoder = InputDecoder()
        decoder.feed(MouseReport.beginning)
        for _ in 0..<2000 {
            decoder.feed([UInt8](repeating: 0x31, count: 500))
            #expect(decoder.next() == nil && decoder.wait == .key)
        }
        decoder.expire()
        #expect(decoder.next() == nil && decoder.wait == .none)
    }
}
