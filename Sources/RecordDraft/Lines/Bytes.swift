import Glibc

/// Searching in bytes.
enum Bytes {
    /// The next place of a byte from an offset on; the end of the bytes where there is none.
    static func next(_ byte: Int32, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress, start < bytes.count,
            let found = memchr(base + start, byte, bytes.count - start)
        else { return bytes.count }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    /// The first place of a pattern in bytes.
    static func first(_ pattern: some Collection<UInt8>, in bytes: [UInt8]) -> Int? {
        guard let lead = pattern.first, bytes.count >= pattern.count else { return nil }
        for start in 0...(bytes.count - pattern.count) where bytes[start] == lead {
            if bytes[start..<start + pattern.count].elementsEqual(pattern) { return start }
        }
        return nil
    }

    /// The first place of a word in bytes.
    static func place(of word: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var start = 0
        while start + word.utf8CodeUnitCount <= bytes.count {
            let place = next(Int32(word.utf8Start.pointee), in: bytes, from: start)
            guard place < bytes.count else { return nil }
            if begin(UnsafeBufferPointer(rebasing: bytes[place...]), with: word) { return place }
            start = place + 1
        }
        return nil
    }

    /// Whether bytes begin with a word.
    static func begin(_ bytes: UnsafeBufferPointer<UInt8>, with word: StaticString) -> Bool {
        guard let base = bytes.baseAddress, bytes.count >= word.utf8CodeUnitCount,
            base.pointee == word.utf8Start.pointee
        else { return false }
        return memcmp(base, word.utf8Start, word.utf8CodeUnitCount) == 0
    }

    /// Whether bytes end with a word.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, with word: StaticString) -> Bool {
        let rest = bytes.suffix(word.utf8CodeUnitCount)
        return begin(UnsafeBufferPointer(rebasing: rest), with: word)
    }

    /// The first place of a pattern that ends in a digit and that no further digit follows.
    static func firstNumber(_ pattern: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var start = 0
        while start + pattern.count <= bytes.count {
            let place = next(Int32(pattern[0]), in: bytes, from: start)
            let end = place + pattern.count
            guard end <= bytes.count else { break }
            if bytes[place..<end].elementsEqual(pattern),
                end == bytes.count || !(0x30...0x39).contains(bytes[end])
            {
                return place
            }
            start = place + 1
        }
        return nil
    }
}
