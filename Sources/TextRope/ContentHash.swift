/// A 64-bit fingerprint of bytes, computed piece by piece (the algorithm XXH64, seed 0). It tells apart versions of
/// a draft; it is no guard against somebody who makes two texts collide on purpose.
public struct ContentHash: Sendable {
    private var lanes: (UInt64, UInt64, UInt64, UInt64)
    private var pending: [UInt8] = []
    private var count = 0

    private static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
        0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63,
        0x27D4_EB2F_1656_67C5
    )

    /// A fingerprint of nothing yet.
    public init() {
        let p = Self.primes
        lanes = (p.0 &+ p.1, p.1, 0, 0 &- p.0)
        pending.reserveCapacity(32)
    }

    /// The fingerprint of bytes.
    public static func of(_ bytes: [UInt8]) -> UInt64 {
        var hash = ContentHash()
        bytes.withUnsafeBytes { hash.update($0) }
        return hash.value
    }

    /// Updates the hash with the next bytes.
    public mutating func update(_ buffer: UnsafeRawBufferPointer) {
        count += buffer.count
        var start = 0
        if !pending.isEmpty {
            start = min(32 - pending.count, buffer.count)
            pending.append(contentsOf: buffer[..<start])
            guard pending.count == 32 else { return }
            let block = pending
            block.withUnsafeBytes { take(blocksOf: $0) }
            pending.removeAll(keepingCapacity: true)
        }
        let whole = start + (buffer.count - start) / 32 * 32
        take(blocksOf: UnsafeRawBufferPointer(rebasing: buffer[start..<whole]))
        pending.append(contentsOf: buffer[whole...])
    }

    private mutating func take(blocksOf buffer: UnsafeRawBufferPointer) {
        var (a, b, c, d) = lanes
        var offset = 0
        while offset < buffer.count {
            a = Self.round(a, word(buffer, offset))
            b = Self.round(b, word(buffer, offset + 8))
            c = Self.round(c, word(buffer, offset + 16))
            d = Self.round(d, word(buffer, offset + 24))
            offset += 32
        }
        lanes = (a, b, c, d)
    }

    /// The hash of all bytes so far.
    public var value: UInt64 {
        let p = Self.primes
        var h: UInt64
        if count >= 32 {
            h = Self.rotate(lanes.0, 1) &+ Self.rotate(lanes.1, 7) &+ Self.rotate(lanes.2, 12)
            h = h &+ Self.rotate(lanes.3, 18)
            for lane in [lanes.0, lanes.1, lanes.2, lanes.3] {
                h = (h ^ Self.round(0, lane)) &* p.0 &+ p.3
            }
        } else {
            h = p.4
        }
        h = h &+ UInt64(count)
        var offset = 0
        pending.withUnsafeBytes { buffer in
            while offset + 8 <= buffer.count {
                h = Self.rotate(h ^ Self.round(0, word(buffer, offset)), 27) &* p.0 &+ p.3
                offset += 8
            }
            if offset + 4 <= buffer.count {
                let half = UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
                h = Self.rotate(h ^ (UInt64(half) &* p.0), 23) &* p.1 &+ p.2
                offset += 4
            }
            for byte in buffer[offset...] {
                h = Self.rotate(h ^ (UInt64(byte) &* p.4), 11) &* p.0
            }
        }
        h = (h ^ (h >> 33)) &* p.1
        h = (h ^ (h >> 29)) &* p.2
        return h ^ (h >> 32)
    }

    private func word(_ buffer: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        rotate(lane &+ word &* 0xC2B2_AE3D_27D4_EB4F, 31) &* 0x9E37_79B1_85EB_CA87
    }

    private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
        (value &<< count) | (value &>> (64 - count))
    }
}
