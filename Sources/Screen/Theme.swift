/// An appearance for each style.
public struct Theme: Equatable, Sendable {
    private var appearances: [Appearance]

    /// Every style with the terminal's default colours and no attributes.
    public init() {
        appearances = Array(repeating: .plain, count: Style.allCases.count)
    }

    /// The colours and attributes of a style.
    public subscript(style: Style) -> Appearance {
        get { appearances[Int(style.rawValue)] }
        set { appearances[Int(style.rawValue)] = newValue }
    }

    /// Calm colours for a terminal of that many: 256 or more, 16, 8, or none. They are to be read on dark
    /// and on light backgrounds alike, so every background comes with its own foreground.
    public static func standard(colors: Int) -> Theme {
        if colors >= 256 { return rich }
        return colors >= 8 ? ansi(hasBright: colors >= 16) : colorless
    }

    private static func with(_ base: Theme, _ pairs: [(Style, Appearance)]) -> Theme {
        var theme = base
        for (style, appearance) in pairs { theme[style] = appearance }
        return theme
    }

    private static func look(
        _ foreground: Appearance.Color, on background: Appearance.Color = .standard,
        _ attributes: Appearance.Attributes = []
    ) -> Appearance {
        Appearance(foreground: foreground, background: background, attributes: attributes)
    }

    private static func look(_ attributes: Appearance.Attributes) -> Appearance {
        Appearance(attributes: attributes)
    }

    /// No colour: bold, underlines and reverse video tell the styles apart.
    private static let colorless = with(
        Theme(),
        [
            (.dim, look([.dim])), (.heading, look([.bold])),
            (.slot, look([.reverse])),
            (.slotAtCaret, look([.reverse, .bold, .underline])),
            (.filled, look([.underline])), (.selection, look([.reverse])),
            (.match, look([.bold, .underline])),
            (.matchAtCaret, look([.reverse, .bold])), (.control, look([.bold])),
            (.changed, look([.bold, .underline])), (.treeCount, look([.bold])),
            (.treeMark, look([.bold])), (.treeCurrent, look([.bold])),
            (.treeGarbled, look([.dim])), (.treeSelected, look([.reverse])),
            (.preview, look([.bold])), (.title, look([.dim])),
            (.titleName, look([.bold])), (.status, look([.dim])),
            (.statusCount, look([.bold])), (.keyName, look([.bold])),
            (.keyHint, look([.dim])), (.promptDetail, look([.dim])),
            (.promptSelected, look([.reverse])), (.promptMatch, look([.underline])),
            (.warning, look([.bold])), (.error, look([.bold, .reverse])),
            (.helpHeading, look([.bold])), (.difference, look([.bold, .underline])),
        ])

    /// The first 8 or 16 colours. Of the eight only red, bright or not, and magenta are to be read on black and on white;
    /// PuTTY's bright magenta is not, so magenta is never bold. Green, yellow and cyan come as backgrounds, and what else
    /// stands out does by weight and underlines.
    private static func ansi(hasBright: Bool) -> Theme {
        let quiet = hasBright ? look(.ansi(8)) : look([.dim])
        return with(
            colorless,
            [
                (.dim, quiet), (.slot, look(.ansi(0), on: .ansi(3))),
                (.slotAtCaret, look(.ansi(3), on: .ansi(0), [.reverse, .bold, .underline])),
                (.selection, look(.ansi(0), on: .ansi(6))),
                (.match, look(.ansi(0), on: .ansi(2))),
                (.matchAtCaret, look(.ansi(7), on: .ansi(4), [.bold])), (.control, look(.ansi(5))),
                (.changed, look(.ansi(5), on: .standard, [.underline])), (.rule, quiet), (.treeItems, quiet),
                (.treeCount, look([.bold])), (.treeMark, look(.ansi(5))),
                (.treeGarbled, quiet), (.preview, look(.ansi(5))), (.title, quiet),
                (.status, quiet), (.statusCount, look([.bold])), (.keyHint, quiet),
                (.promptDetail, quiet), (.warning, look(.ansi(5))),
                (.error, look(.ansi(1), on: .standard, [.bold])),
                (.difference, look(.ansi(0), on: .ansi(3))), (.alternative, quiet),
            ])
    }

    /// 256 colours: one warm colour for what is still open, blue for selecting, green for what is done.
    private static let rich = with(
        ansi(hasBright: true),
        [
            (.dim, look(.palette(244))), (.slot, look(.palette(234), on: .palette(222))),
            (.slotAtCaret, look(.palette(231), on: .palette(166), [.bold])),
            (.filled, look(.palette(28), on: .standard, [.underline])),
            (.selection, look(.palette(234), on: .palette(153))),
            (.match, look(.palette(234), on: .palette(158))),
            (.matchAtCaret, look(.palette(231), on: .palette(29), [.bold])),
            (.control, look(.palette(133))), (.changed, look(.palette(67), on: .standard, [.underline])),
            (.rule, look(.palette(244))), (.treeItems, look(.palette(244))),
            (.treeCount, look(.palette(166))), (.treeMark, look(.palette(166), on: .standard, [.bold])),
            (.treeGarbled, look(.palette(244))),
            (.treeSelected, look(.palette(234), on: .palette(153))),
            (.preview, look(.palette(67), on: .standard, [.bold])), (.title, look(.palette(244))),
            (.status, look(.palette(244))), (.statusCount, look(.palette(166))),
            (.keyHint, look(.palette(244))), (.promptDetail, look(.palette(244))),
            (.promptSelected, look(.palette(234), on: .palette(153))),
            (.promptMatch, look(.palette(166), on: .standard, [.underline])),
            (.warning, look(.palette(166), on: .standard, [.bold])),
            (.error, look(.palette(160), on: .standard, [.bold])),
            (.difference, look(.palette(234), on: .palette(222))), (.alternative, look(.palette(130))),
        ])
}
