import RecordDraft
import TextRope

/// The end of one piece of a cut paragraph and the beginning of the next.
struct Junction {
    /// The bytes between the two: from the end of the first, its blanks left out, to the beginning of the second.
    let range: Range<Int>
    /// The last scalars before the cut, the last first.
    private let before: [Unicode.Scalar]
    /// The first scalars behind the cut.
    private let behind: [Unicode.Scalar]

    /// How much of either piece is looked at, in bytes.
    private static let reach = 256

    init(_ above: Range<Int>, _ below: Range<Int>, in text: TextRope) {
        let tail = text.string(in: max(above.lowerBound, above.upperBound - Self.reach)..<above.upperBound)
        let head = text.string(in: below.lowerBound..<min(below.upperBound, below.lowerBound + Self.reach))
        let tailBlanks = tail.unicodeScalars.reversed().prefix(while: Self.isBlank)
        let headBlanks = head.unicodeScalars.prefix(while: Self.isBlank)
        before = tail.unicodeScalars.reversed().dropFirst(tailBlanks.count).map { $0 }
        behind = head.unicodeScalars.dropFirst(headBlanks.count).map { $0 }
        let cut = tailBlanks.reduce(0) { $0 + UTF8.width($1) }
        let indent = headBlanks.reduce(0) { $0 + UTF8.width($1) }
        range = above.upperBound - cut..<below.lowerBound + indent
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        [0x20, 0x09, 0xA0, 0x3000].contains(scalar.value)
    }

    /// How the pieces are joined.
    ///
    /// - Parameters:
    ///   - words: How often words of the draft occur that may have been broken here.
    ///   - setsApart: Whether the draft sets Chinese characters and Latin letters or digits apart by a blank.
    func joint(words: WordCounts, setsApart: () -> Bool) -> Seam.Joint {
        if let word = brokenWord {
            let isOne = isSoftHyphen || words.count(of: word.joined) > words.count(of: word.left, word.right)
            return isOne ? .hyphenClosed(word.joined) : .hyphenKept(word.left + "-" + word.right)
        }
        guard let last = before.first, let next = behind.first else { return .nothing }
        if Self.opens(last) || Self.closes(next) || last == "/" || next == "/" { return .nothing }
        // A dash that a blank stands before is one between words; any other holds on to what is beside it.
        let isDash = Self.isDash(last)
        if isDash { return before.dropFirst().first.map(Self.isBlank) ?? false ? .blank : .nothing }
        if Self.isDash(next), !(behind.dropFirst().first.map(Self.isBlank) ?? false) { return .nothing }
        let (first, second) = (Self.kind(of: before), Self.kind(of: behind))
        switch (first, second) {
        case (.wide, .narrow), (.narrow, .wide): return setsApart() ? .blank : .nothing
        case (.wide, _), (.wideMark, _), (_, .wide), (_, .wideMark): return .nothing
        default: return isElided(last) ? .nothing : .blank
        }
    }

    /// A word broken at a hyphen: letters, the hyphen, and letters that begin in small.
    var brokenWord: (left: String, right: String, joined: String)? {
        guard let hyphen = before.first, Self.isHyphen(hyphen) else { return nil }
        let left = before.dropFirst().prefix { Self.isLetter($0) }
        let right = behind.prefix { Self.isLetter($0) }
        guard !left.isEmpty, let first = right.first, first.properties.isLowercase else { return nil }
        let words = [Array(left.reversed()), Array(right)].map { String(String.UnicodeScalarView($0)) }
        return (words[0], words[1], words[0] + words[1])
    }

    /// Whether the first piece ends as a clause does, with a comma or semicolon, and the second does not begin in small.
    var isBetweenClauses: Bool {
        guard let last = before.first, let next = behind.first else { return false }
        return ",;，；".unicodeScalars.contains(last) && !next.properties.isLowercase
    }

    /// The bytes that the hyphen of a broken word takes.
    var hyphenLength: Int { before.first.map { UTF8.width($0) } ?? 0 }

    private var isSoftHyphen: Bool { before.first == "\u{AD}" }

    /// `l’`, `d'`: a word that the next one is written on to. An `s’` is a genitive.
    private func isElided(_ last: Unicode.Scalar) -> Bool {
        guard last == "’" || last == "'", let letter = before.dropFirst().first else { return false }
        return Self.isLetter(letter) && letter != "s"
    }

    /// The kind of the text that scalars begin with, marks that tell nothing passed over.
    private static func kind(of scalars: [Unicode.Scalar]) -> ScalarClass {
        scalars.first { !ScalarClass.isNeutral($0) }.map { ScalarClass($0) } ?? .mark
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic && ScalarClass(scalar) == .narrow
    }

    private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "\u{2010}" || scalar == "\u{AD}"
    }

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || (0x2010...0x2015).contains(scalar.value)
    }

    private static func opens(_ scalar: Unicode.Scalar) -> Bool {
        "([{（［《〈“‘「『【".unicodeScalars.contains(scalar)
    }

    private static func closes(_ scalar: Unicode.Scalar) -> Bool {
        ",.;:!?)]}，。；：！？、）］》〉”’」』】".unicodeScalars.contains(scalar)
    }
}

extension UTF8 {
    /// The bytes that a scalar takes.
    static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}
