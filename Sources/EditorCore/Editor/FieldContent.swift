import Wording

/// A field as it shows.
public struct FieldContent: Equatable, Sendable {
    /// How a remark is meant.
    public enum Weight: Equatable, Sendable {
        /// Something to know.
        case quiet
        /// A count.
        case count
        /// Nothing fits.
        case warning
    }

    /// What is asked for; `nil` where the dialog's title says it.
    public var label: LocalizedText?
    /// What is typed.
    public var field: TextField
    /// What there is to say of it.
    public var remark = ""
    /// How the remark is meant.
    public var weight = Weight.quiet
    /// To how many columns the remark may be clipped to leave room for what is typed, which nobody knows by heart; `nil`
    /// where it stays whole and the field shows what is around the caret.
    public var leastRemark: Int?
}
