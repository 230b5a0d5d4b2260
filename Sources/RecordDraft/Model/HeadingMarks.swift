import TextRope

/// Which lines the user has said to be headings, or to be none. A line is known by its text, so that it may stand anywhere.
public struct HeadingMarks: Equatable, Sendable {
    /// Whether a line is a heading, by the hash of its text (``key(of:)``).
    public private(set) var marks: [UInt64: Bool]

    /// Marks kept from earlier.
    public init(_ marks: [UInt64: Bool] = [:]) {
        self.marks = marks
    }

    /// Whether nothing was said of any line.
    public var isEmpty: Bool { marks.isEmpty }

    /// What was said of a line: that it is a heading, that it is none, or nothing. White space at its ends does not count.
    public subscript(line: some Collection<UInt8>) -> Bool? {
        get { Array(line).withUnsafeBufferPointer { marks[HeadingMarks.key(of: $0)] } }
        set { Array(line).withUnsafeBufferPointer { marks[HeadingMarks.key(of: $0)] = newValue } }
    }

    /// These marks, and those of another where it says otherwise.
    public func adding(_ other: HeadingMarks) -> HeadingMarks {
        HeadingMarks(marks.merging(other.marks) { $1 })
    }

    /// The hash (FNV-1a, 64 bits) of a line's bytes without blanks, tabs and line ends at either end.
    static func key(of line: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var bytes = line[...]
        while let first = bytes.first, isBlank(first) { bytes = bytes.dropFirst() }
        while let last = bytes.last, isBlank(last) { bytes = bytes.dropLast() }
        return bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
