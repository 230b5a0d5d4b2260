extension DraftIndex {
    /// All references, in the order of the text.
    public var references: [Reference] { [] }
}
