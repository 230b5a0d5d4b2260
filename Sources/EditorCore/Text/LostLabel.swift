/// A label that has become plain text because something was typed before it.
struct LostLabel: Equatable, Sendable {
    /// What the label made of its line.
    enum Kind: Equatable, Sendable {
        /// A heading.
        case heading
        /// The first line of a numbered paragraph.
        case paragraph
    }

    /// Where it stands now.
    var place: Anchor
    /// What it made of its line.
    let kind: Kind
}
