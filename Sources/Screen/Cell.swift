/// One place of a frame, in four bytes: frames are made, compared and thrown away with every key.
public struct Cell: Equatable, Sendable {
    /// Glyph, columns and style, from the low bits up.
    private(set) var bits: UInt32

    private static let glyphBits: UInt32 = 22
    private static let styleShift: UInt32 = 24

    /// What stands in the cell.
    public var glyph: Glyph {
        @inline(__always) get { Glyph(code: bits & (1 << Self.glyphBits - 1)) }
        set { self = Cell(glyph: newValue, columns: columns, style: style) }
    }

    /// One character with its combining marks, blank included; empty for the second half of a wide one.
    public var text: String {
        get { glyph.text }
        set { glyph = Glyph(newValue) }
    }

    /// Columns that the text takes, 1 or 2; 0 for the second half of a wide one.
    public var columns: UInt8 {
        @inline(__always) get { UInt8(truncatingIfNeeded: bits >> Self.glyphBits & 3) }
        set { self = Cell(glyph: glyph, columns: newValue, style: style) }
    }

    /// What the text is.
    public var style: Style {
        @inline(__always) get { Style(rawValue: UInt8(truncatingIfNeeded: bits >> Self.styleShift)) ?? .text }
        set { self = Cell(glyph: glyph, columns: columns, style: newValue) }
    }

    /// Makes a cell of its parts.
    @inline(__always)
    public init(glyph: Glyph, columns: UInt8, style: Style) {
        bits =
            glyph.code | UInt32(columns & 3) << Self.glyphBits | UInt32(style.rawValue) << Self.styleShift
    }

    /// Makes a cell of its parts.
    public init(text: String, columns: UInt8, style: Style) {
        self.init(glyph: Glyph(text), columns: columns, style: style)
    }

    /// A blank.
    public static func blank(_ style: Style = .text) -> Cell { Cell(glyph: .blank, columns: 1, style: style) }
}
