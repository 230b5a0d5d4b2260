import Synchronization

/// Remembers what parts of the screen were made of last. It changes no result: the same key has to give the same value.
public final class Memo: Sendable {
    /// What is remembered, one value each.
    public enum Place: Int, CaseIterable, Sendable {
        /// The rows of the agenda tree.
        case tree
        /// The line of key hints.
        case hints
    }

    private struct Entry: Sendable {
        var key: any Sendable
        var value: any Sendable
    }

    /// By the number of the place.
    private let entries = Mutex([Entry?](repeating: nil, count: Place.allCases.count))

    /// The value made for a key, now or the last time.
    public func value<Key: Equatable & Sendable, Value: Sendable>(
        _ place: Place, for key: Key, make: () -> Value
    ) -> Value {
        let known = entries.withLock { entries -> Value? in
            guard let entry = entries[place.rawValue], entry.key as? Key == key else { return nil }
            return entry.value as? Value
        }
        if let known { return known }
        let value = make()
        entries.withLock { $0[place.rawValue] = Entry(key: key, value: value) }
        return value
    }
}
