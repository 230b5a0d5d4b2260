import TextRope

/// Tells where slots stand, in columns and in bytes of the file. It goes through the text once, from slot to slot:
/// counting from the line's beginning for each would take too long in a line of a megabyte.
struct SlotPlaces {
    /// Where a slot stands: 1-based line and column (in Unicode scalars), offset and length in bytes of the file.
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

    /// The place of a slot that stands behind those asked for before.
    mutating func place(of slot: SlotSpan) -> Place {
        if slot.line != line {
            line = slot.line
            column = 1
            position = index.start(of: slot.line)
        }
        let start = slot.range.lowerBound
        column += index.text.string(in: position..<start).unicodeScalars.count
        position = start
        diskOffset += layout.byteCount(index.text[diskPosition..<start])
        diskPosition = start
        let length = layout.byteCount(index.text[slot.range])
        return Place(line: line + 1, column: column, offset: diskOffset, length: length)
    }
}
