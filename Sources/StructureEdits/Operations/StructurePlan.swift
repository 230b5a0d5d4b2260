import Editing
import RecordDraft

/// What an operation comes to, before anything is done: one change of the text, and what follows from it.
public struct StructurePlan: Sendable {
    /// A number or label that becomes another.
    public struct Renumbering: Equatable, Sendable {
        /// Its line before the change, 0-based.
        public let line: Int
        /// The domain that it numbers in before the change; nil for the label of a heading.
        public let domain: NumberingDomain?
        /// As it stands, without stop or brackets: `46`, `A`.
        public let old: String
        /// As it will stand.
        public let new: String
    }

    /// A reference that is written anew.
    public struct ReferenceChange: Equatable, Sendable {
        /// Its line before the change, 0-based.
        public let line: Int
        /// As it stands.
        public let old: String
        /// As it will stand.
        public let new: String
    }

    /// What becomes of the text, references included.
    public let changes: ChangeSet
    /// Where the caret belongs afterwards, in bytes of the text after the change; nil where it moves along with the text.
    public let caret: Int?
    /// The numbers and labels that become others, in the order of the text before.
    public let renumberings: [Renumbering]
    /// The references that follow.
    public let references: [ReferenceChange]
    /// References with a number that nothing bears afterwards, in the order of the text before.
    public let lost: [Reference]
    /// The first lines of the numbered paragraphs that go, before the change, 0-based.
    public internal(set) var removedLines: [Int] = []
    /// How many numbered paragraphs go, and how many slots.
    public let removed: (paragraphs: Int, slots: Int)
}
