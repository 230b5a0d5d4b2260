import Glibc
import Synchronization

/// Remembers the layouts of lines, so that a line that did not change is not laid out again.
///
/// Bounded: there are two generations; when the younger one is full it becomes the older one, whose layouts
/// are dropped unless they were asked for meanwhile. May be shared between threads; meant for one.
public final class LayoutCache: Sendable {
    private struct Key: Hashable {
        let bytes: [UInt8]
        let width: Int
        let policy: WidthPolicy
        let keepTogether: [Range<Int>]

        /// Hashes a sample of the line: all of it would cost more than the look-up saves on long lines.
        func hash(into hasher: inout Hasher) {
            hasher.combine(bytes.count)
            hasher.combine(width)
            hasher.combine(policy.wide)
            bytes.withUnsafeBytes { buffer in
                if buffer.count <= 256 {
                    hasher.combine(bytes: buffer)
                    return
                }
                hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: buffer[..<96]))
                hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: buffer[(buffer.count - 96)...]))
                let stride = buffer.count / 64
                for sample in 0..<64 { hasher.combine(buffer[sample * stride]) }
            }
        }

        static func == (left: Key, right: Key) -> Bool {
            left.width == right.width && left.policy == right.policy
                && left.bytes.count == right.bytes.count && left.keepTogether == right.keepTogether
                && sameBytes(left.bytes, right.bytes)
        }

        private static func sameBytes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
            left.withUnsafeBytes { first in
                right.withUnsafeBytes { second in
                    guard let one = first.baseAddress, let other = second.baseAddress else { return true }
                    return one == other || memcmp(one, other, first.count) == 0
                }
            }
        }
    }

    private struct State {
        var young: [Key: LineLayout] = [:]
        var old: [Key: LineLayout] = [:]
        var youngBytes = 0
    }

    private let state = Mutex(State())
    private let byteLimit: Int
    private let countLimit: Int

    /// Makes an empty cache that holds, in each of two generations, layouts of about `byteLimit` bytes of
    /// text and of no more than `countLimit` lines. (A layout takes about four times the bytes of its text.)
    public init(byteLimit: Int = 1 << 20, countLimit: Int = 2048) {
        self.byteLimit = byteLimit
        self.countLimit = countLimit
    }

    /// The layout of a whole line, laid out now or before. The arguments are those of `LineLayout.init`.
    public func layout(
        of bytes: [UInt8], width: Int, policy: WidthPolicy, keepTogether: [Range<Int>] = []
    ) -> LineLayout {
        let key = Key(bytes: bytes, width: width, policy: policy, keepTogether: keepTogether)
        let found = state.withLock { state -> LineLayout? in
            if let layout = state.young[key] { return layout }
            guard let layout = state.old[key] else { return nil }
            insert(layout, for: key, into: &state)
            return layout
        }
        if let found { return found }
        let layout = LineLayout(bytes: bytes, width: width, policy: policy, keepTogether: keepTogether)
        state.withLock { insert(layout, for: key, into: &$0) }
        return layout
    }

    private func insert(_ layout: LineLayout, for key: Key, into state: inout State) {
        if state.youngBytes + key.bytes.count > byteLimit || state.young.count >= countLimit {
            state.old = state.young
            state.young = [:]
            state.youngBytes = 0
        }
        state.young[key] = layout
        state.youngBytes += key.bytes.count
    }
}
