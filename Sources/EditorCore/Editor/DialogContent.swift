/// What the screen shows of a dialog. Equal contents are drawn alike.
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
    /// The title in the line above it.
    public var title = ""
    /// The question or message, wrapped to the width.
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
    /// The place in the text that it would lead to.
    public var preview = Preview(lines: [])
    /// What the line of key hints says meanwhile.
    public var hints: [Hint] = []

    init(_ place: Place) {
        self.place = place
    }
}
