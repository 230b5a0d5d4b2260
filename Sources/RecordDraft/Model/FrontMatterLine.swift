/// What a line before the first heading says.
public enum FrontMatterRole: String, CaseIterable, Sendable {
    /// The body whose session is recorded.
    case organ
    /// Which session it is.
    case session
    /// When it was held, and often where.
    case dates
    /// The title of the record.
    case title
    /// `草案`, `Draft` and the like.
    case status
    /// Anything else, a document symbol for instance.
    case other
}

/// A line that stands before the first heading.
public struct FrontMatterLine: Equatable, Sendable {
    /// What the line says.
    public let role: FrontMatterRole
    /// Its line, 0-based.
    public let line: Int
    /// Its text without white space at either end.
    public let text: String
}
