import StructureEdits
import Wording

extension EditorState {
    /// Locks the numbers of the draft's paragraphs. Where they are locked, lists what will be what without the lock: on Enter the
    /// paragraphs are numbered one by one, and the lock ends with that.
    mutating func toggleNumberingLock(at time: Int64) -> [Effect] {
        guard !refusesEdits() else { return [] }
        guard document.hasLockedNumbers else {
            document.hasLockedNumbers = true
            message = Message(.numbersAreLockedNow)
            return [.keepNumbering(isLocked: true)]
        }
        readToEnd()
        let domains = buffer.draft.domains.map(\.domain)
        do throws(StructureProblem) {
            propose(try change(.closeUp(domains), numbering: .runsOn), at: time)
            return []
        } catch {
            return unlockNumbers()
        }
    }

    /// From now on numbers run on.
    mutating func unlockNumbers() -> [Effect] {
        document.hasLockedNumbers = false
        message = Message(.numbersAreFree)
        return [.keepNumbering(isLocked: false)]
    }

    /// Numbers are locked, and a new paragraph is to stand before the first, where no number is: without one, or no lock any longer?
    func question(
        aboutNoNumberBefore first: String, for operation: StructureOperation
    ) -> Question? {
        switch operation {
        case .insertBefore, .insertAfter: break
        default: return nil
        }
        return Question(
            title: .structureTitle, sentence: .noNumberBeforeQuestion(first),
            choices: [
                Answer("w", .withoutNumber) { editor, time in
                    editor.perform(operation, numbering: .lockedWithoutNumber, at: time)
                    return .ends
                },
                Answer("u", .unlockNumbers) { editor, time in
                    .ends(editor.toggleNumberingLock(at: time))
                },
            ], namesCancel: true)
    }
}
