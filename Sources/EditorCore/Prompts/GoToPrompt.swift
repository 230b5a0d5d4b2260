import Wording

/// The question «where to?»: what has been typed, what fits it, and which of that is chosen.
public struct GoToPrompt: Equatable, Sendable {
    /// What has been typed.
    public var field = TextField()
    /// What fits, best first.
    public var candidates: [GoToCandidate] = []
    /// The index of the chosen candidate.
    public var chosen = 0
    /// Whether the user has gone through the list with Up and Down.
    public var isBrowsed = false

    /// The chosen candidate; `nil` where nothing fits.
    public var choice: GoToCandidate? { candidates.indices.contains(chosen) ? candidates[chosen] : nil }
}

/// A place that fits what was typed.
public struct GoToCandidate: Equatable, Sendable {
    /// What kind of place it is.
    public enum Kind: Equatable, Sendable {
        /// A heading of the agenda tree, by its ordinal.
        case heading(Int)
        /// A numbered paragraph.
        case paragraph
        /// An entry of the agenda, where the item has no heading of its own.
        case agendaEntry
        /// A line, by its number.
        case line
    }

    /// What kind of place it is.
    public var kind: Kind
    /// What the place is called: a heading's label and title, or `第 33 段`. Unescaped text of the draft.
    public var title: String
    /// The text round the place that fits, shown dim; empty where the title says it all.
    public var excerpt: String
    /// The 0-based line to go to.
    public var line: Int
    /// The byte offset to put the caret at.
    public var offset: Int
    /// What to say on arrival where the place is not just what was asked for.
    public var remark: LocalizedText?
}
