/// Values that belong to lines, by 0-based line number.
///
/// Meant for the lines of a screen or a few: they are kept in order and found by binary search, which costs less than
/// hashing.
struct LineTable<Value> {
    private var rows: [(line: Int, value: Value)] = []

    /// How many lines have a value.
    var count: Int { rows.count }

    /// The value of a line.
    subscript(line: Int) -> Value? {
        get {
            let place = place(of: line)
            return place < rows.count && rows[place].line == line ? rows[place].value : nil
        }
        set {
            let place = place(of: line)
            let isThere = place < rows.count && rows[place].line == line
            switch (newValue, isThere) {
            case (let value?, true): rows[place].value = value
            case (let value?, false): rows.insert((line, value), at: place)
            case (nil, true): rows.remove(at: place)
            case (nil, false): break
            }
        }
    }

    /// Calls `body` with the values of lines from one on, in order, until one has none or `body` returns `false`.
    func forEach(from line: Int, _ body: (Value) -> Bool) {
        let first = place(of: line)
        for place in first..<rows.count {
            guard rows[place].line == line + place - first, body(rows[place].value) else { return }
        }
    }

    /// Removes the values of a line and of all lines after it.
    mutating func removeAll(from line: Int) {
        rows.removeSubrange(place(of: line)...)
    }

    /// Removes the values of lines that were replaced, and renumbers the lines after them.
    ///
    /// - Parameter count: How many lines are in their place now.
    mutating func replace(_ lines: Range<Int>, by count: Int) {
        let places = place(of: lines.lowerBound)..<place(of: lines.upperBound)
        rows.removeSubrange(places)
        let shift = count - lines.count
        if shift == 0 { return }
        for place in places.lowerBound..<rows.count { rows[place].line += shift }
    }

    /// The first index whose line is not before the given one.
    private func place(of line: Int) -> Int {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].line < line { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
