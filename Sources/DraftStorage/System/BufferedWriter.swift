import TextRope

/// Writes a text to a file in large pieces and takes its fingerprint on the way.
enum BufferedWriter {
    /// Bytes to a call of the system.
    static let capacity = 1 << 20

    /// Writes all of the text; `before` runs before each write. Returns the fingerprint of the bytes.
    static func write(
        _ text: TextRope, to file: borrowing Descriptor, before: () throws(SaveStop) -> Void
    ) throws(SaveStop) -> UInt64 {
        var hash = ContentHash()
        var buffer: [UInt8] = []
        buffer.reserveCapacity(min(capacity, text.byteCount))
        var offset = 0
        while offset < text.byteCount {
            let end = min(offset + capacity, text.byteCount)
            buffer.removeAll(keepingCapacity: true)
            text.forEachChunk(in: offset..<end) {
                buffer.append(contentsOf: $0)
                return true
            }
            try before()
            var failure: Errno?
            buffer.withUnsafeBytes {
                hash.update($0)
                do throws(Errno) { try file.write($0) } catch { failure = error }
            }
            if let failure { throw .system(failure) }
            offset = end
        }
        return hash.value
    }
}
