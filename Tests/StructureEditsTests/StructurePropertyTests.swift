import Editing
import RecordDraft
import StructureEdits
import TestSupport
import Testing
import TextRope

/// Any sequence of edits to the structure, and plain ones between them, leaves a draft in order.
@Suite struct StructurePropertyTests {
    @Test(arguments: 2..<10 as Range<UInt64>) func anySequenceLeavesTheDraftInOrder(seed: UInt64) {
        var session = RandomSession(seed: seed)
        session.run(steps: 200)
    }
}

/// A session of random edits.
private struct RandomSession {
    private let seed: UInt64
    private let start: TextRope
    private var source: RandomDraft
    private var dice: SeededGenerator
    private var text: TextRope
    private var draft: DraftIndex
    private var reading: DraftReading
    private var inversions: [ChangeSet] = []

    init(seed: UInt64) {
        self.seed = seed
        source = RandomDraft(seed: seed)
        dice = SeededGenerator(seed: seed ^ 0x5EED)
        start = TextRope(source.text)
        text = start
        draft = DraftIndex(start)
        reading = DraftReading(draft)
    }

    mutating func run(steps: Int) {
        #expect(reading.misnumbered.isEmpty, "seed \(seed)\n\(text)")
        for step in 0..<steps {
            let before = text
            let operation = dice.oneIn(4) ? nil : operation()
            let isFine = operation.map { perform($0) } ?? edit()
            guard isFine else {
                Issue.record(
                    "seed \(seed), step \(step), \(operation.map { "\($0)" } ?? "edit")\n\(before)\n=====\n\(text)"
                )
                return
            }
        }
        for inversion in inversions.reversed() { inversion.apply(to: &text) }
        #expect(text == start, "seed \(seed)")
    }

    // MARK: Steps

    private mutating func perform(_ operation: StructureOperation) -> Bool {
        guard let plan = try? draft.plan(operation) else { return true }
        let before = reading
        let lost = Set(plan.lost.compactMap { DraftReading.marker(ofLine: $0.line, in: draft) })
        apply(plan.changes)
        var isFine = keepsWords(of: before, operation)
        // Places in a paragraph that is joined to another are others.
        if case .join = operation {} else { isFine = isFine && keepsReferences(of: before, lost: lost) }
        if let caret = plan.caret, case .insertHeading = operation {
            // A heading is one once its title is there.
            return type(source.title(), at: caret) && isFine
        }
        isFine = isFine && isInOrder
        if let caret = plan.caret, isInsertion(operation) {
            isFine = type(source.sentence(), at: caret) && isFine
        }
        return isFine
    }

    private func isInsertion(_ operation: StructureOperation) -> Bool {
        switch operation {
        case .insertAfter, .insertBefore: true
        default: false
        }
    }

    /// Types or deletes words in a paragraph, or types a further line of it.
    private mutating func edit() -> Bool {
        let lines = (0..<draft.lineCount).filter { line in
            if case .paragraph = draft.lineClass(line) { return true }
            return false
        }
        guard let line = lines.randomElement(using: &dice) else { return true }
        let end = text.lineContent(line).upperBound
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: return type(source.isChinese ? "另外" : " too", at: draft.wordsStart(ofLine: line))
        case 1: return type(source.lineEnd + (source.isChinese ? "另有一些意见。" : "And more was said."), at: end)
        default:
            let words = Array((source.isChinese ? "这一" : " some").utf8)
            let bytes = text.bytes(in: text.lineContent(line))
            guard let place = bytes.indices.first(where: { bytes[$0...].starts(with: words) }) else {
                return true
            }
            let offset = text.lineStart(line) + place
            return change(offset..<offset + words.count, "")
        }
    }

    private mutating func type(_ words: String, at offset: Int) -> Bool { change(offset..<offset, words) }

    private mutating func change(_ range: Range<Int>, _ words: String) -> Bool {
        let edit = ChangeSet.Edit(range: range, text: TextRope(words))
        apply(ChangeSet(length: text.byteCount, edits: [edit]))
        return isInOrder
    }

    private mutating func apply(_ changes: ChangeSet) {
        inversions.append(changes.inverted(from: text))
        changes.apply(to: &text)
        draft.update(after: changes, text: text)
        reading = DraftReading(draft)
    }

    private mutating func operation() -> StructureOperation {
        let line = Int.random(in: 0..<draft.lineCount, using: &dice)
        let last = min(draft.lineCount - 1, line + (dice.oneIn(3) ? 4 : 0))
        let heading = Int.random(in: 0..<max(1, draft.headingCount), using: &dice)
        switch Int.random(in: 0..<20, using: &dice) {
        case 0, 1: return .insertAfter(line: line)
        case 2, 3: return .insertBefore(line: line)
        case 4, 5: return .split(offset: placeBetweenWords(near: line))
        case 6: return .join(line: line)
        case 7: return .deleteParagraphs(line...last)
        case 8, 9: return .moveParagraphsUp(line...last)
        case 10, 11: return .moveParagraphsDown(line...last)
        case 12:
            return draft.headingCount > 0 ? .moveParagraphs(line...last, under: heading) : .join(line: line)
        case 13: return .addNumber(line: line)
        case 14: return .removeNumber(line: line)
        case 15: return dice.oneIn(2) ? .numberOn(line: line) : .renumber(draft.domains.map(\.domain))
        case 16: return insertion(afterHeading: heading)
        case 17: return draft.headingCount > 5 ? .deleteHeading(heading) : insertion(afterHeading: heading)
        case 18: return dice.oneIn(2) ? .moveHeadingUp(heading) : .moveHeadingDown(heading)
        default:
            // A part becomes a section; a section would become a subsection labelled `1.`, which paragraphs below it hide.
            let isPart = draft.headingCount > 0 && draft.heading(heading).level == 1
            return isPart ? .demoteHeading(heading) : .promoteHeading(heading)
        }
    }

    /// A heading labelled `2.` that stands behind paragraphs with nothing below it yet is read as a paragraph.
    private func insertion(afterHeading heading: Int) -> StructureOperation {
        let isCounted = draft.headingCount > 0 && draft.headingNumber(ofHeading: heading)?.style == .arabic
        return isCounted ? .moveHeadingUp(heading) : .insertHeading(after: heading)
    }

    /// A place in a line, behind its first sentence, where nothing is cut in two that belongs together.
    private func placeBetweenWords(near line: Int) -> Int {
        let content = text.lineContent(line)
        let stop = Array((source.isChinese ? "。" : ". ").utf8)
        let bytes = text.bytes(in: content)
        let places = bytes.indices.filter { $0 > 8 && bytes[$0...].starts(with: stop) }
        return content.lowerBound + (places.first.map { $0 + stop.count } ?? 0)
    }

    // MARK: What holds

    private var isInOrder: Bool {
        let fresh = DraftIndex(text)
        check(reading.misnumbered.isEmpty, reading.misnumbered.joined(separator: "; "))
        return reading.misnumbered.isEmpty && check(draft.outline == fresh.outline, "outline")
            && check(draft.paragraphs == fresh.paragraphs, "paragraphs")
            && check(
                draft.slots(in: 0..<draft.lineCount) == fresh.slots(in: 0..<fresh.lineCount), "slots")
            && check(draft.references == fresh.references, "references")
            && check(hasOwnLineEndsOnly, "line ends") && check(isPartedAlike, "blank lines")
    }

    private var hasOwnLineEndsOnly: Bool {
        text.description.replacing(source.lineEnd, with: "").allSatisfy { !$0.isNewline }
    }

    /// Whether as many blank lines as everywhere stand above each heading and numbered paragraph.
    private var isPartedAlike: Bool {
        (1..<max(1, draft.lineCount)).allSatisfy { line in
            switch draft.lineClass(line) {
            case .heading, .paragraph:
                let blanks = (0..<line).reversed().prefix { draft.lineClass($0) == .blank }.count
                return blanks == source.blankLines
            default: return true
            }
        }
    }

    /// Whether references refer to what they referred to, as far as that is there.
    private func keepsReferences(of before: DraftReading, lost: Set<String>) -> Bool {
        let markers = Set(text.description.matches(of: /kw\d+x/).map { String($0.output) })
        return before.references.allSatisfy { place, targets in
            let own = String(place.prefix { $0 != " " })
            guard markers.contains(own), !lost.contains(own), !targets.isEmpty else { return true }
            // One that was in the paragraph's second half belongs to another paragraph after a split.
            guard let now = reading.references[place] else { return true }
            let left = targets.compactMap { $0 }.filter { heads.contains($0) }
            return check(
                left.isEmpty || Set(left).isSubset(of: Set(now.compactMap { $0 })),
                "reference \(place): \(targets) became \(now)")
        }
    }

    /// The markers of numbered paragraphs and headings: what can be referred to.
    private var heads: Set<String> {
        let lines = draft.numberedPlaces(in: 0..<draft.lineCount).map(\.line) + draft.outline.map(\.line)
        return Set(lines.compactMap { DraftReading.marker(ofLine: $0, in: draft) })
    }

    private func keepsWords(of before: DraftReading, _ operation: StructureOperation) -> Bool {
        let old = before.words.sorted()
        let new = reading.words.sorted()
        switch operation {
        case .join:
            return check(before.letters.sorted() == reading.letters.sorted(), "letters")
        case .split:
            let start = zip(before.letters, reading.letters).prefix { $0 == $1 }.count
            return check(
                before.letters == reading.letters,
                "\(operation): \(before.letters.dropFirst(start - 20).prefix(80)) became "
                    + "\(reading.letters.dropFirst(start - 20).prefix(80))")
        case .deleteParagraphs, .deleteHeading:
            var left = old[...]
            let isPart = new.allSatisfy { word in
                left = left.drop { $0 != word }
                return left.popFirst() != nil
            }
            return check(isPart, "words: \(new.filter { !old.contains($0) })")
        default:
            return check(
                old == new,
                "words: \(old.filter { !new.contains($0) }) became \(new.filter { !old.contains($0) })")
        }
    }

    @discardableResult
    private func check(_ holds: Bool, _ what: @autoclosure () -> String) -> Bool {
        if !holds { Issue.record("seed \(seed): \(what())") }
        return holds
    }
}
