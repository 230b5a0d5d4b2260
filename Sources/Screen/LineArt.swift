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
        if policy.wide.isDisjoint(with: [.lines, .shapes, .punctuation, .signs]) { return .unicode }
        func fitting(_ sign: String, _ plain: String) -> String {
            DisplayWidth.columns(of: sign, policy: policy) == 1 ? sign : plain
        }
        return LineArt(
            vertical: fitting(unicode.vertical, ascii.vertical),
            horizontal: fitting(unicode.horizontal, ascii.horizontal),
            topLeft: fitting(unicode.topLeft, ascii.topLeft),
            topRight: fitting(unicode.topRight, ascii.topRight),
            bottomLeft: fitting(unicode.bottomLeft, ascii.bottomLeft),
            bottomRight: fitting(unicode.bottomRight, ascii.bottomRight),
            folded: fitting(unicode.folded, ascii.folded),
            unfolded: fitting(unicode.unfolded, ascii.unfolded),
            mark: fitting(unicode.mark, ascii.mark), chosen: fitting(unicode.chosen, ascii.chosen),
            dot: fitting(unicode.dot, ascii.dot))
    }
}
