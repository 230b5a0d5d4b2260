import TextRope

/// What was cut or copied last, the newest first.
public struct CutRing: Equatable, Sendable {
    /// The most texts kept.
    public static let limit = 10

    /// The texts, the newest first; none is empty, and none stands twice.
    public private(set) var texts: [TextRope] = []

    /// The text cut or copied last; `nil` where none was.
    public var newest: TextRope? { texts.first }

    /// Nothing cut or copied yet.
    public init() {}

    /// Adds a text. One that is there already becomes the newest.
    mutating func add(_ text: TextRope) {
        texts.removeAll { $0.byteCount == text.byteCount && $0 == text }
        texts.insert(text, at: 0)
        if texts.count > Self.limit { texts.removeLast() }
    }
}
