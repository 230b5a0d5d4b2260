/// Why an operation makes no sense where it was asked for.
public enum StructureProblem: Error, Equatable, Sendable {
    /// The line belongs to no paragraph.
    case noParagraph
    /// The paragraph has no number.
    case notNumbered
    /// The paragraph has a number already.
    case isNumbered
    /// There is no paragraph to join or to change places with on that side.
    case noNeighbour
    /// A heading stands among the paragraphs.
    case headingBetween
    /// A paragraph can be split in its words only.
    case outsideWords
    /// There is no heading here.
    case noHeading
    /// The heading has no label that could be counted on.
    case noLabel
    /// There is no level above, or none below, that the heading could have where it stands.
    case noLevel
    /// Numbers and labels are locked, and it would change some.
    case numbersLocked
    /// Numbers are locked, and there is none before this one, the first.
    case noNumberBefore(String)
    /// Numbers are locked, and these two follow one another.
    case noNumberBetween(String, String)
    /// Of the paragraph only its number is left, which stays while numbers are locked.
    case isDeleted
    /// It stands where it is to go.
    case isThere
    /// All numbers are as they should be.
    case nothingToDo
}
