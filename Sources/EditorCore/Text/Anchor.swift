import Editing

/// A place in the text that stays where it is while the text around it is edited.
public struct Anchor: Equatable, Sendable {
    /// The byte offset.
    public private(set) var offset: Int

    /// An anchor at a byte offset.
    public init(_ offset: Int) {
        self.offset = offset
    }

    mutating func move(through map: OffsetMap) {
        offset = map.map(offset, bias: .before)
    }
}
