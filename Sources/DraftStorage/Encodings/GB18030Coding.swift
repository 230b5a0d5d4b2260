import TextRope

/// GB18030: ASCII, two bytes, or four bytes. Every character of Unicode has a code in it.
enum GB18030Coding {
    /// The text in UTF-8; nil where the bytes are not GB18030.
    static func decoded(_ bytes: [UInt8]) -> [UInt8]? {
        let table = GB18030Table.shared
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 3 / 2)
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                result.append(bytes[index])
                index += 1
            } else {
                guard let (scalar, length) = scalar(in: bytes, at: index, table) else { return nil }
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                index += length
            }
        }
        return result
    }

    /// The bytes of a text in UTF-8. A byte that is not UTF-8 becomes a question mark: nothing else is lost.
    static func encoded(_ text: [UInt8]) -> (bytes: [UInt8], lost: [LostCharacter]) {
        let table = GB18030Table.shared
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var lost: [LostCharacter] = []
        var index = 0
        while index < text.count {
            if text[index] < 0x80 {
                result.append(text[index])
                index += 1
            } else if let (scalar, length) = UTF8Sequence.scalar(in: text[...], at: index) {
                append(scalar, to: &result, table)
                index += length
            } else {
                lost.append(LostCharacter(text, range: index..<(index + 1)))
                result.append(UInt8(ascii: "?"))
                index += 1
            }
        }
        return (result, lost)
    }

    /// The character at a byte above ASCII, and how many bytes it takes; nil where there is none.
    private static func scalar(
        in bytes: [UInt8], at index: Int, _ table: GB18030Table
    ) -> (Unicode.Scalar, length: Int)? {
        guard index + 1 < bytes.count, leads ~= bytes[index] else { return nil }
        let lead = Int(bytes[index] - leads.lowerBound)
        let trail = bytes[index + 1]
        switch trail {
        case digits:
            guard index + 3 < bytes.count, leads ~= bytes[index + 2], digits ~= bytes[index + 3]
            else { return nil }
            let place =
                ((lead * 10 + Int(trail & 15)) * 126 + Int(bytes[index + 2] - leads.lowerBound)) * 10
                + Int(bytes[index + 3] & 15)
            if place < GB18030Table.quadCount {
                let value = table.scalars[GB18030Table.pairCount + place]
                return Unicode.Scalar(value).map { ($0, 4) }
            }
            guard place >= supplementary else { return nil }
            return Unicode.Scalar(UInt32(0x10000 + place - supplementary)).map { ($0, 4) }
        case 0x40...0x7E:
            return Unicode.Scalar(table.scalars[lead * 190 + Int(trail) - 0x40]).map { ($0, 2) }
        case 0x80...0xFE:
            return Unicode.Scalar(table.scalars[lead * 190 + Int(trail) - 0x41]).map { ($0, 2) }
        default:
            return nil
        }
    }

    private static func append(
        _ scalar: Unicode.Scalar, to result: inout [UInt8], _ table: GB18030Table
    ) {
        var place = supplementary + Int(scalar.value) - 0x10000
        if scalar.value < 0x10000 {
            place = Int(table.places[Int(scalar.value)])
            if place < GB18030Table.pairCount {
                let (lead, trail) = place.quotientAndRemainder(dividingBy: 190)
                result.append(leads.lowerBound + UInt8(lead))
                result.append(UInt8(trail < 63 ? 0x40 + trail : 0x41 + trail))
                return
            }
            place -= GB18030Table.pairCount
        }
        result.append(leads.lowerBound + UInt8(place / 12_600))
        result.append(digits.lowerBound + UInt8(place / 1_260 % 10))
        result.append(leads.lowerBound + UInt8(place / 10 % 126))
        result.append(digits.lowerBound + UInt8(place % 10))
    }

    /// First bytes of a code, and third ones of four.
    private static let leads: ClosedRange<UInt8> = 0x81...0xFE
    /// Second and fourth bytes of four.
    private static let digits: ClosedRange<UInt8> = 0x30...0x39
    /// The place of U+10000 among the codes of four bytes, 90 30 81 30; what follows is in the order of Unicode.
    private static let supplementary = 189_000
}
