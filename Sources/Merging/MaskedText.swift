import Editing
import TextRope

/// A text in which some places count as the same whatever stands in them, such as numbers that follow from where they stand.
///
/// Each is replaced by a sign of its kind, so that comparing and merging do not see how they differ; what is found is said in
/// places of the text itself.
public struct MaskedText: Sendable {
    /// A place that counts as the same as others of its kind.
    public struct Mask: Equatable, Sendable {
        /// The bytes that do not count; not empty.
        public let range: Range<Int>
        /// What kind of place it is, in 0...31.
        public let kind: Int

        /// A place of a text.
        public init(range: Range<Int>, kind: Int) {
            self.range = range
            self.kind = kind
        }
    }

    /// The text itself.
    public let text: TextRope
    /// The text with signs in the places.
    public let masked: TextRope
    /// How many bytes a sign takes.
    public static let signLength = 3

    private let toMasked: OffsetMap
    private let toText: OffsetMap

    /// - Parameter masks: In the order of the text, apart from one another.
    public init(_ text: TextRope, masks: [Mask] = []) {
        self.text = text
        let changes = ChangeSet(
            length: text.byteCount,
            edits: masks.map { ChangeSet.Edit(range: $0.range, text: Self.sign($0.kind)) })
        var masked = text
        changes.apply(to: &masked)
        self.masked = masked
        toMasked = OffsetMap(changes)
        toText = OffsetMap(changes.inverted(from: text))
    }

    /// Where an offset that does not stand inside a mask stands among the signs.
    public func maskedOffset(_ offset: Int) -> Int { toMasked.map(offset, bias: .before) }

    /// The bytes of the text that stand in a range of the masked one.
    func range(ofMasked range: Range<Int>) -> Range<Int> {
        let start = toText.map(range.lowerBound, bias: .before)
        return start..<max(start, toText.map(range.upperBound, bias: .before))
    }

    /// A character that no text has: Unicode keeps these 32 (U+FDD0 to U+FDEF) for a program's own use.
    private static func sign(_ kind: Int) -> TextRope {
        TextRope(bytes: [0xEF, 0xB7, 0x90 + UInt8(kind & 0x1F)])
    }
}

extension TextDiff {
    /// The change that brings into one text what another has in its place; masked places that both have stay as they are.
    public static func changes(from old: MaskedText, to new: MaskedText) -> ChangeSet {
        let edits = hunks(from: old.masked, to: new.masked).map { hunk in
            ChangeSet.Edit(
                range: old.range(ofMasked: hunk.old), text: new.text[new.range(ofMasked: hunk.new)])
        }
        return ChangeSet(length: old.text.byteCount, edits: edits)
    }
}
