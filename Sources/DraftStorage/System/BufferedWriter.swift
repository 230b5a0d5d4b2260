import TextRope

/// Writes a text to a file in large pieces and computes its hash at the same time.
enum BufferedWriter {
    /// The most bytes of one `write` call.
    static let capacity = 1 << 20

    /// Writes all of the text.
    ///
    /// - Parameter before: Called before each write; what it throws stops the writing.
    /// - Returns: The hash of the bytes (``ContentHash``).
    /// - Throws: What `before` throws, or `SaveStop.system` where a write fails. The file then has a part of the text.
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
