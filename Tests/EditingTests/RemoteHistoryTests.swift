import TestSupport
import Testing
import TextRope

@testable import Editing

/// Undo is each user's own: what others wrote stands.
@Suite struct RemoteHistoryTests {
    /// A text whose characters, of three bytes each, are all different, so that each can be followed.
    private struct Document {
        var text: TextRope
        var history: History
        var base: Set<Unicode.Scalar>
        /// Characters by who put them in, and by whom they were taken out.
        var own: Set<Unicode.Scalar> = []
        var remote: Set<Unicode.Scalar> = []
        var takenByRemote: Set<Unicode.Scalar> = []
        var replacedByOwn: Set<Unicode.Scalar> = []
        var next: UInt32 = 0x4E00

        init(characters count: Int) {
            text = TextRope()
            base = []
            history = History(length: 0)
            let start = fresh(count)
            base = Set(start.unicodeScalars)
            text = TextRope(start)
            history = History(length: text.byteCount)
        }

        mutating func fresh(_ count: Int) -> String {
            var result = ""
            for _ in 0..<count {
                result.unicodeScalars.append(Unicode.Scalar(next)!)
                next += 1
            }
            return result
        }

        var scalars: [Unicode.Scalar] { Array(text.description.unicodeScalars) }

        /// Makes a random edit; `removes` says whether it only takes out or only puts in.
        mutating func edit(
            _ kind: Transaction.Kind, replaces: Bool, removes: Bool? = nil,
            using random: inout SeededGenerator
        ) {
            let all = scalars
            let start = Int.random(in: 0...all.count, using: &random)
            let removes = removes ?? (replaces || Bool.random(using: &random))
            let end = removes ? min(all.count, start + Int.random(in: 0...4, using: &random)) : start
            let inserted = replaces || !removes ? fresh(Int.random(in: 1...4, using: &random)) : ""
            if kind == .remote {
                remote.formUnion(inserted.unicodeScalars)
                takenByRemote.formUnion(all[start..<end])
            } else {
                own.formUnion(inserted.unicodeScalars)
                if replaces { replacedByOwn.formUnion(all[start..<end]) }
            }
            let changes = ChangeSet(
                length: text.byteCount,
                edits: [.init(range: (start * 3)..<(end * 3), text: TextRope(inserted))])
            guard !changes.isIdentity else { return }
            history.record(
                Transaction(changes, kind: kind), before: text,
                selections: (Selection(at: start * 3), Selection(at: start * 3)), time: 0)
            changes.apply(to: &text)
        }

        mutating func undo() -> Bool {
            guard let step = history.undo(text) else { return false }
            step.changes.apply(to: &text)
            return true
        }

        mutating func redo() -> Bool {
            guard let step = history.redo() else { return false }
            step.changes.apply(to: &text)
            return true
        }
    }

    /// Others only put in, or only take out: what they rewrite is theirs, see below.
    @Test(arguments: 0..<300) func whatOthersWroteStandsAndOnesOwnIsGone(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var document = Document(characters: Int.random(in: 0...30, using: &random))
        for _ in 0..<Int.random(in: 1...30, using: &random) {
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<4: document.edit(.single, replaces: false, using: &random)
            case 4..<7:
                document.edit(.remote, replaces: false, removes: seed.isMultiple(of: 2), using: &random)
            case 7..<9: _ = document.undo()
            default: _ = document.redo()
            }
        }
        let before = document.text
        var count = 0
        while document.undo() { count += 1 }
        let left = Set(document.scalars)
        #expect(left.count == document.scalars.count, "nothing stands twice, seed \(seed)")
        #expect(left.isDisjoint(with: document.own), "one's own is gone, seed \(seed)")
        let theirs = document.remote.union(document.base).subtracting(document.takenByRemote)
        #expect(left == theirs, "theirs stands, seed \(seed)")
        for _ in 0..<count {
            let isDone = document.redo()
            #expect(isDone)
        }
        #expect(document.text == before, "redo brings all back, seed \(seed)")
        #expect(
            History(revisions: document.history.revisions, current: document.history.current) != nil,
            "the history can be kept, seed \(seed)")
    }

    /// Replacements too: what others put in the place of one's own words stays, with what is left of these.
    @Test(arguments: 0..<300) func replacementsAreTakenBackAsFarAsTheyAreOnesOwn(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) + 1_000)
        var document = Document(characters: 20)
        for _ in 0..<20 {
            let kind: Transaction.Kind = Bool.random(using: &random) ? .single : .remote
            document.edit(kind, replaces: true, using: &random)
            if Int.random(in: 0..<5, using: &random) == 0 { _ = document.undo() }
        }
        let before = document.text
        var count = 0
        while document.undo() { count += 1 }
        let left = Set(document.scalars)
        #expect(left.count == document.scalars.count, "nothing stands twice, seed \(seed)")
        // What was replaced comes back unless others have put something else there.
        let theirs = document.remote.subtracting(document.takenByRemote).subtracting(document.replacedByOwn)
        #expect(left.isSuperset(of: theirs), "seed \(seed)")
        for _ in 0..<count {
            let isDone = document.redo()
            #expect(isDone)
        }
        #expect(document.text == before, "seed \(seed)")
    }

    /// Own words, what others made of them, and what undo leaves.
    @Test(arguments: [
        // A slot filled by the user, and filled otherwise by others.
        ("下列[--]个", 6..<10, "135", 6..<9, "136", "下列136个"),
        // A sentence that others have rewritten, with letters that both share.
        ("end.", 4..<4, " The chair agreed.", 9..<22, "delegate left.", "end. The delegate left."),
        // What others only put in between stays, and what is one's own goes.
        ("ab", 1..<1, "12", 2..<2, "X", "aXb"),
        // What others only took out is gone, and so is the rest.
        ("ab", 1..<1, "1234", 2..<4, "", "ab"),
    ])
    func whatOthersHaveRewrittenIsTheirs(
        base: String, range: Range<Int>, own: String, theirRange: Range<Int>, theirs: String, left: String
    ) throws {
        var text = TextRope(base)
        var history = History(length: text.byteCount)
        func apply(_ range: Range<Int>, _ string: String, _ kind: Transaction.Kind) {
            let changes = ChangeSet(
                length: text.byteCount, edits: [.init(range: range, text: TextRope(string))])
            let caret = Selection(at: range.lowerBound)
            history.record(
                Transaction(changes, kind: kind), before: text, selections: (caret, caret), time: 0)
            changes.apply(to: &text)
        }
        apply(range, own, .single)
        apply(theirRange, theirs, .remote)
        let before = text
        let undone = history.undo(text)
        let undo = try #require(undone)
        undo.changes.apply(to: &text)
        #expect(text.description == left)
        #expect(undo.isPartial == (theirRange.count > 0))
        let redone = history.redo()
        let redo = try #require(redone)
        redo.changes.apply(to: &text)
        #expect(text == before)
    }

    @Test(arguments: 0..<200) func aMapFindsWhatGoingThroughTheStepsDoes(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let length = Int.random(in: 0...40, using: &random)
        var edits: [ChangeSet.Edit] = []
        var offset = 0
        while offset < length {
            offset += Int.random(in: 0...5, using: &random)
            let end = min(length, offset + Int.random(in: 0...3, using: &random))
            guard offset <= length, offset <= end else { break }
            let text = TextRope(String(repeating: "x", count: Int.random(in: 0...3, using: &random)))
            edits.append(.init(range: offset..<end, text: text))
            offset = end + 1
        }
        let changes = ChangeSet(length: length, edits: edits)
        let map = OffsetMap(changes)
        for place in 0...length {
            for bias in [Bias.before, .after] {
                #expect(
                    map.map(place, bias: bias) == Self.stepping(through: changes, to: place, bias),
                    "\(place), seed \(seed)")
            }
        }
    }

    /// Where an offset stands after a change, found step by step.
    private static func stepping(through changes: ChangeSet, to offset: Int, _ bias: Bias) -> Int {
        var before = 0
        var after = 0
        for (index, operation) in changes.operations.enumerated() {
            switch operation {
            case .retain(let count):
                if offset < before + count { return after + max(0, offset - before) }
                before += count
                after += count
            case .delete(let count):
                before += count
            case .insert(let text):
                var replaced = 0
                if index + 1 < changes.operations.count,
                    case .delete(let count) = changes.operations[index + 1]
                {
                    replaced = count
                }
                if bias == .before && (offset == before || offset < before + replaced) { return after }
                after += text.byteCount
            }
            if before > offset { return after }
        }
        return after
    }

    @Test(arguments: 0..<200) func twoChangesGiveTheSameInEitherOrder(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let text = TextRope(String(repeating: "0123456789", count: 2))
        func change(_ letter: String) -> ChangeSet {
            var edits: [ChangeSet.Edit] = []
            var offset = Int.random(in: 0...4, using: &random)
            while offset < 20 {
                let end = min(20, offset + Int.random(in: 0...4, using: &random))
                let count = Int.random(in: 0...3, using: &random)
                edits.append(
                    .init(range: offset..<end, text: TextRope(String(repeating: letter, count: count))))
                offset = end + Int.random(in: 1...6, using: &random)
            }
            return ChangeSet(length: 20, edits: edits)
        }
        let (one, two) = (change("a"), change("b"))
        var first = text
        one.apply(to: &first)
        two.rebased(over: one, insertsFirst: false).apply(to: &first)
        var second = text
        two.apply(to: &second)
        one.rebased(over: two, insertsFirst: true).apply(to: &second)
        #expect(first == second, "seed \(seed)")
    }
}
