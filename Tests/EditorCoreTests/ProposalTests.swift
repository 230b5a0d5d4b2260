import Editing
import TestSupport
import Testing
import TextRope

@testable import EditorCore

@Suite struct ProposalTests {
    private static func edits(
        _ text: TextRope, _ random: inout SeededGenerator
    ) -> [ChangeSet.Edit] {
        var edits: [ChangeSet.Edit] = []
        var offset = 0
        let letters = ["", "x", "yz", "\n"]
        while true {
            let start = offset + Int.random(in: 1...12, using: &random)
            let end = start + Int.random(in: 0...4, using: &random)
            guard end <= text.byteCount else { return edits }
            let new = letters.randomElement(using: &random) ?? ""
            if start < end || !new.isEmpty { edits.append(.init(range: start..<end, text: TextRope(new))) }
            offset = end
        }
    }

    @Test(arguments: 1...100) func allPlacesAreTheWholeChangeAndNoneIsNone(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let lines = (0..<Int.random(in: 1...30, using: &random)).map { _ in
            String(repeating: "a", count: Int.random(in: 0...20, using: &random))
        }
        let buffer = Buffer(TextRope(lines.joined(separator: "\n")))
        let edits = Self.edits(buffer.text, &random)
        let whole = ChangeSet(length: buffer.text.byteCount, edits: edits)
        // A change may be several edits, as over a page-break cut.
        var changes: [[ChangeSet.Edit]] = []
        for edit in edits {
            if Bool.random(using: &random) || changes.isEmpty {
                changes.append([edit])
            } else {
                changes[changes.count - 1].append(edit)
            }
        }
        let proposal = Proposal(changes, to: buffer)

        #expect(proposal.changes(at: proposal.places.indices) == whole)
        #expect(proposal.places.map(\.edits) == changes)
        var unchanged = buffer.text
        proposal.changes(at: []).apply(to: &unchanged)
        #expect(unchanged == buffer.text)
        for place in proposal.places {
            #expect(place.edits.allSatisfy { place.range.contains($0.range) })
            let (before, after) = proposal.comparison(of: place)
            #expect(before == buffer.text[place.range])
            var text = buffer.text
            ChangeSet(length: text.byteCount, edits: place.edits).apply(to: &text)
            let growth = text.byteCount - buffer.text.byteCount
            #expect(text[place.range.lowerBound..<place.range.upperBound + growth] == after)
        }
    }

    @Test func whatIsChosenIsOneUndoStep() {
        var state = EditorState.opened("甲\n甲甲\n甲\n")
        let edits = [0, 4, 7, 11].map { ChangeSet.Edit(range: $0..<$0 + 3, text: TextRope("乙")) }
        let proposal = Proposal(edits.map { [$0] }, to: state.buffer)
        #expect(proposal.places.map(\.line) == [0, 1, 1, 2])
        let isMade = state.apply(proposal, at: [0, 1, 2], time: 0)
        #expect(isMade)
        #expect(state.buffer.text.description == "乙\n乙乙\n甲\n")
        state.undo(at: 0)
        #expect(state.buffer.text.description == "甲\n甲甲\n甲\n" && !state.isModified)
    }

    @Test func itIsNotMadeToAnotherText() {
        var state = EditorState.opened("甲\n")
        let proposal = Proposal([[.init(range: 0..<3, text: TextRope("乙"))]], to: state.buffer)
        state.type("丙")
        let isMade = state.apply(proposal, at: [0], time: 0)
        #expect(!isMade)
        #expect(state.buffer.text.description == "丙甲\n")
    }

    @Test func aDraftThatMayOnlyBeReadStaysAsItIs() {
        var state = EditorState.opened("甲\n")
        let proposal = Proposal([[.init(range: 0..<3, text: TextRope("乙"))]], to: state.buffer)
        state.document.isReadOnly = true
        _ = state.apply(proposal, at: [0], time: 0)
        #expect(state.buffer.text.description == "甲\n" && state.message != nil)
    }
}
