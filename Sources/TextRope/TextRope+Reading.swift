extension TextRope {
    /// All bytes.
    public var bytes: [UInt8] { bytes(in: 0..<byteCount) }

    /// The bytes in a range of byte offsets.
    public func bytes(in range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        forEachChunk(in: range) { buffer in
            result.append(contentsOf: buffer)
            return true
        }
        return result
    }

    /// The text in a range of byte offsets; bytes that are not UTF-8 become U+FFFD.
    public func string(in range: Range<Int>) -> String {
        String(decoding: bytes(in: range), as: UTF8.self)
    }

    /// The number of Unicode scalars: of the bytes that are not continuation bytes of UTF-8.
    public var scalarCount: Int {
        var count = 0
        forEachChunk(in: 0..<byteCount) { buffer in
            for byte in buffer { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
            return true
        }
        return count
    }

    /// Whether there is a CR in it.
    public var hasReturns: Bool {
        var found = false
        chunks.forEach(in: 0..<chunks.count) { _, chunk in
            found = chunk.hasReturns
            return !found
        }
        return found
    }

    /// The byte at an offset, which has to be below ``byteCount``.
    public func byte(at offset: Int) -> UInt8 {
        guard let (_, start, chunk) = chunk(at: offset) else { preconditionFailure("offset out of range") }
        return chunk.bytes[chunk.bytes.startIndex + offset - start]
    }

    /// Calls `body` with the bytes of a range piece by piece, in order, until it returns `false`. A piece is
    /// valid during the call only.
    public func forEachChunk(
        in range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) throws -> Bool
    ) rethrows {
        guard !range.isEmpty, let (first, start, _) = chunk(at: range.lowerBound) else { return }
        var offset = start
        try chunks.forEach(in: first..<chunks.count) { _, chunk in
            if offset >= range.upperBound { return false }
            let part = range.clamped(to: offset..<(offset + chunk.count))
            let goesOn = try chunk.bytes.withUnsafeBufferPointer { buffer in
                try body(
                    UnsafeBufferPointer(
                        rebasing: buffer[(part.lowerBound - offset)..<(part.upperBound - offset)]))
            }
            offset += chunk.count
            return goesOn
        }
    }
}
