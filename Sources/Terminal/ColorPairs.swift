/// The pairs of foreground and background that ncurses has been told of; it knows colours by these only.
struct ColorPairs {
    private struct Colors: Equatable {
        var foreground, background: Int
    }

    /// Those known so far, from number 1 on. They are few.
    private var known: [Colors] = []
    private let pairCount: Int
    private let hasDefaultColors: Bool
    private let isColored: Bool
    private let define: (_ pair: Int32, _ foreground: Int32, _ background: Int32) -> Bool

    /// - Parameters:
    ///   - pairCount: how many pairs there can be, the terminal's own colours included.
    ///   - define: tells ncurses of a pair; -1 is the terminal's own colour. False where it refuses.
    init(
        capabilities: Capabilities, pairCount: Int,
        define: @escaping (_ pair: Int32, _ foreground: Int32, _ background: Int32) -> Bool
    ) {
        self.define = define
        self.pairCount = pairCount
        hasDefaultColors = capabilities.hasDefaultColors
        isColored = capabilities.colorCount > 0
    }

    /// The number of a pair, 0 for the terminal's own colours and where no more pairs can be had; nil colours
    /// are the terminal's own.
    mutating func number(foreground: Int?, background: Int?) -> Int32 {
        guard isColored, foreground != nil || background != nil else { return 0 }
        let colors = Colors(
            foreground: foreground ?? (hasDefaultColors ? -1 : 7),
            background: background ?? (hasDefaultColors ? -1 : 0))
        if let index = known.firstIndex(of: colors) { return Int32(index + 1) }
        let number = Int32(known.count + 1)
        guard number < pairCount,
            define(number, Int32(colors.foreground), Int32(colors.background))
        else { return 0 }
        known.append(colors)
        return number
    }
}
