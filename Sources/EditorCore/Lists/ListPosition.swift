/// A position in a list: how many rows there are, and which is chosen.
///
/// What stands at the top follows from it alone, so that core and screen need not tell each other.
public struct ListPosition: Equatable, Sendable {
    /// How many rows there are.
    public private(set) var count: Int
    /// The index of the chosen row; 0 where there is none.
    public private(set) var chosen: Int
    /// The row, counted from the first that shows, in which a click has chosen; `nil` for the middle.
    private var clicked: Int?

    /// The beginning of a list of so many rows, or another row of it.
    public init(count: Int = 0, chosen: Int = 0) {
        self.count = count
        self.chosen = min(max(0, chosen), max(0, count - 1))
    }

    /// Chooses a row; one that is not there counts as the nearest.
    mutating func choose(_ row: Int) {
        self = ListPosition(count: count, chosen: row)
    }

    /// Chooses a row that stands so many rows below the first that shows, and stays there: a list that went on under the
    /// mouse would have the next click meet another row.
    mutating func choose(_ row: Int, clickedAt place: Int) {
        choose(row)
        clicked = place
    }

    /// Goes up or down by so many rows, as far as there are any.
    mutating func move(by rows: Int) {
        choose(chosen + rows)
    }

    /// The first row that shows where there is room for so many: the list goes by rows once the chosen one would leave its
    /// middle.
    private func top(height: Int) -> Int {
        let above = clicked.map { min($0, max(0, height - 1)) } ?? height / 2
        return max(0, min(chosen - above, count - height))
    }

    /// The first row that shows, where the list does not scroll while the choice moves in the middle of it, and then by half
    /// of its height.
    public func steadyTop(height: Int) -> Int {
        guard count > height else { return 0 }
        let step = max(1, height / 2)
        let top = max(0, chosen - height / 4) / step * step
        return min(top, count - height)
    }

    /// The rows that show where there is room for so many.
    ///
    /// - Parameter row: Makes the row of an index. It is asked for those that show alone.
    func content(height: Int, row: (Int) -> ListRow) -> ListContent {
        let top = top(height: height)
        return ListContent(
            rows: (top..<min(count, top + height)).map(row), chosen: count > 0 ? chosen - top : nil,
            count: count, top: top)
    }
}
