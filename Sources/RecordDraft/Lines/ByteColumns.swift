/// Counting the columns of UTF-8, eight bytes at a time: every line is read to its end, and byte by byte this was an eighth of
/// all reading.
enum ByteColumns {
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// About how many columns a text takes: two for each scalar that begins with a byte of E3 (hexadecimal) or above, which are
    /// Chinese characters, full-width marks and all of four bytes; one for any other scalar.
    static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var columns = 0
        var place = 0
        let raw = UnsafeRawBufferPointer(bytes)
        while place + 8 <= bytes.count {
            let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            // A byte 10xxxxxx goes on with a scalar.
            let goesOn = word & ~(word << 1) & tops
            // Of the bytes 111xxxxx all but E0, E1 and E2.
            let isLead = word & (word << 1) & (word << 2)
            let isWide =
                isLead & ((word << 3) | (word << 4) | (word << 5) | ((word << 6) & (word << 7))) & tops
            columns += 8 - goesOn.nonzeroBitCount + isWide.nonzeroBitCount
            place += 8
        }
        while place < bytes.count {
            let byte = bytes[place]
            columns += byte & 0xC0 == 0x80 ? 0 : byte >= 0xE3 ? 2 : 1
            place += 1
        }
        return columns
    }
}
