/// What a scalar does on the screen and to its neighbours, as far as layout must know.
///
/// The raw values are those of `ScalarTable`.
enum ScalarKind: UInt8 {
    /// One column, stands alone.
    case narrow = 0
    /// Two columns, stands alone.
    case wide = 1
    /// One or two columns as the policy says, stands alone.
    case ambiguous = 2
    /// No column: combines with the scalar before.
    case mark = 3
    /// Invisible, never joins its neighbours; always shown as an escape.
    case format = 4
    /// Invisible, and joins its neighbours (joiners, Arabic number signs, tags, fillers).
    case joiningFormat = 5
    /// One column, may join its neighbours (spacing marks, regional indicators).
    case joiner = 6
    /// Two columns, may join its neighbours (skin tones, leading Hangul jamo).
    case wideJoiner = 7
    /// A variation selector: no column, and not sent to the terminal.
    case selector = 8
    /// Private use: shown as an escape, since no two fonts agree on it.
    case privateUse = 9
    /// C0, DEL or C1: shown as an escape.
    case control = 10
    /// Not assigned in the Unicode version of the Swift runtime: shown as an escape.
    case unassigned = 11

    /// The kind of `scalar`, unassigned ones not told apart: they count as what the table says.
    @inline(__always)
    static func tabled(_ scalar: UInt32) -> ScalarKind {
        if scalar < 0xA0 {
            return scalar >= 0x20 && scalar < 0x7F ? .narrow : .control
        }
        if isPlainWide(scalar) { return .wide }
        return ScalarTable.kind(scalar)
    }

    /// The kind of `scalar`.
    @inline(__always)
    static func of(_ scalar: UInt32) -> ScalarKind {
        if scalar < 0xA0 {
            return scalar >= 0x20 && scalar < 0x7F ? .narrow : .control
        }
        if isPlainWide(scalar) { return .wide }
        // Up to here Latin has no hole, and the runtime's look-up is not cheap.
        if scalar < 0x300 || (0x2010...0x2027).contains(scalar) { return ScalarTable.kind(scalar) }
        return ofRare(scalar)
    }

    /// The blocks that nearly all Chinese text is made of: two columns, assigned, never joining.
    @inline(__always)
    private static func isPlainWide(_ scalar: UInt32) -> Bool {
        scalar >= 0x3000
            && ((scalar >= 0x3400 && scalar < 0x4DC0) || (scalar >= 0x4E00 && scalar < 0xA000)
                || scalar < 0x302A || (scalar >= 0x3041 && scalar <= 0x3096)
                || (scalar >= 0xFF01 && scalar <= 0xFF60))
    }

    @inline(never)
    private static func ofRare(_ scalar: UInt32) -> ScalarKind {
        let kind = ScalarTable.kind(scalar)
        if kind == .privateUse { return kind }
        guard let value = Unicode.Scalar(scalar) else { return .unassigned }
        return value.properties.generalCategory == .unassigned ? .unassigned : kind
    }
}
