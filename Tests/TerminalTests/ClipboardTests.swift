import Foundation
import TestSupport
import Testing

@testable import Terminal

/// What is sent so that a text gets to the clipboard of the user's own machine, and who takes it.
@Suite struct ClipboardTests {
    private static let beginning = Array("\u{1b}]52;c;".utf8)

    /// The text that a terminal would put into its clipboard; nil where the bytes are not one whole sequence.
    private func taken(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: Self.beginning), bytes.last == 0x07 else { return nil }
        let content = bytes.dropFirst(Self.beginning.count).dropLast()
        return Data(base64Encoded: Data(content)).map { Array($0) }
    }

    /// What Screen hands on of what it gets: the content of each marked piece, none of which may be longer than it has room
    /// for.
    private func handedOn(_ bytes: [UInt8]) throws -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            try #require(rest.starts(with: [0x1b, 0x50]))
            let end = try #require(rest.firstRange(of: [0x1b, 0x5c]))
            #expect(end.upperBound - rest.startIndex <= 768)
            result += rest[(rest.startIndex + 2)..<end.lowerBound]
            rest = rest[end.upperBound...]
        }
        return result
    }

    @Test(arguments: 0..<60 as Range<UInt64>) func anyTextArrivesAsItIs(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let count = seed < 10 ? Int(seed) : Int.random(in: 0...4000, using: &random)
        let text = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
        for multiplexer in [nil, Multiplexer.tmux] {
            let bytes = ClipboardSequence.bytes(for: text, through: multiplexer)
            #expect(taken(bytes) == text)
            // Nothing in it can end it, or ask what is in the clipboard.
            #expect(bytes.dropFirst().dropLast().allSatisfy { (0x20..<0x7f).contains($0) && $0 != 0x3f })
        }
        #expect(taken(try handedOn(ClipboardSequence.bytes(for: text, through: .screen))) == text)
    }

    @Test func theLongestTextIsSentInNoMoreThan100000Bytes() {
        let text = [UInt8](repeating: 0xe4, count: ClipboardSequence.longestText)
        #expect(ClipboardSequence.bytes(for: text, through: nil).count <= 100_000)
    }

    @Test(
        arguments: [
            ([:], nil), (["TERM": "xterm-256color"], nil), (["TERM": "tmux-256color"], Multiplexer.tmux),
            (["TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0"], .tmux),
            (["TERM": "screen.xterm-256color", "STY": "1.pts-0.host"], .screen),
            (["TERM": "xterm-256color", "STY": "1.pts-0.host"], .screen),
            // tmux started in Screen, and Screen started in tmux.
            (["TERM": "tmux-256color", "STY": "1.pts-0.host", "TMUX": "/tmp/tmux-0/default,1,0"], .tmux),
            (["TERM": "screen", "STY": "1.pts-0.host", "TMUX": "/tmp/tmux-0/default,1,0"], .screen),
            (["TERM": "screen-256color"], .tmux), (["TERM": "xterm", "STY": "", "TMUX": ""], nil),
        ] as [([String: String], Multiplexer?)])
    func theEnvironmentTellsWhatIsInBetween(_ variables: [String: String], _ expected: Multiplexer?) {
        #expect(Multiplexer { variables[$0] } == expected)
    }

    @Test(arguments: [
        ("xterm-256color", ClipboardSupport.unknown), ("tmux-256color", .unknown), ("vte-256color", .unknown),
        ("linux", .missing), ("putty-256color", .missing), ("vt220", .missing), ("ansi", .missing),
    ])
    func someAreKnownByTheirNames(_ terminal: String, _ expected: ClipboardSupport) {
        #expect(ClipboardSupport(terminal: terminal) == expected)
    }

    @Test(arguments: [
        ("\u{1b}[?64;1;2;52c", ClipboardSupport.announced), ("\u{1b}[?62;52;4c", .announced),
        ("\u{1b}[?52c", .unknown), ("\u{1b}[?64;1;152;520c", .unknown), ("\u{1b}[?64;1;2c", .unknown),
        ("\u{1b}[>64;52;0c", .unknown), ("\u{1b}[>0;136;0c", .missing),
        ("\u{1b}[?64;52c\u{1b}[>0;136;0c", .missing), ("\u{1b}[>0;136;0c\u{1b}[?64;52c", .missing),
        ("\u{1b}P1+r4D73=5C45\u{1b}\\", .announced), ("\u{1b}P1+r4d73=5C45\u{1b}\\", .announced),
        ("\u{1b}P0+r4D73\u{1b}\\", .unknown), ("\u{1b}P0+r\u{1b}\\", .unknown),
        ("\u{1b}]52;c;QQ==\u{7}", .unknown),
    ])
    func othersSay(_ answer: String, _ expected: ClipboardSupport) {
        var decoder = InputDecoder()
        var support = ClipboardSupport(terminal: "xterm")
        for case .reply(let reply) in decoder.events([Array(answer.utf8)]) { support.take(reply) }
        #expect(support == expected)
    }

    @Test func screenIsNotAskedWhatItWouldShow() {
        #expect(ClipboardSupport.questions(terminal: "screen-256color") == Array("\u{1b}[c\u{1b}[>c".utf8))
        #expect(ClipboardSupport.questions(terminal: "xterm").contains(0x50))
    }
}
