import TextRope

extension TextEncoding {
    /// How many bytes are looked at to tell the encoding.
    private static let window = 1 << 14

    /// Tells the encoding of a file's bytes, and converts them where it is not UTF-8. A conversion that could
    /// not be taken back to the very same bytes is not made: such a file stays as it is, bytes that are not
    /// UTF-8 included. Where most of those above ASCII are not, that is told.
    ///
    /// - Parameter likely: The encoding that the file had before, or that the user says it has. GB18030 needs no other
    ///   evidence then than that all of it can be read so, and Windows-1252 none.
    /// - Returns: The text in UTF-8, nil where the bytes are that already, but for a byte order mark; and what the
    ///   user is to be asked.
    static func read(
        _ bytes: [UInt8], likely: TextEncoding? = nil
    ) -> (encoding: TextEncoding, text: [UInt8]?, doubt: TextDoubt?) {
        if bytes.starts(with: utf8Mark) { return (.utf8(byteOrderMark: true), nil, nil) }
        for isLittleEndian in [true, false] {
            if let text = UTF16Coding.decodedBehindMark(bytes, isLittleEndian: isLittleEndian) {
                return (.utf16(isLittleEndian: isLittleEndian, byteOrderMark: true), text, nil)
            }
        }
        let plain = TextEncoding.utf8(byteOrderMark: false)
        if let kind = NonText(signatureOf: bytes) { return (plain, nil, .notText(kind)) }
        let first = bytes.firstIndex { $0 >= 0x80 } ?? bytes.endIndex
        let part = bytes[first..<min(bytes.count, first + window)]
        let (sequences, strays) = utf8Evidence(part)
        let isUTF8 = first == bytes.endIndex || strays * 9 <= sequences
        let controls = NonText.controls(in: bytes)
        // A start waits for this: of what can only be UTF-8 no more is looked at.
        if !isUTF8 || controls > 0 || likely != nil,
            let (encoding, text) = utf16WithoutMark(bytes, isUTF8: isUTF8, likely: likely)
        {
            return (encoding, text, nil)
        }
        if NonText.areMany(controls, in: bytes) { return (plain, nil, .notText(.other)) }
        // A few strays in what else is UTF-8 stay.
        if isUTF8 { return (plain, nil, nil) }
        if likely == .windows1252 { return (.windows1252, Windows1252Coding.decoded(bytes), nil) }
        let text = GB18030Coding.decoded(bytes).flatMap {
            GB18030Coding.encoded($0).bytes == bytes ? $0 : nil
        }
        if let text, likely == .gb18030 || hasCommonCharacters(part) { return (.gb18030, text, nil) }
        guard strays > sequences else { return (plain, nil, nil) }
        return (plain, nil, .unknownEncoding(mayBeGB18030: text != nil))
    }

    /// Reads UTF-16 without a byte order mark, where the bytes are that for certain, or the file was that before.
    ///
    /// - Parameter isUTF8: Whether the bytes are UTF-8 too, as those of ASCII in UTF-16 are.
    private static func utf16WithoutMark(
        _ bytes: [UInt8], isUTF8: Bool, likely: TextEncoding?
    ) -> (TextEncoding, text: [UInt8])? {
        for isLittleEndian in [true, false] {
            let encoding = TextEncoding.utf16(isLittleEndian: isLittleEndian, byteOrderMark: false)
            let evidence = UTF16Evidence(bytes, isLittleEndian: isLittleEndian)
            guard
                evidence.isCertain(isUTF8: isUTF8) || likely == encoding && evidence.isLikely(isUTF8: isUTF8),
                let text = UTF16Coding.decoded(bytes[...], isLittleEndian: isLittleEndian)
            else { continue }
            return (encoding, text)
        }
        return nil
    }

    /// How many characters of more than one byte are UTF-8, and how many bytes are not.
    private static func utf8Evidence(_ bytes: ArraySlice<UInt8>) -> (sequences: Int, strays: Int) {
        var sequences = 0
        var strays = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let (passed, next) = plainSequences(in: bytes, from: index)
            sequences += passed
            index = next
            guard index < bytes.endIndex else { break }
            if let length = UTF8Sequence.length(in: bytes, at: index) {
                sequences += 1
                index += length
            } else {
                // A character that the end of the part cuts tells nothing.
                if bytes.endIndex - index >= 4 { strays += 1 }
                index += 1
            }
        }
        return (sequences, strays + (bytes.count < 4 && sequences == 0 ? 1 : 0))
    }

    /// Passes over ASCII and what Chinese is written in, characters of three bytes, in one go, since a start waits for
    /// this: how many of the latter there are up to the first byte of anything else, and where that is.
    private static func plainSequences(
        in bytes: ArraySlice<UInt8>, from start: Int
    ) -> (count: Int, next: Int) {
        let first = bytes.startIndex
        return bytes.withUnsafeBufferPointer { bytes in
            var count = 0
            var index = start - first
            while index < bytes.count {
                let lead = bytes[index]
                if lead < 0x80 {
                    index += 1
                } else if lead > 0xE0, lead < 0xF0, lead != 0xED, index + 2 < bytes.count,
                    bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80
                {
                    count += 1
                    index += 3
                } else {
                    break
                }
            }
            return (count, first + index)
        }
    }

    /// Whether what can be read as GB18030 is mostly what GB 2312 has, the characters of every day, or of four bytes,
    /// which hardly any other encoding has by chance.
    private static func hasCommonCharacters(_ bytes: ArraySlice<UInt8>) -> Bool {
        var common = 0
        var others = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            guard index + 1 < bytes.endIndex else { break }
            let isOfFour = (0x30...0x39).contains(bytes[index + 1])
            let isOfGB2312 = (0xA1...0xF7).contains(bytes[index]) && bytes[index + 1] >= 0xA1
            if isOfFour || isOfGB2312 { common += 1 } else { others += 1 }
            index += isOfFour ? 4 : 2
        }
        return common > 0 && common >= others * 4
    }
}
