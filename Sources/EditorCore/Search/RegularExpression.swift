import CPcre2

/// A regular expression, compiled by PCRE2. It reads Unicode: `\w` is any letter, Chinese ones too.
final class RegularExpression: Sendable {
    /// Never changes once it is made.
    nonisolated(unsafe) private let compiled: OpaquePointer
    /// How many groups it captures.
    let groupCount: Int

    /// - Throws: ``SearchProblem`` where the pattern is not a regular expression.
    init(_ pattern: String, matchesCase: Bool) throws(SearchProblem) {
        let bytes = Array(pattern.utf8)
        var error: Int32 = 0
        var offset = 0
        guard let compiled = ppc_compile(bytes, bytes.count, !matchesCase, &error, &offset) else {
            let before = String(decoding: bytes.prefix(offset), as: UTF8.self)
            throw SearchProblem(Self.reason(error), at: before.unicodeScalars.count)
        }
        self.compiled = compiled
        groupCount = Int(ppc_group_count(compiled))
    }

    deinit { ppc_free(compiled) }

    /// What PCRE2's number for an error means: those of pcre2.h, `PCRE2_ERROR_…`.
    private static func reason(_ error: Int32) -> SearchProblem.Reason {
        switch error {
        case 114: .openParenthesis
        case 122: .strayParenthesis
        case 106: .openBracket
        case 109: .nothingToRepeat
        case 101, 102, 103: .strayBackslash
        case 108: .backwardRange
        case 104, 105: .badRepeat
        case 125: .unboundedLookBehind
        default: .other
        }
    }

    /// A search for the expression, in one text after another.
    struct Search: ~Copyable {
        private let regex: RegularExpression
        private let search: OpaquePointer?

        /// How long all matches of one search may take together.
        private static let nanoseconds: Int64 = 1_000_000_000

        init(_ regex: RegularExpression) {
            self.regex = regex
            search = ppc_search_new(regex.compiled, Self.nanoseconds)
        }

        deinit {
            if let search { ppc_search_free(search) }
        }

        /// The match in some bytes that begins at an offset or behind it, or only right there.
        ///
        /// - Parameter goesOn: Whether the bytes are the same as in the last call.
        /// - Throws: ``SearchProblem/Reason/tooComplex`` where it takes too long.
        func match(
            in bytes: UnsafeBufferPointer<UInt8>, from offset: Int, onlyThere: Bool = false,
            goesOn: Bool = false
        ) throws(SearchProblem) -> Range<Int>? {
            guard let search else { throw SearchProblem(.tooComplex) }
            guard let base = bytes.baseAddress else { return nil }
            switch ppc_find(search, base, bytes.count, offset, onlyThere, goesOn) {
            case ppc_none: return nil
            case ppc_found: return range(ofGroup: 0)
            default: throw SearchProblem(.tooComplex)
            }
        }

        /// Where a group of the match last found lies; 0 is the whole match.
        func range(ofGroup group: Int) -> Range<Int>? {
            var start = 0
            var end = 0
            guard let search, ppc_range(search, UInt32(group), &start, &end) else { return nil }
            return start..<end
        }
    }
}
