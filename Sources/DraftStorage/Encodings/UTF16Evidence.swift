/// What speaks for bytes being UTF-16 in one byte order, without a byte order mark.
///
/// Bytes of ASCII, two by two, are Chinese characters in UTF-16, and so are some pairs of GBK: that bytes can be read so
/// says little. What tells is a first byte that no text of single bytes has (zero before a Latin letter or a line feed, 04
/// before a Cyrillic one, 06 before an Arabic one), or else that all are characters of every day.
struct UTF16Evidence {
    /// How many characters, surrogates two by two.
    private var count = 0
    /// How many of them are such as drafts are written with.
    private var common = 0
    /// How many have a first byte that is a control character in any other encoding.
    private var withControlByte = 0
    /// The Chinese characters among them.
    private var han: [UInt16] = []
    /// How many bytes are not ASCII.
    private var highBytes = 0
    /// Whether there is something that no text has: a character U+0000, half a surrogate pair, a noncharacter.
    private var isBroken = false

    /// How many bytes are looked at.
    private static let window = 1 << 14
    /// How few characters without any such byte are still evidence.
    private static let leastHan = 8

    /// Looks at the first 16 KB.
    init(_ bytes: [UInt8], isLittleEndian: Bool) {
        guard bytes.count.isMultiple(of: 2) else {
            isBroken = true
            return
        }
        var index = 0
        let end = min(bytes.count, Self.window)
        while index < end, !isBroken {
            let unit = Self.unit(bytes, at: index, isLittleEndian)
            index += 2
            count += 1
            if (0xD800..<0xDC00).contains(unit), index < bytes.count,
                (0xDC00..<0xE000).contains(Self.unit(bytes, at: index, isLittleEndian))
            {
                index += 2
                common += 1
            } else {
                note(unit)
            }
        }
    }

    /// Whether the bytes may be UTF-16 at all.
    private var isPossible: Bool { !isBroken && common * 20 >= count * 19 }

    /// Whether the bytes are nothing else.
    ///
    /// - Parameter isUTF8: Whether they are UTF-8 too: then they are UTF-16 only if, as single bytes, they were half control
    ///   characters.
    func isCertain(isUTF8: Bool) -> Bool {
        guard isPossible, count >= 2 else { return false }
        if isUTF8 { return withControlByte * 2 >= count }
        return withControlByte > 0 || common == count && isEveryday
    }

    /// Whether the bytes may be what they are known to have been before.
    func isLikely(isUTF8: Bool) -> Bool {
        isPossible && (count == 0 || withControlByte > 0 || !isUTF8)
    }

    /// Whether enough of the characters are those of every day: of pairs of letters one in five is. Letters with a few bytes
    /// that are not ASCII are another text.
    private var isEveryday: Bool {
        guard han.count >= Self.leastHan, highBytes * 4 >= count else { return false }
        let everyday = han.reduce(0) { $0 + (GB18030Table.isOfEveryDay($1) ? 1 : 0) }
        return everyday * 4 >= han.count * 3
    }

    private mutating func note(_ unit: UInt16) {
        highBytes += (unit & 0x80 == 0 ? 0 : 1) + (unit & 0x8000 == 0 ? 0 : 1)
        switch unit {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x24F, 0x400...0x52F, 0x600...0x6FF:
            common += 1
            withControlByte += 1
        case 0x370...0x3FF, 0x1E00...0x1FFF:
            common += 1
            withControlByte += unit < 0x400 ? 1 : 0
        case 0x2010...0x2027, 0x202F...0x203E, 0x20AC, 0x2103, 0x2116, 0x2150...0x2199, 0x2200...0x22FF,
            0x2460...0x24FF, 0x25A0...0x25FF, 0x3000...0x30FF, 0xFF01...0xFF5E, 0xFFE0...0xFFE5:
            common += 1
        case 0x4E00...0x9FFF:
            common += 1
            han.append(unit)
        case 0, 0xD800...0xDFFF, 0xFDD0...0xFDEF, 0xFFFE, 0xFFFF: isBroken = true
        default: break
        }
    }

    private static func unit(_ bytes: [UInt8], at index: Int, _ isLittleEndian: Bool) -> UInt16 {
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return isLittleEndian ? second << 8 | first : first << 8 | second
    }
}

extension GB18030Table {
    /// Whether the character is of level 1 of GB 2312: the codes from B0A1 to D7F9.
    fileprivate static func isOfEveryDay(_ scalar: UInt16) -> Bool {
        let place = Int(shared.places[Int(scalar)])
        guard place < pairCount else { return false }
        let (lead, trail) = place.quotientAndRemainder(dividingBy: 190)
        return (0xB0 - 0x81...0xD7 - 0x81).contains(lead) && trail >= 0xA1 - 0x41
    }
}
