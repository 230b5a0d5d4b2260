/// Gives the break level before each unit of a line, one unit after the other. It keeps the class before the blanks.
struct BreakLevels {
    private var left: BreakClass = .space
    private var isAfterSpace = false
    /// How many more units the label at the start of the line may have: `12.`, `A.`, `(iv)`.
    private var labelRoom: Int

    /// The most units that a label may have.
    static let labelLength = 7

    init(isLineStart: Bool) {
        labelRoom = isLineStart ? Self.labelLength : 0
    }

    /// The level before the next unit, of class `right`.
    @inline(__always)
    mutating func level(before right: BreakClass) -> UInt8 {
        if right == .han && left == .han && !isAfterSpace {
            labelRoom = 0
            return 0
        }
        return mixedLevel(before: right)
    }

    /// Whether the unit before is of class `han`, with no blank behind it: then the level before another `han` is 0.
    var isBehindHan: Bool {
        @inline(__always) get { left == .han && !isAfterSpace }
    }

    /// Skips units of class `han` that follow a unit of class `han`.
    @inline(__always)
    mutating func passHan() {
        labelRoom = 0
    }

    private mutating func mixedLevel(before right: BreakClass) -> UInt8 {
        if right == .space {
            isAfterSpace = true
            return PackedUnit.neverBreak
        }
        let level: UInt8
        if isAfterSpace {
            let isLabel = labelRoom > 0 && (left == .infix || left == .narrowClose)
            level = max(isLabel ? 1 : 0, BreakClass.levelAfterSpace(between: left, and: right))
            labelRoom = 0
            isAfterSpace = false
        } else {
            level = BreakClass.level(between: left, and: right)
            labelRoom -= labelRoom > 0 ? 1 : 0
        }
        left = right
        return level
    }
}
