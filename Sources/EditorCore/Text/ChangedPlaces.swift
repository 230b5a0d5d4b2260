import Editing
import Merging
import TextRope

/// Where two versions of a text differ, place by place.
public enum ChangedPlaces {
    /// How many places there are in which a text differs from the one that it was made of.
    public static func count(from file: TextRope, to text: TextRope) -> Int {
        lines(in: file, of: TextDiff.changes(from: file, to: text)).count
    }

    /// The lines (0-based) of the text before that changes touch; changes in one line are one place.
    static func lines(in file: TextRope, of changes: ChangeSet) -> [ClosedRange<Int>] {
        var places: [ClosedRange<Int>] = []
        for edit in changes.edits {
            let lines = file.line(at: edit.range.lowerBound)...file.line(at: edit.range.upperBound)
            if let last = places.last, last.overlaps(lines) {
                places[places.count - 1] =
                    min(last.lowerBound, lines.lowerBound)...max(last.upperBound, lines.upperBound)
            } else {
                places.append(lines)
            }
        }
        return places
    }
}
