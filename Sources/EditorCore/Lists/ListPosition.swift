/// Where one is in a list of rows: how many there are, and which is chosen.
///
/// What stands at the top follows from it alone, so that core and screen need not tell each other.
public struct ListPosition: Equatable, Sendable {
    /// How many rows there are.
    public private(set) var count: Int
    /// The index of the chosen row; 0 where there is none.
    public private(set) var chosen: Int

    /// The beginning of a list of so many rows, or another row of it.
    public init(count: Int = 0, chosen: Int = 0) {
        self.count = count
        self.chosen = min(max(0, chosen), max(0, count - 1))
    }

    /// Chooses a row; one that is not there counts as the nearest.
    mutating func choose(_ row: Int) {
        self = ListPosition(count: count, chosen: row)
    }

    /// Goes up or down by so many rows, as far as there are any.
    mutating func move(by rows: Int) {
        choose(chosen + rows)
    }

    /// The first row that shows where there is room for so many: the list goes by rows once the chosen one would leave its
    /// middle.
    private func top(height: Int) -> Int {
        max(0, min(chosen - height / 2, count - height))
    }

    /// The first row that shows, where the list stands still while one moves about in the middle of it: it goes by half
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
