import Editing
import TextRope

/// What differs between two versions of a text.
public enum TextDiff {
    /// The change that makes one text the other: whole lines where lines came or went, words and characters
    /// inside lines that changed, so that a caret in an unchanged part stays there.
    public static func changes(from old: TextRope, to new: TextRope) -> ChangeSet {
        let (start, end) = commonEnds(of: old, [new])
        let oldBytes = old.bytes(in: start..<(old.byteCount - end))
        let newBytes = new.bytes(in: start..<(new.byteCount - end))
        let edits = hunks(oldBytes, newBytes).map { hunk in
            ChangeSet.Edit(
                range: (start + hunk.old.lowerBound)..<(start + hunk.old.upperBound),
                text: new[(start + hunk.new.lowerBound)..<(start + hunk.new.upperBound)])
        }
        return ChangeSet(length: old.byteCount, edits: edits)
    }

    /// The differences in bytes, inside lines too.
    static func hunks(_ old: [UInt8], _ new: [UInt8]) -> [Hunk] {
        TokenText.hunks(.lines(old), .lines(new)).flatMap { hunk -> [Hunk] in
            if hunk.old.isEmpty || hunk.new.isEmpty { return [hunk] }
            return wordHunks(Array(old[hunk.old]), Array(new[hunk.new])).map { inner in
                Hunk(
                    old: (hunk.old.lowerBound + inner.old.lowerBound)..<(hunk.old.lowerBound
                        + inner.old.upperBound),
                    new: (hunk.new.lowerBound + inner.new.lowerBound)..<(hunk.new.lowerBound
                        + inner.new.upperBound))
            }
        }
    }

    /// The differences inside lines. Two with hardly anything between them are one: what is left between is
    /// alike by chance more often than not.
    static func wordHunks(_ old: [UInt8], _ new: [UInt8]) -> [Hunk] {
        var result: [Hunk] = []
        for hunk in TokenText.hunks(.words(old), .words(new)) {
            if let last = result.last, hunk.old.lowerBound - last.old.upperBound <= closeness {
                result[result.count - 1] = Hunk(
                    old: last.old.lowerBound..<hunk.old.upperBound,
                    new: last.new.lowerBound..<hunk.new.upperBound)
            } else {
                result.append(hunk)
            }
        }
        return result
    }

    /// In bytes: two Chinese characters.
    private static let closeness = 6

    /// How many bytes at the start, and how many at the end, a text has in common with all others, cut back to
    /// whole lines. The two parts do not overlap in any of the texts.
    static func commonEnds(of text: TextRope, _ others: [TextRope]) -> (start: Int, end: Int) {
        var start = text.byteCount
        for other in others {
            start = min(start, commonLength(text, other, most: min(start, other.byteCount), fromEnd: false))
        }
        start = text.lineStart(text.line(at: start))
        var end = text.byteCount - start
        for other in others {
            end = min(end, commonLength(text, other, most: min(end, other.byteCount - start), fromEnd: true))
        }
        guard end > 0 else { return (start, 0) }
        // Up to the next line's start, which is one in the others too, as its line end is not in the part.
        let line = text.line(at: text.byteCount - end) + 1
        return (start, line < text.lineCount ? text.byteCount - text.lineStart(line) : 0)
    }

    private static func commonLength(_ first: TextRope, _ second: TextRope, most: Int, fromEnd: Bool) -> Int {
        let block = 1 << 16
        var done = 0
        while done < most {
            let count = min(block, most - done)
            let one = bytes(of: first, from: done, count, fromEnd: fromEnd)
            let other = bytes(of: second, from: done, count, fromEnd: fromEnd)
            if one != other {
                let same =
                    fromEnd
                    ? zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
                    : zip(one, other).prefix { $0 == $1 }.count
                return done + same
            }
            done += count
        }
        return done
    }

    private static func bytes(of text: TextRope, from done: Int, _ count: Int, fromEnd: Bool) -> [UInt8] {
        fromEnd
            ? text.bytes(in: (text.byteCount - done - count)..<(text.byteCount - done))
            : text.bytes(in: done..<(done + count))
    }
}
