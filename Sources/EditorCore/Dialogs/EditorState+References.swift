import RecordDraft
import TextRope
import Wording

extension EditorState {
    /// The reference at the caret, else the only one in its line; nil where there is none.
    func referenceInHand() -> Reference? {
        let draft = buffer.draft
        if let reference = draft.reference(touching: buffer.selection.head) { return reference }
        let others = draft.references(in: caretLine..<caretLine + 1)
        return others.count == 1 ? others[0] : nil
    }

    /// Goes to what the reference at the caret refers to; where that may be several things it asks which.
    mutating func goToReferenceTarget() {
        readToEnd()
        guard let reference = referenceInHand() else {
            message = Message(.noReferenceHere, .warning)
            return
        }
        let text = buffer.text.string(in: reference.range)
        if let target = target(of: reference) { return land(on: target) }
        switch reference.status {
        case .foreign: message = Message(.foreignReference(text))
        case .resolved, .open, .ambiguous, .broken:
            if reference.targets.isEmpty {
                message = Message(
                    reference.status == .open ? .openReference(text) : .brokenReference(text), .warning)
            } else {
                dialog = ReferenceListDialog(
                    .referenceMayMean(text), rows: reference.targets.map(row), in: &self)
            }
        }
    }

    /// What the number at the caret denotes, else all that the reference does where that is one thing or a range.
    private func target(of reference: Reference) -> ReferenceTarget? {
        let head = buffer.selection.head
        if let token = reference.tokens.first(where: {
            $0.range.lowerBound <= head && head <= $0.range.upperBound
        }),
            let target = token.target
        {
            return target
        }
        return reference.status == .resolved || reference.targets.count == 1 ? reference.targets.first : nil
    }

    private mutating func land(on target: ReferenceTarget) {
        land(at: buffer.draft.wordsStart(ofLine: target.line))
    }

    private func row(_ target: ReferenceTarget) -> ReferenceListDialog.Row {
        let place = buffer.draft.wordsStart(ofLine: target.line)
        let heading = target.kind == .paragraph ? nil : buffer.draft.headingOrdinal(at: target.line)
        return ReferenceListDialog.Row(
            title: heading.map(title(ofHeading:)) ?? name(ofLine: target.line), place: place,
            range: place..<buffer.text.lineContent(target.line).upperBound)
    }

    /// Lists the references to the paragraph at the caret and to the headings that it stands under; in the tree those to the chosen
    /// heading.
    mutating func listReferences() {
        readToEnd()
        let draft = buffer.draft
        let paragraph = view.focus == .agenda ? nil : draft.paragraph(at: caretLine).map(\.line)
        let headings = headingsInHand()
        var wanted: [Int: Int] = [:]
        for (place, line) in ([paragraph].compactMap { $0 } + headings.map { draft.heading($0).line })
            .enumerated()
        {
            wanted[line] = place
        }
        var found: [[ReferenceListDialog.Row]] = Array(repeating: [], count: wanted.count)
        // One that may mean several is not said to mean this one.
        for reference in draft.references where reference.status != .open || reference.targets.count == 1 {
            for place in Set(reference.targets.compactMap { wanted[$0.line] }) {
                found[place].append(row(reference))
            }
        }
        let names = [paragraph.map(name(ofLine:))].compactMap { $0 } + headings.map(title(ofHeading:))
        let count = found.reduce(0) { $0 + $1.count }
        guard count > 0 else {
            message = Message(.nothingRefersHere(names.first ?? ""))
            return
        }
        let rows = zip(names, found).flatMap { name, rows in
            rows.isEmpty ? [] : [ReferenceListDialog.Row(sectionTitle: name)] + rows
        }
        dialog = ReferenceListDialog(.referencesHere(count), rows: rows, in: &self)
    }

    /// The headings that the caret stands under, the innermost first, as ordinals; in the tree the chosen one.
    private func headingsInHand() -> [Int] {
        guard let innermost = headingInHand else { return [] }
        guard view.focus != .agenda else { return [innermost] }
        var ordinals = [innermost]
        while let last = ordinals.last, case let level = buffer.draft.heading(last).level, level > 1,
            let above = buffer.draft.heading(before: last, upTo: level - 1)
        {
            ordinals.append(above)
        }
        return ordinals
    }

    /// A heading as it is named: its label and its title.
    func title(ofHeading ordinal: Int) -> String {
        let node = buffer.draft.heading(ordinal)
        let gap = node.label.isEmpty || node.label.hasSuffix("、") ? "" : " "
        return node.label + gap + node.title
    }

    private func row(_ reference: Reference) -> ReferenceListDialog.Row {
        ReferenceListDialog.Row(
            title: name(ofLine: reference.line), place: reference.range.lowerBound, range: reference.range)
    }
}
