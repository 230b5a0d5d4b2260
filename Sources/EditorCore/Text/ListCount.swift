import Editing
import RecordDraft
import TextRope

/// A list of names that was filled into a slot, and the place in its sentence that says how many they are: `下列[--]个会员国…：[待补]`.
struct ListCount: Equatable, Sendable {
    /// The names, in bytes of the text.
    private(set) var list: Range<Int>
    /// The slot for their number, or the number that stands there.
    private(set) var count: Range<Int>
    /// The number that was written there; nil while the user has not said whether it is to be.
    var written: Int?

    /// Those that begin as slots are filled.
    ///
    /// - Parameter slots: The slots that a change is about to fill, in bytes of the draft's text.
    static func beginning(with slots: [Range<Int>], in draft: DraftIndex) -> [ListCount] {
        slots.compactMap { range in
            guard let slot = draft.slot(touching: range.lowerBound), slot.range == range,
                draft.details(of: slot).kind == .names, let count = count(beside: slot, in: draft)
            else { return nil }
            return ListCount(list: range, count: count.range, written: nil)
        }
    }

    /// The slot of the sentence that waits for how many names there are: the nearest one before them, else behind them.
    private static func count(beside slot: SlotSpan, in draft: DraftIndex) -> SlotSpan? {
        let text = draft.text
        let sentence = sentence(around: slot, in: text)
        let counts = draft.slots(in: slot.line..<slot.line + 1).filter { other in
            guard other.range != slot.range, sentence.contains(other.range.lowerBound) else { return false }
            let behind = text.string(in: other.range.upperBound..<sentence.upperBound)
            return draft.details(of: other).kind == .count && CountedWords.begin(behind)
        }
        return counts.last { $0.range.upperBound <= slot.range.lowerBound } ?? counts.first
    }

    private static func sentence(around slot: SlotSpan, in text: TextRope) -> Range<Int> {
        let line = text.lineContent(slot.line)
        var start = slot.range.lowerBound
        let before = text.string(in: line.lowerBound..<start).unicodeScalars
        var scalars = before[...]
        while let last = scalars.last, !endsSentence(scalars) {
            start -= UTF8.width(last)
            scalars.removeLast()
        }
        let behind = text.string(in: slot.range.upperBound..<line.upperBound)
        var end = slot.range.upperBound
        for scalar in behind.unicodeScalars {
            if wideEnds.contains(scalar) { break }
            end += UTF8.width(scalar)
        }
        return start..<end
    }

    private static let wideEnds: Set<Unicode.Scalar> = ["。", "！", "？"]

    /// Whether a sentence ends here: a stop behind a word that is no abbreviation, with a blank.
    private static func endsSentence(_ scalars: Substring.UnicodeScalarView) -> Bool {
        guard let last = scalars.last else { return false }
        if wideEnds.contains(last) { return true }
        let tail = Array(scalars.suffix(5))
        guard tail.count == 5, tail[4] == " ", tail[3] == "." || tail[3] == "!" || tail[3] == "?" else {
            return false
        }
        return tail[..<3].allSatisfy { $0.properties.isLowercase }
    }

    mutating func move(through map: OffsetMap) {
        list = Self.moved(list, through: map)
        count = Self.moved(count, through: map)
    }

    /// What is typed at either end belongs to it.
    private static func moved(_ range: Range<Int>, through map: OffsetMap) -> Range<Int> {
        let start = map.map(range.lowerBound, bias: .before)
        return start..<max(start, map.map(range.upperBound, bias: .after))
    }

    /// How many names there are.
    func names(in text: TextRope) -> Int { NameList.count(in: text.string(in: list)) }

    /// The number that stands in the place for it, and its bytes, without blanks around it; nil where anything else does.
    func number(in text: TextRope) -> (value: Int, range: Range<Int>)? {
        let string = text.string(in: count)
        let blanks = string.prefix { $0 == " " }.utf8.count
        let digits = string.utf8.dropFirst(blanks).prefix { (0x30...0x39).contains($0) }
        guard let value = Int(String(Substring(digits))),
            string.utf8.dropFirst(blanks + digits.count).allSatisfy({ $0 == 0x20 })
        else { return nil }
        let start = count.lowerBound + blanks
        return (value, start..<start + digits.count)
    }
}

extension UTF8 {
    /// The bytes that a scalar takes.
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}
