import TextRope

/// Cuts a line, around places asked for one after another, into pieces: words, runs of blanks, single other characters.
struct WordPieces {
    /// How far a run is followed in one direction, which bounds the length of a word and the time of an answer.
    private static let window = 1024

    struct Piece {
        var range: Range<Int>
        var isWord: Bool
    }

    private enum Class {
        case blank, letter, han, infix, other
    }

    private(set) var units: UnitFinder
    private var bytes: UnsafeBufferPointer<UInt8> { units.bytes }

    /// The pieces of the bytes of a line.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        units = UnitFinder(bytes)
    }

    /// Start of the first word that begins after `offset`; the end of the line where there is none.
    mutating func nextStart(after offset: Int) -> Int {
        var offset = max(0, offset)
        while offset < bytes.count {
            let piece = piece(at: offset)
            if piece.isWord && piece.range.lowerBound > offset { return piece.range.lowerBound }
            offset = piece.range.upperBound
            if offset < bytes.count, self.piece(at: offset).isWord { return offset }
        }
        return bytes.count
    }

    /// End of the first word that ends after `offset`; the end of the line where there is none.
    mutating func nextEnd(after offset: Int) -> Int {
        var offset = max(0, offset)
        while offset < bytes.count {
            let piece = piece(at: offset)
            if piece.isWord { return piece.range.upperBound }
            offset = piece.range.upperBound
        }
        return bytes.count
    }

    /// Start of the last word that begins before `offset`; 0 where there is none.
    mutating func previousStart(before offset: Int) -> Int {
        var offset = min(offset, bytes.count)
        while offset > 0 {
            let piece = piece(at: offset - 1)
            if piece.isWord { return piece.range.lowerBound }
            offset = piece.range.lowerBound
        }
        return 0
    }

    /// The piece that holds the byte at `offset`, which is inside the line.
    mutating func piece(at offset: Int) -> Piece {
        let unit = units.unit(at: offset)
        let here = charClass(at: unit.lowerBound)
        if here == .other || here == .infix && !isInsideWord(unit) {
            return Piece(range: unit, isWord: false)
        }
        let kind = here == .infix ? .letter : here
        let run = run(of: kind, around: unit)
        if kind == .han {
            return Piece(
                range: WordBreaks.hanWord(in: bytes, run: run, at: unit.lowerBound), isWord: true)
        }
        return Piece(range: run, isWord: kind == .letter)
    }

    /// The run of characters of one class around one of them, marks and joined characters with their base.
    private mutating func run(of kind: Class, around unit: Range<Int>) -> Range<Int> {
        let start = unit.lowerBound
        var lower = start
        while lower > 0, start - lower < Self.window {
            let before = units.unit(at: lower - 1)
            guard belongs(before, to: kind) else { break }
            lower = before.lowerBound
        }
        var upper = unit.upperBound
        while upper < bytes.count, upper - start < Self.window {
            let after = units.unit(at: upper)
            guard belongs(after, to: kind) else { break }
            upper = after.upperBound
        }
        return lower..<upper
    }

    private mutating func belongs(_ unit: Range<Int>, to kind: Class) -> Bool {
        let other = charClass(at: unit.lowerBound)
        return other == kind || (kind == .letter && other == .infix && isInsideWord(unit))
    }

    /// Whether a mark such as `’` or `,` has a letter or digit on both sides.
    private mutating func isInsideWord(_ unit: Range<Int>) -> Bool {
        guard unit.lowerBound > 0, unit.upperBound < bytes.count else { return false }
        let before = units.unit(at: unit.lowerBound - 1).lowerBound
        return charClass(at: before) == .letter && charClass(at: unit.upperBound) == .letter
    }

    private func charClass(at offset: Int) -> Class {
        let found = ScannedScalar(in: bytes, at: offset)
        guard found.scalar != UTF8Sequence.invalid, let scalar = Unicode.Scalar(found.scalar) else {
            return .other
        }
        switch BreakClass.of(found.scalar, kind: found.kind) {
        case .space, .glue: return .blank
        case .digit: return .letter
        case .infix: return .infix
        case .word: return Self.isLetter(scalar) ? .letter : .other
        case .han, .ordinal: return Self.isIdeograph(scalar) ? .han : .other
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
