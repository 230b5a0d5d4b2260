/// What takes the place of a match.
struct ReplacementTemplate: Equatable, Sendable {
    /// A piece of it.
    enum Part: Equatable, Sendable {
        /// Bytes as they stand.
        case bytes([UInt8])
        /// What a group of the match stands for; 0 is the whole match.
        case group(Int)
        /// A line end of the kind that the text has.
        case lineEnd
    }

    /// The pieces in order; those of bytes are not empty, and no two of them follow each other.
    private(set) var parts: [Part] = []

    /// A text that stands for itself.
    init(literal text: String) {
        append(Array(text.utf8))
    }

    /// What replaces a match of a regular expression: `$0` is the match, `$1`, `$2` … what its groups stand for, `$$` a
    /// dollar sign, `\n` a line end, `\t` a tab, `\\` a backslash. Any other `$` or `\` stands for itself.
    ///
    /// - Throws: ``SearchProblem/Reason/unknownGroup(_:)`` where it names a group that the expression does not have.
    init(_ template: String, groupCount: Int) throws(SearchProblem) {
        let scalars = Array(template.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            switch (scalars[index], next) {
            case ("$", .some("0"..."9")):
                let (group, length) = try Self.group(in: scalars, at: index + 1, of: groupCount)
                parts.append(.group(group))
                index += 1 + length
                continue
            case ("$", "$"), ("\\", "\\"): append(Array(String(scalars[index]).utf8))
            case ("\\", "n"): parts.append(.lineEnd)
            case ("\\", "t"): append([0x09])
            default:
                append(Array(String(scalars[index]).utf8))
                index -= 1
            }
            index += 2
        }
    }

    /// The group that digits name, and how many of them: two where there is such a group, else one, with the next for itself.
    private static func group(
        in scalars: [Unicode.Scalar], at index: Int, of count: Int
    ) throws(SearchProblem) -> (group: Int, length: Int) {
        let digits = scalars[index...].prefix(2).prefix { ("0"..."9").contains($0) }
            .map { Int($0.value - 0x30) }
        let one = digits[0]
        if one > 0, digits.count == 2, one * 10 + digits[1] <= count { return (one * 10 + digits[1], 2) }
        guard one <= count else { throw SearchProblem(.unknownGroup(one), at: index - 1) }
        return (one, 1)
    }

    private mutating func append(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        if case .bytes(let last) = parts.last {
            parts[parts.count - 1] = .bytes(last + bytes)
        } else {
            parts.append(.bytes(bytes))
        }
    }

    /// Whether it is the same for all matches.
    var isConstant: Bool { !parts.contains { if case .group = $0 { true } else { false } } }

    /// Whether groups other than the whole match are in it.
    var namesGroups: Bool { parts.contains { if case .group(1...) = $0 { true } else { false } } }

    /// The bytes for a match whose groups are given; one that took no part in the match stands for nothing.
    func expanded(groups: [[UInt8]?], lineEnd: [UInt8]) -> [UInt8] {
        parts.flatMap { part -> [UInt8] in
            switch part {
            case .bytes(let bytes): bytes
            case .lineEnd: lineEnd
            case .group(let group): groups.indices.contains(group) ? groups[group] ?? [] : []
            }
        }
    }
}
