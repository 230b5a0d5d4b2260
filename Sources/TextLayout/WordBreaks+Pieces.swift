extension WordBreaks {
    /// How far a run is looked at in one direction: no word is longer, and no answer takes longer.
    private static let window = 1024

    struct Piece {
        var range: Range<Int>
        var isWord: Bool
    }

    private enum Class {
        case blank, letter, han, infix, other
    }

    /// The piece that holds the byte at `offset`, which is inside the line.
    func piece(at offset: Int) -> Piece {
        bytes.withUnsafeBufferPointer { buffer in
            let start = GraphemeBreaks.unit(in: buffer, at: offset).lowerBound
            let here = Self.charClass(in: buffer, at: start)
            if here == .other || here == .infix && !Self.isInsideWord(in: buffer, at: start) {
                return Piece(range: GraphemeBreaks.unit(in: buffer, at: start), isWord: false)
            }
            let kind = here == .infix ? .letter : here
            let run = Self.run(of: kind, in: buffer, around: start)
            if kind == .han {
                return Piece(range: Self.hanWord(in: buffer, run: run, at: start), isWord: true)
            }
            return Piece(range: run, isWord: kind == .letter)
        }
    }

    /// The run of characters of one class around `start`, marks and joined characters with their base.
    private static func run(
        of kind: Class, in bytes: UnsafeBufferPointer<UInt8>, around start: Int
    ) -> Range<Int> {
        var lower = start
        while lower > 0, start - lower < window {
            let before = GraphemeBreaks.unit(in: bytes, at: lower - 1).lowerBound
            guard belongs(to: kind, in: bytes, at: before) else { break }
            lower = before
        }
        var upper = GraphemeBreaks.unit(in: bytes, at: start).upperBound
        while upper < bytes.count, upper - start < window, belongs(to: kind, in: bytes, at: upper) {
            upper = GraphemeBreaks.unit(in: bytes, at: upper).upperBound
        }
        return lower..<upper
    }

    private static func belongs(to kind: Class, in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool
    {
        let other = charClass(in: bytes, at: offset)
        return other == kind || (kind == .letter && other == .infix && isInsideWord(in: bytes, at: offset))
    }

    /// Whether a mark such as `’` or `,` has a letter or digit on both sides.
    private static func isInsideWord(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        let end = GraphemeBreaks.unit(in: bytes, at: offset).upperBound
        guard offset > 0, end < bytes.count else { return false }
        let before = GraphemeBreaks.unit(in: bytes, at: offset - 1).lowerBound
        return charClass(in: bytes, at: before) == .letter && charClass(in: bytes, at: end) == .letter
    }

    private static func charClass(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Class {
        let found = ScannedScalar(in: bytes, at: offset)
        guard found.scalar != UTF8Step.invalid, let scalar = Unicode.Scalar(found.scalar) else {
            return .other
        }
        switch BreakClass.of(found.scalar, kind: found.kind) {
        case .space, .glue: return .blank
        case .digit: return .letter
        case .infix: return .infix
        case .word: return isLetter(scalar) ? .letter : .other
        case .han, .ordinal: return isIdeograph(scalar) ? .han : .other
        default: return .other
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.properties.isAlphabetic || scalar == "_" }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        (0x3400...0x9FFF).contains(scalar.value) || scalar.properties.isAlphabetic
    }
}
