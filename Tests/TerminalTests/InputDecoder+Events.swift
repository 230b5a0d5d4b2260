@testable import Terminal

extension InputDecoder {
    /// All events of the given reads, with the time over after the last one.
    mutating func events(_ reads: [[UInt8]]) -> [InputEvent] {
        var result: [InputEvent] = []
        for bytes in reads {
            feed(bytes)
            while let event = next() { result.append(event) }
        }
        expire()
        while let event = next() { result.append(event) }
        if let event = finish() { result.append(event) }
        return result
    }
}
