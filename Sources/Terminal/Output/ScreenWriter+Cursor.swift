extension ScreenWriter {
    /// The most rows that the cursor moves straight down by single steps.
    private static let farthestDown = 4

    /// Moves the cursor to a place, 0-based, by the shortest sequence.
    mutating func move(to row: Int, _ column: Int) {
        let steps = wayNear(row, column)
        guard let steps, steps.cost < terminfo.cursorAddress.count(row, column) else {
            terminfo.cursorAddress.append(row, column, to: &output)
            cursor = (row, column)
            return
        }
        if let vertical = steps.vertical {
            for _ in 0..<vertical.count { output += vertical.string }
        }
        switch steps.aside {
        case .none: break
        case .steps(let string, let count): for _ in 0..<count { output += string }
        case .address: terminfo.columnAddress?.append(column, to: &output)
        }
        cursor = (row, column)
    }

    /// The least number of bytes for a move within the cursor's row.
    func cost(toColumn column: Int) -> Int {
        guard let cursor else { return .max }
        return min(
            aside(from: cursor.column, to: column)?.cost ?? .max,
            terminfo.cursorAddress.count(cursor.row, column))
    }

    /// A way from column to column.
    private enum Aside {
        case none
        case steps([UInt8], Int)
        case address
    }

    private struct Way {
        var vertical: (string: [UInt8], count: Int)?
        var aside = Aside.none
        var cost = 0
    }

    /// A way by steps up or down and then aside; nil where there is none.
    private func wayNear(_ row: Int, _ column: Int) -> Way? {
        guard let cursor else { return nil }
        var way = Way()
        let down = row - cursor.row
        if down != 0 {
            guard abs(down) <= Self.farthestDown,
                let step = down > 0 ? terminfo.cursorDown : terminfo.cursorUp
            else { return nil }
            way.vertical = (step, abs(down))
            way.cost = abs(down) * step.count
        }
        guard let aside = aside(from: cursor.column, to: column) else { return nil }
        way.aside = aside.way
        way.cost += aside.cost
        return way
    }

    private func aside(from: Int?, to column: Int) -> (way: Aside, cost: Int)? {
        if from == column { return (.none, 0) }
        var best: (way: Aside, cost: Int)?
        if let address = terminfo.columnAddress { best = (.address, address.count(column)) }
        if column == 0, let string = terminfo.carriageReturn, string.count < best?.cost ?? .max {
            best = (.steps(string, 1), string.count)
        }
        guard let from else { return best }
        if let step = column < from ? terminfo.cursorLeft : terminfo.cursorRight {
            let cost = step.count * abs(column - from)
            if cost < best?.cost ?? .max { best = (.steps(step, abs(column - from)), cost) }
        }
        return best
    }
}
