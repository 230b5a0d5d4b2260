import Editing
import Merging
import TextRope

/// Where two versions of a text differ, place by place.
public enum ChangedPlaces {
    /// In how many places a text differs from the one that it was made from.
    public static func count(from file: TextRope, to text: TextRope) -> Int {
        lines(in: file, of: TextDiff.changes(from: file, to: text)).count
    }

    /// The lines (0-based) of the text before that changes touch; changes in one line are one place. Where whole lines were
    /// put in, that is an empty range before the line that follows them.
    static func lines(in file: TextRope, of changes: ChangeSet) -> [Range<Int>] {
        var places: [Range<Int>] = []
        for edit in changes.edits {
            let lines = lines(in: file, of: edit)
            if let last = places.last, last.overlaps(lines) || last.isEmpty && last == lines {
                places[places.count - 1] =
                    min(last.lowerBound, lines.lowerBound)..<max(last.upperBound, lines.upperBound)
            } else {
                places.append(lines)
            }
        }
        return places
    }

    private static func lines(in file: TextRope, of edit: ChangeSet.Edit) -> Range<Int> {
        let first = file.line(at: edit.range.lowerBound)
        let last = file.line(at: edit.range.upperBound)
        let isWhole =
            file.lineStart(first) == edit.range.lowerBound && file.lineStart(last) == edit.range.upperBound
            && (edit.text.isEmpty || edit.text.endsLine)
        return first..<(isWhole ? last : last + 1)
    }
}
