/// Numbers written with other signs than digits.
enum Numerals {
    /// The value of one Chinese numeral; 10 for `十`, 100 for `百`.
    static func chinese(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x3007, 0x96F6, 0x25CB: 0  // 〇 零 ○
        case 0x4E00: 1
        case 0x4E8C: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        case 0x5341: 10
        case 0x5EFF: 20  // 廿
        case 0x767E: 100
        default: nil
        }
    }

    /// Reads a number such as `二十五` and gives nil, with the cursor where it was, for anything else.
    static func readChinese(_ cursor: inout ScalarCursor) -> Int? {
        let start = cursor
        var total = 0
        var digit = 0
        var count = 0
        while count < 7, let value = chinese(cursor.scalar) {
            cursor.advance()
            count += 1
            switch value {
            case 10, 20, 100:
                total += max(digit, 1) * value
                digit = 0
            default: digit = count > 1 && digit > 0 ? digit * 10 + value : value
            }
        }
        guard count > 0, total + digit > 0, total + digit < 1_000 else {
            cursor = start
            return nil
        }
        return total + digit
    }

    /// The value of a Roman numeral of at most 89, in upper or lower case; nil if it is not in its proper form.
    static func roman(_ letters: [UInt8]) -> Int? {
        guard !letters.isEmpty, letters.count <= 8 else { return nil }
        var total = 0
        var previous = 0
        for letter in letters.reversed() {
            let value: Int
            switch letter & 0xDF {
            case 0x49: value = 1
            case 0x56: value = 5
            case 0x58: value = 10
            case 0x4C: value = 50
            default: return nil
            }
            total += value < previous ? -value : value
            previous = max(previous, value)
        }
        guard (1...89).contains(total), spelled(total) == letters.map({ $0 & 0xDF }) else { return nil }
        return total
    }

    /// A number such as `二十五`, from 1 to 999.
    static func writtenChinese(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
        var text = hundreds > 0 ? digits[hundreds] + "百" : ""
        if tens > 0 {
            text += (tens > 1 || hundreds > 0 ? digits[tens] : "") + "十"
        } else if hundreds > 0, ones > 0 {
            text += "零"
        }
        return text + digits[ones]
    }

    /// The place of one letter in the alphabet, upper or lower case, from 1; from 27 on for `AA`, `BB` or `AB`. Nil for anything else.
    static func letters(_ letters: [UInt8]) -> Int? {
        let places = letters.map { Int($0 & 0xDF) - 0x40 }
        guard let first = places.first, places.allSatisfy((1...26).contains) else { return nil }
        if places.count == 1 { return first }
        guard places.count == 2, let second = places.last, first == 1 || first == second else { return nil }
        return 26 + second
    }

    /// A number from 1 to 89 as a Roman numeral, in ASCII.
    static func spelled(_ number: Int) -> [UInt8] {
        var rest = number
        var letters: [UInt8] = []
        let signs: [(Int, StaticString)] = [
            (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        for (value, sign) in signs {
            while rest >= value {
                letters.append(
                    contentsOf: UnsafeBufferPointer(start: sign.utf8Start, count: sign.utf8CodeUnitCount))
                rest -= value
            }
        }
        return letters
    }
}
