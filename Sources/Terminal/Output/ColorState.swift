/// The colours and attributes of the characters that follow, as a terminal of ECMA-48 keeps them.
struct ColorState: Equatable {
    /// What else is done to characters; the parameter that sets each is given with it.
    struct Attributes: OptionSet, Hashable {
        let rawValue: UInt8

        static let bold = Attributes(rawValue: 1), dim = Attributes(rawValue: 2)
        static let italic = Attributes(rawValue: 4), underline = Attributes(rawValue: 8)
        static let reverse = Attributes(rawValue: 16)

        static let parameters: [(attribute: Attributes, number: Int)] = [
            (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
        ]
    }

    /// The parameters that set a colour: 31, or 38, 5 and its number; none for the terminal's own.
    private(set) var foreground: [Int] = []
    private(set) var background: [Int] = []
    private(set) var attributes: Attributes = []

    /// Whether a blank is drawn alike: only the attributes that are visible without a character count.
    func showsBlanks(like other: ColorState) -> Bool {
        let visible: Attributes = [.underline, .reverse]
        guard background == other.background, attributes.isDisjoint(with: visible) else {
            return self == other
        }
        return other.attributes.isDisjoint(with: visible)
    }

    /// Applies a sequence that sets colours and attributes (SGR).
    ///
    /// - Returns: False for any other sequence.
    mutating func take(_ sequence: [UInt8]) -> Bool {
        guard sequence.starts(with: [0x1b, UInt8(ascii: "[")]), sequence.last == UInt8(ascii: "m") else {
            return false
        }
        let numbers = sequence.dropFirst(2).dropLast().split(
            separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        var state = self
        guard state.take(numbers.map { $0.isEmpty ? 0 : Int(String(decoding: $0, as: UTF8.self)) ?? -1 })
        else {
            return false
        }
        self = state
        return true
    }

    /// Applies the parameters of a sequence.
    ///
    /// - Returns: False where one of them is not known.
    private mutating func take(_ parameters: [Int]) -> Bool {
        var rest = parameters[...]
        while let number = rest.popFirst() {
            switch number {
            case 0: self = ColorState()
            // The usual font.
            case 10: break
            case 22: attributes.subtract([.bold, .dim])
            case 23: attributes.remove(.italic)
            case 24: attributes.remove(.underline)
            case 27: attributes.remove(.reverse)
            case 30...37, 90...97: foreground = [number]
            case 40...47, 100...107: background = [number]
            case 38, 48:
                guard rest.count >= 2, rest.removeFirst() == 5 else { return false }
                let color = [number, 5, rest.removeFirst()]
                if number == 38 { foreground = color } else { background = color }
            case 39: foreground = []
            case 49: background = []
            default:
                guard let known = Attributes.parameters.first(where: { $0.number == number }) else {
                    return false
                }
                attributes.insert(known.attribute)
            }
        }
        return true
    }

    /// The parameters of SGR that change another state, `nil` being an unknown one, to this one.
    func parameters(from before: ColorState?) -> [Int] {
        guard let before, before.attributes.isSubset(of: attributes),
            !foreground.isEmpty || before.foreground.isEmpty, !background.isEmpty || before.background.isEmpty
        else { return [0] + parameters(from: ColorState()) }
        var result: [Int] = []
        for (attribute, number) in Attributes.parameters
        where attributes.contains(attribute) && !before.attributes.contains(attribute) {
            result.append(number)
        }
        if foreground != before.foreground { result += foreground }
        if background != before.background { result += background }
        return result
    }
}
