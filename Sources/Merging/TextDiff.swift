import Editing
import TextRope

/// What differs between two versions of a text.
public enum TextDiff {
    /// The change that makes one text the other: whole lines where lines came or went, words and characters
    /// inside lines that changed, so that a caret in an unchanged part stays there.
    public static func changes(from old: TextRope, to new: TextRope) -> ChangeSet {
        let edits = hunks(from: old, to: new).map { ChangeSet.Edit(range: $0.old, text: new[$0.new]) }
        return ChangeSet(length: old.byteCount, edits: edits)
    }

    /// The differences in bytes, inside lines too.
    static func hunks(from old: TextRope, to new: TextRope) -> [Hunk] {
        let (start, end) = commonEnds(of: old, [new])
        let oldBytes = old.bytes(in: start..<(old.byteCount - end))
        let newBytes = new.bytes(in: start..<(new.byteCount - end))
        return hunks(oldBytes, newBytes).map {
            Hunk(old: $0.old.shifted(by: start), new: $0.new.shifted(by: start))
        }
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
        let (start, end) = commonWords(old, new)
        let oldWords = TokenText.words(Array(old[start..<(old.count - end)]))
        let newWords = TokenText.words(Array(new[start..<(new.count - end)]))
        var result: [Hunk] = []
        for found in TokenText.hunks(oldWords, newWords) {
            let hunk = Hunk(old: found.old.shifted(by: start), new: found.new.shifted(by: start))
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

    /// How many bytes at the start and at the end two texts have in common, cut back to where a word begins for
    /// certain, so that lines of a megabyte need not be cut into words whole.
    private static func commonWords(_ old: [UInt8], _ new: [UInt8]) -> (start: Int, end: Int) {
        let most = min(old.count, new.count)
        var start = 0
        while start < most && old[start] == new[start] { start += 1 }
        while start > 0 && (start >= most || old[start] != new[start] || !TokenText.beginsWord(old[start])) {
            start -= 1
        }
        var end = 0
        while end < most - start && old[old.count - end - 1] == new[new.count - end - 1] { end += 1 }
        while end > 0 && !TokenText.beginsWord(old[old.count - end]) { end -= 1 }
        return (start, end)
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
