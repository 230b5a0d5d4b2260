/// Which character of the Basic Multilingual Plane has which code in GB 18030-2022, the edition in force; made when the
/// first draft in GB18030 is met.
///
/// The codes of more than one byte are counted through: those of two bytes first, then those of four. There are as
/// many as characters from U+0080 to U+FFFF, so each has one. Those of four bytes go to the characters that have none of
/// two, in their order. That is the edition of 2000; later ones exchanged single characters.
struct GB18030Table: Sendable {
    static let shared = GB18030Table()

    /// How many codes of two bytes there are: 126 first bytes, each with 190 second ones.
    static let pairCount = 126 * 190
    /// How many codes of four bytes stand for characters of the Basic Multilingual Plane.
    static let quadCount = 39_420

    /// The character of each code, in the order of the codes.
    private(set) var scalars: [UInt16]
    /// The place of each character's code in that order. Nothing for ASCII and surrogates, which have none.
    private(set) var places: [UInt16]

    private init() {
        scalars = Self.usersOwnAndPairs()
        var hasPair = [Bool](repeating: false, count: 0x10000)
        for scalar in scalars { hasPair[Int(scalar)] = true }
        for scalar in UInt16(0x80)...0xFFFF where !hasPair[Int(scalar)] && !(0xD800...0xDFFF ~= scalar) {
            scalars.append(scalar)
        }
        places = [UInt16](repeating: 0, count: 0x10000)
        for (place, scalar) in scalars.enumerated() { places[Int(scalar)] = UInt16(place) }
        for (first, second) in Self.exchanges {
            let (one, other) = (places[Int(first)], places[Int(second)])
            scalars.swapAt(Int(one), Int(other))
            (places[Int(first)], places[Int(second)]) = (other, one)
        }
    }

    /// The characters of two bytes: those of the table, and between them the areas for users' own, which follow a rule.
    private static func usersOwnAndPairs() -> [UInt16] {
        var result: [UInt16] = []
        result.reserveCapacity(pairCount + quadCount)
        var written = pairs.unicodeScalars.lazy.filter { $0 != "\n" }.makeIterator()
        for lead in UInt16(0x81)...0xFE {
            for trail in UInt16(0)..<190 {
                switch (lead, trail) {
                case (0xAA...0xAF, 96...): result.append(0xE000 + (lead - 0xAA) * 94 + trail - 96)
                case (0xF8...0xFE, 96...): result.append(0xE234 + (lead - 0xF8) * 94 + trail - 96)
                case (0xA1...0xA7, ..<96): result.append(0xE4C6 + (lead - 0xA1) * 96 + trail)
                default: if let scalar = written.next() { result.append(UInt16(scalar.value)) }
                }
            }
        }
        return result
    }

    /// What the edition of 2005 exchanged, which is the first, and that of 2022: characters that had private-use codes
    /// until Unicode included them.
    private static let exchanges: [(UInt16, UInt16)] = [
        (0xE7C7, 0x1E3F),
        (0xE78D, 0xFE10), (0xE78E, 0xFE12), (0xE78F, 0xFE11), (0xE790, 0xFE13), (0xE791, 0xFE14),
        (0xE792, 0xFE15), (0xE793, 0xFE16), (0xE794, 0xFE17), (0xE795, 0xFE18), (0xE796, 0xFE19),
        (0xE81E, 0x9FB4), (0xE826, 0x9FB5), (0xE82B, 0x9FB6), (0xE82C, 0x9FB7), (0xE832, 0x9FB8),
        (0xE843, 0x9FB9), (0xE854, 0x9FBA), (0xE864, 0x9FBB),
    ]
}
