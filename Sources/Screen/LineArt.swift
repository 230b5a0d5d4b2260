import TextLayout

/// The signs that the interface draws with.
public struct LineArt: Equatable, Sendable {
    /// The line between tree and text, and the sides of a prompt's frame.
    public var vertical: String
    /// Top and bottom of a prompt's frame.
    public var horizontal: String
    /// Corners of a prompt's frame.
    public var topLeft: String
    /// Corners of a prompt's frame.
    public var topRight: String
    /// Corners of a prompt's frame.
    public var bottomLeft: String
    /// Corners of a prompt's frame.
    public var bottomRight: String
    /// Before a node of the tree whose children are hidden.
    public var folded: String
    /// Before a node of the tree whose children are shown.
    public var unfolded: String
    /// Before the node of the tree that the caret is in.
    public var mark: String
    /// Before the chosen row of a list, and between the steps of a path.
    public var chosen: String
    /// Between things said side by side.
    public var dot: String

    /// For terminals that draw lines and symbols, each in one column.
    public static let unicode = LineArt(
        vertical: "│", horizontal: "─", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
        folded: "▸", unfolded: "▾", mark: "▌", chosen: "›", dot: "·")

    /// For all terminals.
    public static let ascii = LineArt(
        vertical: "|", horizontal: "-", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
        folded: ">", unfolded: "v", mark: "*", chosen: ">", dot: "-")

    /// The signs for a terminal: symbols if it has them, but none that it draws in two columns.
    public static func standard(hasSymbols: Bool, policy: WidthPolicy) -> LineArt {
        if !hasSymbols { return .ascii }
        if !policy.ambiguousIsWide { return .unicode }
        var art = LineArt.ascii
        for sign in [\LineArt.folded, \LineArt.unfolded, \LineArt.chosen]
        where DisplayWidth.columns(of: LineArt.unicode[keyPath: sign], policy: policy) == 1 {
            art[keyPath: sign] = LineArt.unicode[keyPath: sign]
        }
        return art
    }
}
