import TextRope

/// Tells where slots or references stand, in columns and in bytes of the file. It goes through the text once, from place to place:
/// counting from the line's beginning for each would take too long in a line of a megabyte.
struct ListedPlaces {
    /// Where one stands: 1-based line and column (in Unicode scalars), offset and length in bytes of the file.
    struct Place {
        var line: Int
        var column: Int
        var offset: Int
        var length: Int
    }

    private let index: DraftIndex
    private let layout: DiskLayout
    private var line = -1
    private var column = 1
    private var position = 0
    private var diskPosition = 0
    private var diskOffset: Int

    init(_ index: DraftIndex, _ layout: DiskLayout) {
        self.index = index
        self.layout = layout
        diskOffset = layout.markLength
    }

    /// The place of a range of bytes in a line, 0-based, that begins behind those asked for before.
    mutating func place(of range: Range<Int>, inLine line: Int) -> Place {
        if line != self.line {
            self.line = line
            column = 1
            position = index.start(of: line)
        }
        let start = range.lowerBound
        column += index.text.string(in: position..<start).unicodeScalars.count
        position = start
        diskOffset += layout.byteCount(index.text[diskPosition..<start])
        diskPosition = start
        let length = layout.byteCount(index.text[range])
        return Place(line: line + 1, column: column, offset: diskOffset, length: length)
    }
}
