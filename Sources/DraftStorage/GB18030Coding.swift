import TextRope

import Glibc

/// GB18030, by the tables of the C library.
enum GB18030Coding {
    /// The text in UTF-8; nil where the bytes are not GB18030, or the library does not know it.
    static func decoded(_ bytes: [UInt8]) -> [UInt8]? {
        guard let conversion = Conversion(from: "GB18030", to: "UTF-8") else { return nil }
        let (result, consumed) = conversion.convert(bytes[...])
        return consumed == bytes.count ? result : nil
    }

    /// The bytes of a text in UTF-8. What GB18030 does not have, or is not UTF-8, becomes a question mark.
    static func encoded(_ text: [UInt8]) -> (bytes: [UInt8], lost: [LostCharacter]) {
        guard let conversion = Conversion(from: "UTF-8", to: "GB18030") else {
            return ([], [LostCharacter(text, range: 0..<text.count)])
        }
        var result: [UInt8] = []
        var lost: [LostCharacter] = []
        var start = 0
        while start < text.count {
            let (part, consumed) = conversion.convert(text[start...])
            result.append(contentsOf: part)
            start += consumed
            guard start < text.count else { break }
            let length = UTF8Sequence.length(in: text[...], at: start) ?? 1
            lost.append(LostCharacter(text, range: start..<(start + length)))
            result.append(UInt8(ascii: "?"))
            start += length
        }
        return (result, lost)
    }

    private struct Conversion: ~Copyable {
        private let handle: iconv_t

        init?(from: String, to: String) {
            guard let handle = iconv_open(to, from), Int(bitPattern: handle) != -1 else { return nil }
            self.handle = handle
        }

        deinit { iconv_close(handle) }

        /// Converts as far as it can be done; says how many bytes that was.
        func convert(_ bytes: ArraySlice<UInt8>) -> (result: [UInt8], consumed: Int) {
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count * 3 / 2)
            var consumed = 0
            iconv(handle, nil, nil, nil, nil)
            bytes.withUnsafeBytes { source in
                withUnsafeTemporaryAllocation(of: CChar.self, capacity: 65536) { buffer in
                    var isStuck = false
                    while consumed < source.count && !isStuck {
                        var from = source.baseAddress.map {
                            UnsafeMutablePointer(
                                mutating: ($0 + consumed).assumingMemoryBound(to: CChar.self))
                        }
                        var left = source.count - consumed
                        var to = buffer.baseAddress
                        var room = buffer.count
                        let outcome = iconv(handle, &from, &left, &to, &room)
                        isStuck = outcome == Int(bitPattern: UInt.max) && errno != E2BIG
                        consumed = source.count - left
                        result.append(contentsOf: UnsafeRawBufferPointer(buffer)[..<(buffer.count - room)])
                    }
                }
            }
            return (result, consumed)
        }
    }
}
