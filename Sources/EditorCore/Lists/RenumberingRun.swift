import RecordDraft
import StructureEdits

/// Numbers or labels one behind the other that all become as many more or less.
struct RenumberingRun {
    private let first: StructurePlan.Renumbering
    private var last: StructurePlan.Renumbering
    private let style: NumeralStyle?
    private var old: Int?
    private var new: Int?

    private init(_ renumbering: StructurePlan.Renumbering) {
        first = renumbering
        last = renumbering
        // A paragraph may have a greater number than any label.
        if let old = Int(renumbering.old), let new = Int(renumbering.new) {
            style = .arabic
            (self.old, self.new) = (old, new)
            return
        }
        style = Self.styles.first { $0.number(renumbering.old) != nil && $0.number(renumbering.new) != nil }
        old = style?.number(renumbering.old)
        new = style?.number(renumbering.new)
    }

    // Letters before Roman numerals: `C` behind `B` is the commoner.
    private static let styles: [NumeralStyle] = [
        .arabic, .chinese, .upperLetter, .lowerLetter, .roman, .lowerRoman,
    ]

    /// The runs, in the order of their beginnings; headings between paragraphs interrupt none.
    static func runs(of renumberings: [StructurePlan.Renumbering]) -> [RenumberingRun] {
        var runs: [RenumberingRun] = []
        for renumbering in renumberings {
            let next = RenumberingRun(renumbering)
            // The last of the paragraphs' runs and of the headings' are among the newest.
            let place = runs.indices.suffix(4).last { runs[$0].isContinued(by: next) }
            if let place { runs[place].append(next) } else { runs.append(next) }
        }
        return runs
    }

    private func isContinued(by next: RenumberingRun) -> Bool {
        guard let old, let new, next.style == style, next.first.domain == first.domain else { return false }
        return next.old == old + 1 && next.new == new + 1
    }

    private mutating func append(_ next: RenumberingRun) {
        last = next.last
        old = next.old
        new = next.new
    }

    /// `46–68 → 47–69`
    var text: String {
        first == last
            ? first.old + " → " + first.new
            : first.old + "–" + last.old + " → " + first.new + "–" + last.new
    }
}
