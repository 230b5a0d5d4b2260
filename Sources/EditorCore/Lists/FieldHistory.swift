/// What was entered into a field before, the newest last.
public struct FieldHistory: Equatable, Sendable {
    /// The texts, each once.
    public private(set) var entries: [String] = []

    /// The most texts kept.
    static let limit = 50

    /// Nothing entered yet.
    public init() {}

    /// Adds a text that was entered.
    mutating func note(_ text: String) {
        guard !text.isEmpty, entries.last != text else { return }
        entries.removeAll { $0 == text }
        entries.append(text)
        if entries.count > Self.limit { entries.removeFirst() }
    }
}
