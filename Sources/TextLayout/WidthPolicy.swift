/// What the terminal in use does with characters whose width Unicode leaves open.
public struct WidthPolicy: Hashable, Sendable {
    /// Whether East Asian ambiguous characters (`“ ” — … · ① ×`, Greek, Cyrillic) take two columns.
    public var ambiguousIsWide: Bool

    /// Makes a policy; without an argument the ambiguous characters take one column.
    public init(ambiguousIsWide: Bool = false) {
        self.ambiguousIsWide = ambiguousIsWide
    }

    /// Ambiguous characters take one column, as on most terminals of today.
    public static let narrow = WidthPolicy(ambiguousIsWide: false)

    /// Ambiguous characters take two columns, as on many terminals set up for Chinese.
    public static let wide = WidthPolicy(ambiguousIsWide: true)
}
