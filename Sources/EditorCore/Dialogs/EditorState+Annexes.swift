import Editing
import RecordDraft
import StructureEdits
import TextRope
import Wording

extension EditorState {
    /// Numbers annexes and appendices, and fills in the references to them: what can't be told is asked first, then all is listed.
    mutating func askToNumberAnnexes() {
        guard !refusesEdits() else { return }
        readToEnd()
        let numbering = AnnexNumbering(buffer.draft)
        guard !numbering.isEmpty else {
            message = Message(.noAnnexesToNumber)
            return
        }
        dialog = annexDialog(AnnexDecisions(numbering))
    }

    /// The next question about a reference, or the list of all that would be changed.
    mutating func annexDialog(_ decisions: AnnexDecisions) -> any Dialog {
        if decisions.open != nil { return AnnexChoiceDialog(decisions, in: &self) }
        let numbering = decisions.numbering
        var places = numbering.headings.map { heading in
            (edits: [heading.edit], note: LocalizedText.annexBecomes(heading.new))
        }
        for (reference, chosen) in zip(numbering.references, decisions.chosen) {
            guard let chosen else { continue }
            let choice = reference.choices[chosen]
            let reason = reference.decided == nil ? nil : LocalizedText.annexReason(choice.reason)
            places.append((choice.edits, reason ?? .annexAsChosen))
        }
        places.sort { ($0.edits.first?.range.lowerBound ?? 0) < ($1.edits.first?.range.lowerBound ?? 0) }
        let styles = AnnexNumbering.styles(of: buffer.draft)
        let next = styles[((styles.firstIndex(of: numbering.style) ?? 0) + 1) % styles.count]
        let example = next.text(2) ?? ""
        return ProposalDialog(
            Proposal(places.map(\.edits), to: buffer), title: .numberAnnexesTitle,
            notes: places.map(\.note),
            done: LocalizedText.numberedAnnexes,
            more: [
                Answer("s", .writeAnnexesAs(example)) { editor in
                    let other = AnnexNumbering(editor.buffer.draft, style: next)
                    return .becomes(editor.annexDialog(decisions.with(other)))
                }
            ], in: &self)
    }
}

/// What has been decided of the references to annexes.
struct AnnexDecisions: Sendable {
    let numbering: AnnexNumbering
    /// For each reference the annex that it means, by its place among the choices; nil where it stays open.
    private(set) var chosen: [Int?]
    /// The first reference that has to be asked about; nil where none has.
    private(set) var open: Int?

    init(_ numbering: AnnexNumbering) {
        self.numbering = numbering
        chosen = numbering.references.map(\.decided)
        open = chosen.firstIndex { $0 == nil }
    }

    /// How many have to be asked about from the open one on.
    var openCount: Int { open.map { chosen[$0...].count { $0 == nil } } ?? 0 }

    /// Answers for the open one; nil leaves it as it is.
    mutating func decide(_ choice: Int?) {
        guard let answered = open else { return }
        chosen[answered] = choice
        open = chosen[(answered + 1)...].firstIndex { $0 == nil }
    }

    /// The same decisions for numbers that are written otherwise.
    func with(_ other: AnnexNumbering) -> AnnexDecisions {
        var decisions = AnnexDecisions(other)
        let known = Dictionary(
            zip(numbering.references.map(\.reference.range), chosen), uniquingKeysWith: { first, _ in first })
        decisions.chosen = other.references.map { known[$0.reference.range] ?? $0.decided }
        decisions.open = nil
        return decisions
    }
}
