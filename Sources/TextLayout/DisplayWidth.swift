/// The one answer to how many columns something takes; layout, frames and the terminal all ask here.
public enum DisplayWidth {
    /// How far apart tab stops are, in columns from the start of the row.
    public static let tabStop = 4

    /// Columns that the terminal gives to a scalar: 0 for combining marks and format characters, 1 or 2
    /// for the rest, -1 for controls and for values that are no scalar. This is what C's `wcwidth` is to
    /// answer; it says nothing of escapes such as `^[`, which are made of narrow characters.
    public static func columns(ofScalar scalar: UInt32, policy: WidthPolicy) -> Int {
        // Most of a draft, and so most of a screen: no table says otherwise of these, nor any policy.
        if scalar < 0x7F && scalar >= 0x20 { return 1 }
        if scalar <= 0x9FFF && scalar >= 0x4E00 { return 2 }
        if scalar == 0 { return 0 }
        if scalar > 0x10FFFF || (0xD800...0xDFFF).contains(scalar) { return -1 }
        switch ScalarKind.tabled(scalar) {
        case .narrow, .joiner, .unassigned: return 1
        case .wide, .wideJoiner:
            return policy.wide.contains(.emoji) || !WidthClasses.isEmoji(scalar) ? 2 : 1
        case .ambiguous: return policy.wide.isDisjoint(with: .ofAmbiguous(scalar)) ? 1 : 2
        case .privateUse: return policy.ambiguousIsWide ? 2 : 1
        case .mark, .format, .joiningFormat, .selector: return 0
        case .control: return -1
        }
    }

    /// Columns of a string that is safe to show, that is, the sum over its scalars, controls as 0.
    /// For strings that may hold controls use `DisplayText` first.
    public static func columns(of string: some StringProtocol, policy: WidthPolicy) -> Int {
        var total = 0
        for scalar in string.unicodeScalars {
            total += max(0, columns(ofScalar: scalar.value, policy: policy))
        }
        return total
    }
}
