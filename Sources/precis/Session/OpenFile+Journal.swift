import DraftStorage
import EditorCore
import Editing
import TextRope

extension OpenFile {
    func beginJournal() {
        guard let journals, let real else { return }
        journal = Journal(for: real, base: knownText, identity: identity, encoding: encoding, in: journals)
    }

    /// Keeps changes, before the screen shows them.
    ///
    /// - Returns: `false` where they could not be written. They are kept and go with the next attempt.
    func keep(_ changes: [AppliedChange]) -> Bool {
        guard let journal else { return path == nil }
        var works = true
        for change in changes {
            do throws(Journal.Failure) { try journal.append(change) } catch { works = false }
        }
        if unflushedSince == nil { unflushedSince = LocalTime.monotonic }
        return works
    }

    /// Brings the journal to the disk.
    func flush() {
        unflushedSince = nil
        guard let journal else { return }
        do throws(Journal.Failure) {
            try journal.flush()
            if journal.needsFlush { unflushedSince = LocalTime.monotonic }
        } catch {
            // Tried again within a second.
            unflushedSince = LocalTime.monotonic
        }
    }

    /// Once the edits of earlier sessions stand in this one's journal, or are not wanted, the old journals go.
    func forgetRecovered() {
        guard !recovered.isEmpty else { return }
        while journal?.needsFlush == true {
            do throws(Journal.Failure) { try journal?.flush() } catch { return }
        }
        for journal in recovered { journal.remove() }
        recovered = []
    }

    /// What earlier sessions left, newest first.
    func recoveredEdits() -> [Event] {
        guard let journals, let real else { return [] }
        var events: [Event] = []
        JournalFile.removeEmpty(for: real, in: journals)
        for left in JournalFile.list(for: real, in: journals) where !left.isInUse {
            guard left.changeCount > 0, !left.isSaved(in: opened) else {
                left.remove()
                continue
            }
            guard let found = try? left.recover(onto: opened) else { continue }
            guard found.text != knownText else {
                left.remove()
                continue
            }
            recovered.append(left)
            // A file that was torn, or is gone, has no say in what the text is.
            let ancestor =
                switch found.file {
                case .unchanged, .changed: found.ancestor
                case .torn, .missing: knownText
                }
            events.append(
                .recovered(
                    RecoveredEdits(
                        text: found.text, ancestor: ancestor, selection: found.selection,
                        count: left.changeCount, time: LocalTime.text(milliseconds: left.time))))
        }
        return events
    }
}
