import RecordDraft
import TextRope

/// Finds the references that mean something else after a rearrangement, though their words were kept or written anew: what moves can
/// come where the same words lead elsewhere.
struct ReferenceCheck {
    private let planner: StructurePlanner
    private let rearranged: RearrangedText
    private let after: DraftIndex
    private let found: [Reference]

    init(_ planner: StructurePlanner, _ rearranged: RearrangedText) {
        self.planner = planner
        self.rearranged = rearranged
        var text = planner.text
        rearranged.changes.apply(to: &text)
        var after = planner.draft
        after.update(after: rearranged.changes, text: text)
        self.after = after
        found = after.references
    }

    /// The references that lose something, in the order of the text before.
    ///
    /// - Parameter said: Those that the planner says do. One of which all is still there and referred to is not among the result.
    func lost(said: [Reference]) -> [Reference] {
        let said = Set(said.map(\.range.lowerBound))
        return planner.draft.references.filter { reference in
            guard reference.tokens.contains(where: { $0.target.map { $0.kind != .agendaItem } ?? false }),
                !planner.rearrangement.removes(reference.range.lowerBound)
            else { return false }
            let targets = reference.targets.filter { $0.kind != .agendaItem }
            let lines = targets.compactMap(newLine)
            if said.contains(reference.range.lowerBound), lines.count < targets.count { return true }
            return !Set(lines).isSubset(of: newLines(of: reference))
        }
    }

    /// The lines that a reference refers to in the text after.
    private func newLines(of reference: Reference) -> Set<Int> {
        let start = rearranged.place(of: reference.range.lowerBound, bias: .before)
        let end = rearranged.place(
            of: max(reference.range.lowerBound, reference.range.upperBound - 1), bias: .after)
        var (low, high) = (0, found.count)
        while low < high {
            let middle = (low + high) / 2
            if found[middle].range.upperBound <= start { low = middle + 1 } else { high = middle }
        }
        let there = found[low...].prefix { $0.range.lowerBound <= max(start, end) }
        // What several bear is no answer where one did.
        let fitting = there.filter { $0.status == reference.status || $0.status == .resolved }
        return Set(fitting.flatMap { $0.targets.map(\.line) })
    }

    /// The line of what a target is afterwards; nil where it is gone.
    private func newLine(of target: ReferenceTarget) -> Int? {
        var line = target.line
        if target.kind == .paragraph {
            guard let survivor = planner.survivor(of: line) else { return nil }
            line = survivor
        } else if planner.rearrangement.removes(planner.text.lineStart(line)) {
            return nil
        }
        return after.text.line(at: rearranged.place(of: planner.text.lineStart(line), bias: .after))
    }
}
