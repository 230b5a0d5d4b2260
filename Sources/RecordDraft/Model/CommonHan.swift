/// The Chinese characters that ordinary texts are made of: level 1 of GB 2312 and of Big5. `commonhan.py` makes the table.
enum CommonHan {
    /// Whether a character is among them. Those outside the block U+4E00–U+9FFF are not.
    static func contains(_ scalar: UInt32) -> Bool {
        guard (0x4E00..<0xA000).contains(scalar) else { return false }
        let place = Int(scalar - 0x4E00)
        let number = place / 4
        // Where it stands in the lines below, each of which ends with a line end.
        let digit = digits.utf8Start[number + number / digitsInLine]
        let bits = digit < 0x3A ? digit - 0x30 : digit - 0x61 + 10
        return bits & (1 << UInt8(place % 4)) != 0
    }
}
