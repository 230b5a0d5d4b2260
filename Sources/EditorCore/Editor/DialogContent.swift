import Wording

/// What of a dialog shows. Equal contents look the same.
public struct DialogContent: Equatable, Sendable {
    /// Where a dialog stands.
    public enum Place: Equatable, Sendable {
        /// In the place of the status line, with its list over the lower rows of the text.
        case statusLine
        /// Over the lower rows of the text.
        case overText
        /// Over the whole screen.
        case screen
        /// In the panel, which stays while one types.
        case panel
    }

    /// Where it stands.
    public var place: Place
    /// What stands in the line that sets it off.
    public var title = ""
    /// What is asked or told, wrapped as it needs.
    public var sentence = ""
    /// The fields to type in, one below the other.
    public var fields: [FieldContent] = []
    /// Which of them takes what is typed.
    public var activeField = 0
    /// The only field, or the first of them.
    public var field: FieldContent? {
        get { fields.first }
        set { fields = newValue.map { [$0] + fields.dropFirst() } ?? [] }
    }
    /// The rows of its list that show.
    public var list: ListContent?
    /// Two texts to be compared.
    public var comparison: Comparison?
    /// The page of all keys, from which row on.
    public var page: PageContent?
    /// The keys that answer, at its foot.
    public var answers: [Hint] = []
    /// The place in the text that it is about to lead to.
    public var preview = Preview(lines: [])
    /// What the line of key hints says meanwhile.
    public var hints: [Hint] = []

    init(_ place: Place) {
        self.place = place
    }
}

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

/// The page of all keys as it shows.
public struct PageContent: Equatable, Sendable {
    /// All of it.
    public var layout: HelpLayout
    /// The rows of it that there is room for.
    public var rows: Int
    /// The row at the top, 0-based.
    public var top: Int
}

/// A place that something is about to lead to.
public struct Preview: Equatable, Sendable {
    /// The lines that stand out, 0-based.
    public var lines: [Int]
    /// The heading that the tree shows it under, by its ordinal; `nil` for the one that the caret is under.
    public var heading: Int?
}
