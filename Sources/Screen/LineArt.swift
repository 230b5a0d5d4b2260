import TextLayout

/// The line-drawing characters and symbols of the interface.
///
/// One object for all that draw with it, since a copy of so many strings for each would cost more than most of what they
/// draw.
public final class LineArt: Sendable {
    /// The line between tree and text, and the sides of a dialog's frame.
    public let vertical: String
    /// Top and bottom of a dialog's frame.
    public let horizontal: String
    /// Corners of a dialog's frame.
    public let topLeft: String
    /// Corners of a dialog's frame.
    public let topRight: String
    /// Corners of a dialog's frame.
    public let bottomLeft: String
    /// Corners of a dialog's frame.
    public let bottomRight: String
    /// Before a collapsed node of the tree.
    public let folded: String
    /// Before an expanded node of the tree.
    public let unfolded: String
    /// Before the node of the tree that the caret is in.
    public let mark: String
    /// Before the chosen row of a list, and between the steps of a path.
    public let chosen: String
    /// Between things said side by side.
    public let dot: String

    private init(
        vertical: String, horizontal: String, topLeft: String, topRight: String, bottomLeft: String,
        bottomRight: String, folded: String, unfolded: String, mark: String, chosen: String, dot: String
    ) {
        self.vertical = vertical
        self.horizontal = horizontal
        self.topLeft = topLeft
        self.topRight = topRight
        self.bottomLeft = bottomLeft
        self.bottomRight = bottomRight
        self.folded = folded
        self.unfolded = unfolded
        self.mark = mark
        self.chosen = chosen
        self.dot = dot
    }

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
