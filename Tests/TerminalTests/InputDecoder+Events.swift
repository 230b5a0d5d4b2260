@testable import Terminal

extension InputDecoder {
    /// All events of the given reads, with the time over after the last one. A paste of several pieces is one event.
    mutating func events(_ reads: [[UInt8]]) -> [InputEvent] {
        var result: [InputEvent] = []
        for bytes in reads {
            feed(bytes)
            while let event = next() { result.append(event) }
        }
        expire()
        while let event = next() { result.append(event) }
        return Self.joined(result)
    }

    /// Events with all pieces of each paste in one.
    static func joined(_ events: [InputEvent]) -> [InputEvent] {
        var result: [InputEvent] = []
        for event in events {
            if case .paste(let bytes, let isLast) = event, case .paste(let before, false) = result.last {
                result[result.count - 1] = .paste(before + bytes, isLast: isLast)
            } else {
                result.append(event)
            }
        }
        return result
    }
}
