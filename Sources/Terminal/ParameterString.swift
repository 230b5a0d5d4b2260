/// A string of terminfo with numbers to be put in, taken apart beforehand: it is needed for every few characters drawn.
///
/// Of the language of terminfo(5) it reads what such strings of real terminals have: parameters, constants, sums and
/// differences, decimal numbers and bytes.
struct ParameterString: Equatable, Sendable {
    private enum Piece: Equatable {
        case bytes([UInt8])
        case number(Term)
        case byte(Term)
    }

    /// A parameter and what is added to it.
    private struct Term: Equatable {
        var parameter: Int
        var sum: Int

        func value(_ first: Int, _ second: Int) -> Int { (parameter == 1 ? first : second) + sum }
    }

    private var pieces: [Piece] = []

    /// - Parameter string: what terminfo gives, without padding.
    /// - Returns: nil where the string asks for more than is read here.
    init?(_ string: [UInt8]) {
        var rest = string[...]
        var literal: [UInt8] = []
        var stack: [Term] = []
        var isOneBased = false
        func popConstant() -> Int? {
            guard let last = stack.popLast(), last.parameter == 0 else { return nil }
            return last.sum
        }
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                literal.append(byte)
                continue
            }
            guard let operation = rest.popFirst() else { return nil }
            switch operation {
            case UInt8(ascii: "%"): literal.append(operation)
            case UInt8(ascii: "i"): isOneBased = true
            case UInt8(ascii: "p"):
                guard let digit = rest.popFirst(), (0x31...0x32).contains(digit) else { return nil }
                stack.append(Term(parameter: Int(digit) - 0x30, sum: isOneBased ? 1 : 0))
            case UInt8(ascii: "{"):
                let digits = rest.prefix { $0 != UInt8(ascii: "}") }
                rest = rest.dropFirst(digits.count)
                guard let number = Int(String(decoding: digits, as: UTF8.self)), rest.popFirst() != nil
                else { return nil }
                stack.append(Term(parameter: 0, sum: number))
            case UInt8(ascii: "'"):
                guard let character = rest.popFirst(), rest.popFirst() == operation else { return nil }
                stack.append(Term(parameter: 0, sum: Int(character)))
            case UInt8(ascii: "+"), UInt8(ascii: "-"):
                guard let number = popConstant(), !stack.isEmpty else { return nil }
                stack[stack.count - 1].sum += operation == UInt8(ascii: "+") ? number : -number
            case UInt8(ascii: "d"), UInt8(ascii: "c"):
                guard let term = stack.popLast(), term.parameter > 0 else { return nil }
                if !literal.isEmpty { pieces.append(.bytes(literal)) }
                literal = []
                pieces.append(operation == UInt8(ascii: "d") ? .number(term) : .byte(term))
            default: return nil
            }
        }
        if !literal.isEmpty { pieces.append(.bytes(literal)) }
    }

    /// Adds the string with its numbers to bytes.
    func append(_ first: Int, _ second: Int = 0, to bytes: inout [UInt8]) {
        for piece in pieces {
            switch piece {
            case .bytes(let literal): bytes += literal
            case .number(let term): Self.append(term.value(first, second), to: &bytes)
            case .byte(let term): bytes.append(UInt8(truncatingIfNeeded: term.value(first, second)))
            }
        }
    }

    /// How many bytes it adds.
    func count(_ first: Int, _ second: Int = 0) -> Int {
        pieces.reduce(0) { count, piece in
            switch piece {
            case .bytes(let literal): count + literal.count
            case .number(let term): count + Self.digits(of: term.value(first, second))
            case .byte: count + 1
            }
        }
    }

    private static func digits(of number: Int) -> Int {
        number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : String(number).utf8.count
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        guard (0..<100).contains(number) else {
            bytes += String(number).utf8
            return
        }
        if number >= 10 { bytes.append(UInt8(0x30 + number / 10)) }
        bytes.append(UInt8(0x30 + number % 10))
    }
}
