/// Which differences a search ignores: case, width, and marks on plain characters.
///
/// Characters are compared folded: fullwidth as halfwidth, capital letters as small ones unless case counts. A plain
/// character of the query stands also for those with marks (`e` for `é` and `ế`), a hyphen for all dashes, straight
/// quotation marks for printed ones. Compositions are those of the Unicode Character Database (`make tables`).
///
/// Only characters below U+3000 and the fullwidth forms fold to others: everything that Chinese is written with is compared
/// as it stands.
struct Folding: Sendable {
    /// Capital and small letters are the same.
    static let ignoringCase = Folding(matchesCase: false)
    /// Capital and small letters differ.
    static let matchingCase = Folding(matchesCase: true)

    /// The first character that no table has.
    private static let end: UInt32 = 0x3000

    /// What each character below U+3000 is folded to.
    private let foldedScalars: [UInt16]
    /// The plain character for each of them.
    private let plainScalars: [UInt16]
    /// The characters that others than themselves are plain for.
    private let otherForms: [UInt32: [UInt32]]

    private init(matchesCase: Bool) {
        let folded = (0..<Self.end).map { Self.lowered($0, matchesCase) }
        let letters = Self.plainCharacters
        let plain = folded.map { value in
            let letter = letters[UInt32(value)].map { UInt16(truncatingIfNeeded: $0) } ?? value
            return folded[Int(letter)]
        }
        foldedScalars = folded
        plainScalars = plain
        var forms: [UInt32: [UInt32]] = [:]
        for (value, letter) in plain.enumerated() where value != Int(letter) {
            forms[UInt32(letter), default: []].append(UInt32(value))
        }
        otherForms = forms
    }

    private static func lowered(_ value: UInt32, _ matchesCase: Bool) -> UInt16 {
        guard !matchesCase, let lower = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars,
            lower.count == 1, let first = lower.first, first.value < end
        else { return UInt16(truncatingIfNeeded: value) }
        return UInt16(truncatingIfNeeded: first.value)
    }

    /// A scalar without its width and, where that does not count, its case.
    @inline(__always)
    func fold(_ scalar: UInt32) -> UInt32 {
        scalar < Self.end ? UInt32(foldedScalars[Int(scalar)]) : foldWide(scalar)
    }

    /// The plain character that stands for a scalar too; for most the folded scalar itself.
    @inline(__always)
    func plain(_ scalar: UInt32) -> UInt32 {
        scalar < Self.end ? UInt32(plainScalars[Int(scalar)]) : foldWide(scalar)
    }

    @inline(__always)
    private func foldWide(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x3000: 0x20
        // Small forms of a dash and a hyphen.
        case 0xFE58, 0xFE63: 0x2D
        case 0xFF01...0xFF5E: UInt32(foldedScalars[Int(scalar - 0xFEE0)])
        default: scalar
        }
    }

    /// Whether nothing but itself folds to a folded scalar.
    static func isFixed(_ folded: UInt32) -> Bool { folded >= end }

    /// All scalars for which a plain character stands, itself among them.
    func forms(ofPlain plain: UInt32) -> [UInt32] {
        var all = [plain] + (otherForms[plain] ?? [])
        for form in all where (0x21...0x7E).contains(form) { all.append(form + 0xFEE0) }
        if plain == 0x20 { all.append(0x3000) }
        if plain == 0x2D { all += [0xFE58, 0xFE63] }
        return all
    }

    /// The folded letter that a scalar is made of; then its marks and those given, in the order of their numbers.
    func parts(of scalar: UInt32, with marks: some Sequence<UInt32>) -> [UInt32] {
        var letter = scalar
        var marks = Array(marks)
        while let (inner, mark) = Self.partsOfCompositions[letter] {
            marks.append(mark)
            letter = inner
        }
        return [fold(letter)] + marks.sorted()
    }

    /// Whether a scalar is a mark that belongs to the letter before it.
    @inline(__always)
    static func isMark(_ scalar: UInt32) -> Bool {
        guard scalar >= 0x300 else { return false }
        switch scalar {
        case 0x300...0x36F, 0x64B...0x65F, 0x670, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF,
            0xFE20...0xFE2F:
            return true
        default: return false
        }
    }

    private static let partsOfCompositions: [UInt32: (letter: UInt32, mark: UInt32)] = {
        var parts: [UInt32: (letter: UInt32, mark: UInt32)] = [:]
        for line in compositions.unicodeScalars.split(separator: "\n") {
            guard let mark = line.first else { continue }
            let pairs = Array(line.dropFirst())
            for index in stride(from: 0, to: pairs.count - 1, by: 2) {
                parts[pairs[index].value] = (pairs[index + 1].value, mark.value)
            }
        }
        return parts
    }()

    /// The plain character for each one that has another.
    private static let plainCharacters: [UInt32: UInt32] = {
        var plain: [UInt32: UInt32] = [:]
        for line in alike.unicodeScalars.split(separator: "\n") {
            guard let typed = line.first else { continue }
            for other in line.dropFirst() { plain[other.value] = typed.value }
        }
        for composition in partsOfCompositions.keys {
            var letter = composition
            while let (inner, _) = partsOfCompositions[letter] { letter = inner }
            plain[composition] = plain[letter] ?? letter
        }
        return plain
    }()
}
