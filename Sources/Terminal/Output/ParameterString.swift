/// A string of terminfo with numbers to be put in, taken apart beforehand: it is needed for every few characters drawn.
///
/// Of the language of terminfo(5) it reads what such strings of real terminals have: parameters, constants, sums and
/// differences, decimal numbers and bytes.
struct ParameterString: Equatable, Sendable {
    /// A parameter and what is added to it.
    private struct Term: Equatable {
        var parameter: Int
        var sum: Int

        func value(_ first: Int, _ second: Int) -> Int { (parameter == 1 ? first : second) + sum }
    }

    /// A number or a byte, and the bytes that stand before it as they are.
    private struct Piece: Equatable {
        var literalEnd: Int
        var term: Term
        var isNumber: Bool
    }

    /// All literal bytes, one after the other: an array for each piece would cost reference counting with every use.
    private var literals: [UInt8] = []
    private var pieces: [Piece] = []

    /// The greatest absolute value of a number in a string. No description of a terminal has larger ones, and sums with a
    /// place on the screen can't overflow.
    private static let largestNumber = 1 << 20

    /// - Parameter string: what terminfo gives, without padding.
    /// - Returns: nil where the string asks for more than is read here.
    init?(_ string: [UInt8]) {
        var rest = string[...]
        var stack: [Term] = []
        var isOneBased = false
        func popConstant() -> Int? {
            guard let last = stack.popLast(), last.parameter == 0 else { return nil }
            return last.sum
        }
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                literals.append(byte)
                continue
            }
            guard let operation = rest.popFirst() else { return nil }
            switch operation {
            case UInt8(ascii: "%"): literals.append(operation)
            case UInt8(ascii: "i"): isOneBased = true
            case UInt8(ascii: "p"):
                guard let digit = rest.popFirst(), (0x31...0x32).contains(digit) else { return nil }
                stack.append(Term(parameter: Int(digit) - 0x30, sum: isOneBased ? 1 : 0))
            case UInt8(ascii: "{"):
                let digits = rest.prefix { $0 != UInt8(ascii: "}") }
                rest = rest.dropFirst(digits.count)
                guard let number = Int(String(decoding: digits, as: UTF8.self)), rest.popFirst() != nil,
                    (0...Self.largestNumber).contains(number)
                else { return nil }
                stack.append(Term(parameter: 0, sum: number))
            case UInt8(ascii: "'"):
                guard let character = rest.popFirst(), rest.popFirst() == operation else { return nil }
                stack.append(Term(parameter: 0, sum: Int(character)))
            case UInt8(ascii: "+"), UInt8(ascii: "-"):
                guard let number = popConstant(), !stack.isEmpty else { return nil }
                stack[stack.count - 1].sum += operation == UInt8(ascii: "+") ? number : -number
                guard abs(stack[stack.count - 1].sum) <= Self.largestNumber else { return nil }
            case UInt8(ascii: "d"), UInt8(ascii: "c"):
                guard let term = stack.popLast(), term.parameter > 0 else { return nil }
                pieces.append(
                    Piece(literalEnd: literals.count, term: term, isNumber: operation == UInt8(ascii: "d")))
            default: return nil
            }
        }
    }

    /// Whether both parameters stand in it.
    var namesBoth: Bool { [1, 2].allSatisfy { number in pieces.contains { $0.term.parameter == number } } }

    /// Adds the string with its numbers to bytes.
    func append(_ first: Int, _ second: Int = 0, to bytes: inout [UInt8]) {
        var start = 0
        for piece in pieces {
            bytes += literals[start..<piece.literalEnd]
            start = piece.literalEnd
            let value = piece.term.value(first, second)
            if piece.isNumber {
                Self.append(value, to: &bytes)
            } else {
                bytes.append(UInt8(truncatingIfNeeded: value))
            }
        }
        bytes += literals[start...]
    }

    /// How many bytes it adds.
    func count(_ first: Int, _ second: Int = 0) -> Int {
        var count = literals.count
        for piece in pieces { count += piece.isNumber ? Self.digits(of: piece.term.value(first, second)) : 1 }
        return count
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
