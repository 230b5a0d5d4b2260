import CNcurses
import Screen

/// What ncurses is told for each style of a theme.
struct Looks {
    /// Attributes as bits of `pnc_attribute`, and the number of a pair of colours.
    struct Look: Equatable {
        var attributes: UInt32
        var pair: Int32
    }

    private var looks: [Look?]
    private let theme: Theme
    private let colorCount: Int
    private var pairs: ColorPairs

    init(theme: Theme, capabilities: Capabilities, pairs: ColorPairs) {
        self.theme = theme
        self.pairs = pairs
        colorCount = capabilities.colorCount
        looks = Array(repeating: nil, count: Style.allCases.count)
    }

    /// The same for another theme; pairs that are known already stay.
    func with(theme: Theme, capabilities: Capabilities) -> Looks {
        Looks(theme: theme, capabilities: capabilities, pairs: pairs)
    }

    subscript(style: Style) -> Look {
        mutating get {
            let index = Int(style.rawValue)
            if let look = looks[index] { return look }
            let look = made(from: theme[style])
            looks[index] = look
            return look
        }
    }

    private mutating func made(from appearance: Appearance) -> Look {
        var attributes = appearance.attributes
        if case .ansi(let number) = appearance.foreground, number >= 8, colorCount < 16 {
            // On eight colours bold is what makes one bright.
            attributes.insert(.bold)
        }
        var bits: UInt32 = 0
        for (attribute, bit) in Self.bits where attributes.contains(attribute) { bits |= bit.rawValue }
        let pair = pairs.number(
            foreground: number(of: appearance.foreground), background: number(of: appearance.background))
        return Look(attributes: bits, pair: pair)
    }

    /// The colour's number in terminfo; nil for the terminal's own and for what it does not have.
    private func number(of color: Appearance.Color) -> Int? {
        switch color {
        case .standard: nil
        case .ansi(let number): colorCount < 16 ? Int(number % 8) : Int(number)
        case .palette(let number): Int(number) < colorCount ? Int(number) : nil
        }
    }

    private static let bits: [(Appearance.Attributes, pnc_attribute)] = [
        (.bold, pnc_bold), (.dim, pnc_dim), (.italic, pnc_italic), (.underline, pnc_underline),
        (.reverse, pnc_reverse),
    ]
}
