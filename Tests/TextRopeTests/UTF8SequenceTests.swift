import TestSupport
import Testing
import TextRope

@Suite struct UTF8SequenceTests {
    /// Bytes at which something is decided, and some of each kind.
    private static let bytes: [UInt8] = [
        0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE4, 0xED, 0xEF,
        0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]

    @Test(arguments: 1...200) func readsWhatTheStandardLibraryReads(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let text = (0..<64).map { _ in Self.bytes[Int.random(in: 0..<Self.bytes.count, using: &random)] }
        text.withUnsafeBufferPointer { buffer in
            for index in text.indices {
                let expected = Self.character(in: text, at: index)
                let (scalar, length) = UTF8Sequence.scalar(in: buffer, at: index)
                #expect(scalar == expected?.value ?? UTF8Sequence.invalid, "seed \(seed), \(index)")
                #expect(length == expected.map { UTF8.width($0) } ?? 1, "seed \(seed), \(index)")
                #expect(UTF8Sequence.length(in: text[...], at: index) == expected.map { UTF8.width($0) })
                if let expected {
                    let end = index + length
                    #expect(UTF8Sequence.scalar(in: buffer, before: end).scalar == expected.value)
                    #expect(UTF8Sequence.onlyScalar(in: buffer, index..<end) == expected)
                    for inside in index..<end {
                        #expect(UTF8Sequence.boundary(in: buffer, atOrBefore: inside) == index)
                    }
                }
            }
        }
    }

    private static func character(in text: [UInt8], at index: Int) -> Unicode.Scalar? {
        (1...4).lazy.compactMap { length -> Unicode.Scalar? in
            guard index + length <= text.count else { return nil }
            let scalars = String(validating: text[index..<index + length], as: UTF8.self)?.unicodeScalars
            return scalars?.count == 1 ? scalars?.first : nil
        }.first
    }
}
