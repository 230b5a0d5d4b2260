/// A row of a list.
public struct ListRow: Equatable, Sendable {
    /// What it is. May be text of the draft that is not escaped.
    public var title: String
    /// What is said beside it, dim.
    public var detail = ""
    /// Whether the detail stays whole where there is not room for all of the title.
    public var keepsDetail = false
    /// What stands at its end: a key, a number.
    public var note = ""
    /// Whether it is ticked; `nil` where rows can't be ticked.
    public var isTicked: Bool?
    /// Whether choosing it would do nothing here.
    public var isDim = false
    /// Whether it is the heading of the rows below it.
    public var isSection = false

    /// A row of a title alone.
    public init(_ title: String) {
        self.title = title
    }
}
