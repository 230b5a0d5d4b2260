import Synchronization

/// Stands for all that headings say and count: as long as it is the same, so are they.
public struct OutlineVersion: Equatable, Sendable {
    let memo: OutlineMemo

    /// Whether nothing that headings say or count has changed between two texts, one made of the other by edits.
    public static func == (first: Self, second: Self) -> Bool { first.memo === second.memo }
}

/// A cache of headings for one state of the outline. It changes no result.
final class OutlineMemo: Sendable {
    private let headings = Mutex<[OutlineNode?]>([])

    /// The heading of an ordinal, put together now or before.
    func heading(_ ordinal: Int, read: () -> OutlineNode) -> OutlineNode {
        if let known = headings.withLock({ $0.indices.contains(ordinal) ? $0[ordinal] : nil }) {
            return known
        }
        let heading = read()
        headings.withLock { headings in
            while headings.count <= ordinal { headings.append(nil) }
            headings[ordinal] = heading
        }
        return heading
    }
}
