import TestSupport
import Testing

@testable import RecordDraft

/// Counting eight bytes at a time must give what counting one by one gives.
struct ByteColumnsTests {
    @Test func anyBytes() {
        var dice = SeededGenerator(seed: 11)
        for length in 0..<400 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &dice) }
            let expected = bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + ($1 >= 0xE3 ? 2 : 1) }
            #expect(bytes.withUnsafeBufferPointer(ByteColumns.count) == expected)
        }
    }

    @Test func everyByte() {
        for byte in UInt8.min...UInt8.max {
            let bytes = [UInt8](repeating: byte, count: 8)
            let expected = byte & 0xC0 == 0x80 ? 0 : byte >= 0xE3 ? 16 : 8
            #expect(bytes.withUnsafeBufferPointer(ByteColumns.count) == expected, "\(byte)")
        }
    }
}
