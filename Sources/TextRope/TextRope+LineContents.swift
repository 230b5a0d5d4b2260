import Glibc

extension TextRope {
    /// Calls `body` with the bytes of each line, its line end left out, and the offset of its first byte, in order, until it
    /// returns `false`. The bytes are valid during the call only; most stand where the text has them.
    ///
    /// - Parameter start: The offset at which the first of these lines begins.
    public func forEachLine(from start: Int, _ body: (UnsafeBufferPointer<UInt8>, Int) -> Bool) {
        let hasReturns = hasReturns
        // What earlier chunks have of the line that goes on.
        var before: [UInt8] = []
        var lineStart = start
        var chunkStart = start
        var endsWithReturn = false
        var goesOn = true
        forEachChunk(in: start..<byteCount) { chunk in
            var index = 0
            if endsWithReturn, chunk.first == 0x0A { index = 1 }
            if endsWithReturn { lineStart = chunkStart + index }
            endsWithReturn = false
            while goesOn, index < chunk.count {
                guard let end = Self.lineEnd(in: chunk, from: index, hasReturns: hasReturns) else {
                    before.append(contentsOf: chunk[index...])
                    break
                }
                let part = UnsafeBufferPointer(rebasing: chunk[index..<end])
                if before.isEmpty {
                    goesOn = body(part, lineStart)
                } else {
                    before.append(contentsOf: part)
                    goesOn = before.withUnsafeBufferPointer { body($0, lineStart) }
                    before.removeAll(keepingCapacity: true)
                }
                index = end + 1
                if chunk[end] == 0x0D {
                    if index < chunk.count, chunk[index] == 0x0A { index += 1 }
                    endsWithReturn = end + 1 == chunk.count
                }
                lineStart = chunkStart + index
            }
            chunkStart += chunk.count
            return goesOn
        }
        if goesOn { _ = before.withUnsafeBufferPointer { body($0, lineStart) } }
    }

    private static func lineEnd(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, hasReturns: Bool
    ) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        func place(of byte: Int32, before end: Int) -> Int? {
            memchr(base + start, byte, end - start).map {
                UnsafeRawPointer(base).distance(to: UnsafeRawPointer($0))
            }
        }
        let lineFeed = place(of: 0x0A, before: bytes.count)
        guard hasReturns else { return lineFeed }
        return place(of: 0x0D, before: lineFeed ?? bytes.count) ?? lineFeed
    }
}
