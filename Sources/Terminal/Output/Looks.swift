import Screen

/// The attributes (colours, bold, …) of a theme's styles on a terminal of ECMA-48, numbered, and the sequences (SGR) that
/// change from one set to another.
///
/// A terminal whose description does not follow ECMA-48 gets plain characters.
struct Looks {
    /// The number of a set of attributes; styles with equal attributes share it.
    typealias Number = UInt8

    /// The terminal's default attributes.
    static let plain: Number = 0
    private static let unknown: Number = .max

    private let theme: Theme
    private let terminfo: Terminfo
    private let colorCount: Int
    private let hasDefaultColors: Bool
    /// Whether the terminal dims characters alone. PuTTY dims what is behind them too, which makes grey patches on a light
    /// background.
    private var canDim = true
    /// The sets of attributes used so far, by their numbers. They are few.
    private var states: [ColorState] = [ColorState()]
    /// For each the first one whose blank is drawn alike.
    private var blanks: [Number] = [Looks.plain]
    /// The sequence that sets each of them from the default attributes.
    private var beginnings: [[UInt8]] = [[]]
    private var numbers: [Number]
    private let ending: [UInt8]

    /// - Parameters:
    ///   - colorCount: How many colours are to be used, at most what the terminal has.
    ///   - hasDefaultColors: Whether text can keep the terminal's own colours where none is set.
    init(theme: Theme, terminfo: Terminfo, colorCount: Int, hasDefaultColors: Bool = true) {
        self.theme = theme
        self.terminfo = terminfo
        self.colorCount = colorCount
        self.hasDefaultColors = hasDefaultColors
        numbers = Array(repeating: Self.unknown, count: Style.allCases.count)
        // What it also does to character sets is not needed: only the default one is used here.
        let ending = terminfo.exitAttributeMode ?? []
        self.ending = ending.contains(UInt8(ascii: "[")) ? Array("\u{1b}[m".utf8) : ending
    }

    /// Has what is said quietly come without dimming: in a grey that is to be read on black and on white where there are
    /// colours. Numbers given so far hold no more.
    ///
    /// - Returns: Whether anything is other than before.
    mutating func stopDimming() -> Bool {
        guard canDim, colorCount < 16 else { return false }
        self = Looks(
            theme: theme, terminfo: terminfo, colorCount: colorCount, hasDefaultColors: hasDefaultColors)
        canDim = false
        return true
    }

    /// The attributes of a style.
    subscript(style: Style) -> Number {
        mutating get {
            let known = numbers[Int(style.rawValue)]
            return known == Self.unknown ? add(style) : known
        }
    }

    /// Whether blanks with these attributes are drawn alike.
    func showSameBlanks(_ one: Number, _ other: Number) -> Bool {
        blanks[Int(one)] == blanks[Int(other)]
    }

    /// Appends the sequence that changes one set of attributes, `nil` where it is not known, to another.
    func append(from before: Number?, to look: Number, to bytes: inout [UInt8]) {
        if before == look { return }
        if look == Self.plain {
            bytes += ending
        } else if before == Self.plain {
            bytes += beginnings[Int(look)]
        } else {
            Self.append(
                states[Int(look)].parameters(from: before.map { states[Int($0)] }), to: &bytes)
        }
    }

    private static func append(_ parameters: [Int], to bytes: inout [UInt8]) {
        bytes += [0x1b, UInt8(ascii: "[")]
        for (index, parameter) in parameters.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ";")) }
            bytes += String(parameter).utf8
        }
        bytes.append(UInt8(ascii: "m"))
    }

    private mutating func add(_ style: Style) -> Number {
        let state = state(of: theme[style])
        let number: Number
        if let index = states.firstIndex(of: state) {
            number = Number(index)
        } else {
            number = Number(states.count)
            states.append(state)
            let blank = states.firstIndex { state.showsBlanks(like: $0) }
            blanks.append(blank.map { Number($0) } ?? number)
            var beginning: [UInt8] = []
            Self.append(state.parameters(from: ColorState()), to: &beginning)
            beginnings.append(beginning)
        }
        numbers[Int(style.rawValue)] = number
        return number
    }

    private func state(of appearance: Appearance) -> ColorState {
        var attributes = appearance.attributes
        if case .ansi(let number) = appearance.foreground, number >= 8, colorCount < 16 {
            // On eight colours bold is what makes one bright.
            attributes.insert(.bold)
        }
        var foreground = number(of: appearance.foreground)
        var background = number(of: appearance.background)
        if foreground != nil || background != nil {
            if !hasDefaultColors {
                foreground = foreground ?? 7
                background = background ?? 0
            }
            if attributes.contains(.reverse), terminfo.noColorVideo & 4 != 0 {
                attributes.remove(.reverse)
                (foreground, background) = (background, foreground)
            }
            for (bit, attribute) in Self.colorless where terminfo.noColorVideo & bit != 0 {
                attributes.remove(attribute)
            }
        }
        var sequences: [[UInt8]?] = []
        if attributes.contains(.bold) { sequences.append(terminfo.enterBold) }
        if attributes.contains(.dim) {
            let isGrey = !canDim && colorCount > 0 && foreground == nil
            sequences.append(canDim ? terminfo.enterDim : isGrey ? Self.grey : nil)
        }
        if attributes.contains(.italic) { sequences.append(terminfo.enterItalics) }
        if attributes.contains(.underline) { sequences.append(terminfo.enterUnderline) }
        if attributes.contains(.reverse) { sequences.append(terminfo.enterReverse) }
        sequences.append(foreground.flatMap { terminfo.color($0, isBackground: false) })
        sequences.append(background.flatMap { terminfo.color($0, isBackground: true) })
        var state = ColorState()
        for sequence in sequences {
            if let sequence { _ = state.take(sequence) }
        }
        return state
    }

    /// Colour 244 of the 256, which PuTTY has whatever name TERM gives it; where they are turned off it is the usual colour.
    private static let grey = Array("\u{1b}[38;5;244m".utf8)

    /// Bits of `ncv` in terminfo(5) and what they say not to go together with colours.
    private static let colorless: [(bit: Int, attribute: Appearance.Attributes)] = [
        (2, .underline), (16, .dim), (32, .bold), (1 << 15, .italic),
    ]

    /// The colour's number in terminfo; nil for the terminal's own and for what it does not have.
    private func number(of color: Appearance.Color) -> Int? {
        if colorCount == 0 { return nil }
        return switch color {
        case .standard: nil
        case .ansi(let number): colorCount < 16 ? Int(number % 8) : Int(number)
        case .palette(let number): Int(number) < colorCount ? Int(number) : nil
        }
    }
}
