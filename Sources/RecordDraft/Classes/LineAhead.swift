/// The look-ahead of the classifier: the shapes of the lines below the current one. It records how far the look-ahead
/// went, since an edit there can change the class of this line.
struct LineAhead {
    /// The limit of the look-ahead, in lines.
    static let limit = 400

    private let line: Int
    private let shapes: (Int) -> LineShape?
    /// The look-ahead used, in lines, an attempt beyond the last line of the text included.
    private(set) var reach = 0

    init(of line: Int, shapes: @escaping (Int) -> LineShape?) {
        self.line = line
        self.shapes = shapes
    }

    /// The shape of the line that is `distance` below; nil past the end or the limit.
    mutating func shape(_ distance: Int) -> LineShape? {
        guard distance <= LineAhead.limit else { return nil }
        reach = max(reach, distance)
        return shapes(line + distance)
    }

    /// The distance of the next line that is text or a heading, from `start` on.
    mutating func significant(from start: Int = 1) -> (distance: Int, shape: LineShape)? {
        var distance = start
        while let shape = shape(distance) {
            if shape.flags.isDisjoint(with: [.blank, .rule, .furniture]), shape.label != .footnote {
                return (distance, shape)
            }
            distance += 1
        }
        return nil
    }

    /// Whether the next line that is not blank is page furniture, or a document symbol alone.
    mutating func nextIsFurniture() -> Bool {
        var distance = 1
        while let shape = shape(distance) {
            if !shape.isBlank { return shape.flags.contains(.furniture) }
            distance += 1
        }
        return false
    }

    /// The next paragraph number, or what looks like one, in the same domain.
    mutating func nextNumber(from start: Int = 1) -> (distance: Int, number: Int32)? {
        var distance = start
        while let shape = shape(distance) {
            switch shape.label {
            case .number(let number, .plain), .number(let number, .spelled): return (distance, number)
            case .annex, .decision: return nil
            default: distance += 1
            }
        }
        return nil
    }

    /// Whether the run of numbers that goes on from a number here breaks off at `target`: then what runs on is a list
    /// inside a paragraph. Nil if it does not break off in sight.
    mutating func run(from number: Int32, leadsTo target: Int32) -> (length: Int, leads: Bool?) {
        var next = number + 1
        var length = 1
        var distance = 1
        while let shape = shape(distance) {
            distance += 1
            let found: Int32
            switch shape.label {
            case .number(let number, .plain), .number(let number, .spelled): found = number
            // In a list that has come to this number a tab may stand instead of the stop.
            case .tabbedNumber(let number) where number == next && number != target: found = number
            case .annex, .decision: return (length, nil)
            default: continue
            }
            if found == target { return (length, true) }
            guard found == next else { return (length, false) }
            next += 1
            length += 1
        }
        return (length, nil)
    }
}
