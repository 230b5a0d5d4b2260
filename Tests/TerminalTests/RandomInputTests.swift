import TestSupport
import Testing

@testable import Terminal

/// Whatever comes: the decoder ends, and what it gives does not depend on how the bytes were cut.
@Suite struct RandomInputTests {
    private static let pieces: [[UInt8]] =
        KeyCase.common.map(\.bytes).filter { $0 != [0x1b] }
        + ["\u{1b}[2;5R", "\u{1b}]11;x\u{7}", "\u{1b}[200~", "\u{1b}[201~", "\u{1b}[?1;2c"].map {
            Array($0.utf8)
        }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func isTheSameHoweverCut(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var bytes: [UInt8] = []
        while bytes.count < 120 {
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.append(UInt8.random(in: 0...255, using: &random))
            case 1: bytes.append([0x1b, 0x5b, 0x4f, 0x3b, 0x31, 0x7e].randomElement(using: &random) ?? 0)
            default: bytes += Self.pieces.randomElement(using: &random) ?? []
            }
        }
        var whole = InputDecoder()
        let expected = whole.events([bytes])
        for _ in 0..<20 {
            var reads: [[UInt8]] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...8, using: &random)
                reads.append(Array(rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
            var decoder = InputDecoder()
            #expect(decoder.events(reads) == expected, "seed \(seed)")
        }
    }
}
