import TestSupport
import Testing

@testable import TextLayout

@Suite struct UnitFinderTests {
    /// Places asked for in any order have the units that they have by themselves.
    @Test(arguments: 1...40) func whatIsRememberedChangesNoUnit(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var bytes = SampleText.bytes(pieces: 30, using: &random)
        let repeated = SampleText.pieces.randomElement(using: &random) ?? ""
        bytes += Array(String(repeating: repeated, count: 40).utf8)
        bytes += SampleText.bytes(pieces: 10, using: &random)
        bytes.withUnsafeBufferPointer { buffer in
            var finder = UnitFinder(buffer)
            for _ in 0..<300 {
                let offset = Int.random(in: 0..<buffer.count, using: &random)
                #expect(
                    finder.unit(at: offset) == GraphemeBreaks.unit(in: buffer, at: offset), "seed \(seed)")
            }
        }
    }
}
