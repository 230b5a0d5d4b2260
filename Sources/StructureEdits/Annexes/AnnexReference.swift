import Editing
import RecordDraft

/// A reference to an annex that gets a number, with all annexes that it can mean.
public struct AnnexReference: Sendable {
    /// Why a reference may mean an annex.
    public enum Reason: Equatable, Sendable {
        /// It names its number.
        case named
        /// No other one has what it refers to.
        case only
        /// Words of the sentence stand in the title too.
        case words([String])
        /// Nothing speaks for it.
        case none
    }

    /// An annex that it can mean.
    public struct Choice: Sendable {
        /// The line of the annex's heading, 0-based.
        public let line: Int
        /// Why.
        public let reason: Reason
        /// What is to be done to the text if it is meant, in order.
        public let edits: [ChangeSet.Edit]
    }

    /// The reference as it stands.
    public let reference: Reference
    /// The annexes, in the order of the text.
    public let choices: [Choice]
    /// Which of them it means, by its place among ``choices``; nil where that has to be asked.
    public let decided: Int?

    init(_ reference: Reference, choices: [Choice], decided: Int?) {
        self.reference = reference
        self.choices = choices
        self.decided = decided
    }
}
