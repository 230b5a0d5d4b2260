import Screen

/// A shift of most of a row of the screen, by having the terminal insert or delete columns (ICH, DCH). After a character
/// typed in a wrapped paragraph every row below begins with what no longer fits in the row above, and its rest is the same
/// some columns further right.
struct RowShift: Equatable {
    /// The column from which on the row is cleared before; nil where it is not.
    var clearedFrom: Int?
    /// The column at which columns are inserted or deleted.
    var column: Int
    /// How many are inserted; negative where so many are deleted.
    var distance: Int

    /// The longest distance searched, in columns: that of a document symbol that wraps to the next row as a whole.
    private static let furthest = 40
    /// The least number of equal columns for a shift, so that equal letters by chance do not count.
    private static let shortestRun = 8
    /// About what the terminal is sent to insert, or to clear, with the way there from the row above.
    private static let shiftCost = 6, clearCost = 4
    /// A shift that costs less than this many bytes ends the search.
    private static let goodCost = 24

    /// Cells that are read many times.
    private typealias Cells = UnsafeBufferPointer<Cell>
    /// A shift, the row after it, and about what it takes to make that the row wanted.
    private typealias Candidate = (shift: RowShift, row: [Cell], cost: Int)

    /// A good shift from one state of a row to another, and the row after it; nil where sending what differs is as cheap.
    /// Neither state begins or ends within a wide character, and both have the same length.
    static func planned(from old: [Cell], to new: [Cell]) -> (shift: RowShift, row: [Cell])? {
        old.withUnsafeBufferPointer { old in new.withUnsafeBufferPointer { planned(from: old, to: $0) } }
    }

    private static func planned(from old: Cells, to new: Cells) -> (shift: RowShift, row: [Cell])? {
        guard var first = old.indices.first(where: { old[$0] != new[$0] }) else { return nil }
        while first > 0, old[first].columns == 0 || new[first].columns == 0 { first -= 1 }
        let (here, wanted) = (old[first], new[first])
        var best: Candidate?
        for distance in stride(from: 1, through: min(furthest, old.count - first - shortestRun), by: 1) {
            // A single column rules most distances out.
            if here == new[first + distance] { consider(old, new, first, distance, &best) }
            if old[first + distance] == wanted { consider(old, new, first, -distance, &best) }
            if let best, best.cost < goodCost { break }
        }
        return best.map { ($0.shift, $0.row) }
    }

    /// Keeps a distance as the best where it is cheaper.
    private static func consider(
        _ old: Cells, _ new: Cells, _ column: Int, _ distance: Int,
        _ best: inout Candidate?
    ) {
        guard runs(old, new, from: column, by: distance),
            let shift = completed(old, new, at: column, by: distance)
        else { return }
        let row = shift.applied(to: old)
        let cost =
            shiftCost + (shift.clearedFrom == nil ? 0 : clearCost)
            + row.withUnsafeBufferPointer { UpdateCost.bytes(from: $0, to: new) }
        if cost < best?.cost ?? .max, UpdateCost.bytes(from: old, to: new, upTo: cost) > cost {
            best = (shift, row, cost)
        }
    }

    /// Whether what stands at a column of the old row stands `distance` further right in the new one.
    private static func runs(_ old: Cells, _ new: Cells, from column: Int, by distance: Int) -> Bool {
        let source = distance > 0 ? column : column - distance
        let target = distance > 0 ? column + distance : column
        guard source < old.count, target < new.count, old[source].columns != 0 else { return false }
        var isBlank = true
        for offset in 0..<shortestRun {
            guard source + offset < old.count, target + offset < new.count,
                old[source + offset] == new[target + offset]
            else { return false }
            if old[source + offset].glyph != .blank { isBlank = false }
        }
        return !isBlank
    }

    /// A shift with the clearing that it needs; nil where it would cut a wide character in two.
    private static func completed(
        _ old: Cells, _ new: Cells, at column: Int, by distance: Int
    ) -> RowShift? {
        let blank = Cell.blank()
        var shift = RowShift(clearedFrom: nil, column: column, distance: distance)
        guard distance > 0 else { return old[column - distance].columns == 0 ? nil : shift }
        // What would come to stand where nothing is to stand, or be pushed over the edge.
        let newEnd = new.lastIndex { $0 != blank }.map { $0 + 1 } ?? 0
        let oldEnd = old.lastIndex { $0 != blank }.map { $0 + 1 } ?? 0
        let kept = max(column, newEnd - distance)
        if kept < oldEnd {
            guard old[kept].columns != 0 else { return nil }
            shift.clearedFrom = kept
        }
        return shift
    }

    /// The row as it is after the shift.
    private func applied(to row: Cells) -> [Cell] {
        let moved = column + max(0, -distance)..<min(clearedFrom ?? row.count, row.count - max(0, distance))
        return Array(unsafeUninitializedCapacity: row.count) { shifted, count in
            shifted.initialize(repeating: .blank())
            _ = shifted.update(fromContentsOf: row[..<column])
            _ = shifted[(column + max(0, distance))...].update(fromContentsOf: row[moved])
            count = row.count
        }
    }
}
