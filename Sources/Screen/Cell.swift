/// One place of a frame, in eight bytes: frames are made, compared and thrown away with every key.
public struct Cell: Equatable, Sendable {
    /// Glyph, columns and style, from the low bits up.
    private var bits: UInt64

    /// What stands in the cell.
    public var glyph: Glyph {
        @inline(__always) get { Glyph(code: UInt32(truncatingIfNeeded: bits)) }
        set { bits = bits & ~0xFFFF_FFFF | UInt64(newValue.code) }
    }

    /// One character with its combining marks, blank included; empty for the second half of a wide one.
    public var text: String {
        get { glyph.text }
        set { glyph = Glyph(newValue) }
    }

    /// Columns that the text takes, 1 or 2; 0 for the second half of a wide one.
    public var columns: UInt8 {
        @inline(__always) get { UInt8(truncatingIfNeeded: bits >> 32) }
        set { bits = bits & ~(0xFF << 32) | UInt64(newValue) << 32 }
    }

    /// What the text is.
    public var style: Style {
        @inline(__always) get { Style(rawValue: UInt8(truncatingIfNeeded: bits >> 40)) ?? .text }
        set { bits = bits & ~(0xFF << 40) | UInt64(newValue.rawValue) << 40 }
    }

    /// Makes a cell of its parts.
    @inline(__always)
    public init(glyph: Glyph, columns: UInt8, style: Style) {
        bits = UInt64(glyph.code) | UInt64(columns) << 32 | UInt64(style.rawValue) << 40
    }

    /// Makes a cell of its parts.
    public init(text: String, columns: UInt8, style: Style) {
        self.init(glyph: Glyph(text), columns: columns, style: style)
    }

    /// A blank.
    public static func blank(_ style: Style = .text) -> Cell { Cell(glyph: .blank, columns: 1, style: style) }
}
