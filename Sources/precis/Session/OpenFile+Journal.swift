import DraftStorage
import EditorCore
import Editing
import TextRope

extension OpenFile {
    /// The path that the journal goes by; `nil` where there is no place for journals. The practice draft has no
    /// file, but what is tried out in it is typed text like any other.
    private var journalled: DraftPath? {
        real ?? (path == nil ? journals?.path.appending(Self.practiceName).real : nil)
    }

    private static let practiceName = "practice"

    func beginJournal() {
        guard let journals, let journalled else { return }
        journal = Journal(
            for: journalled, base: knownText, identity: identity, encoding: encoding, in: journals)
    }

    /// Keeps changes, before the screen shows them.
    ///
    /// - Returns: `false` where they could not be written. They are kept and go with the next attempt.
    func keep(_ changes: [AppliedChange]) -> Bool {
        guard let journal else { return false }
        var works = true
        for change in changes {
            do throws(Journal.Failure) { try journal.append(change) } catch { works = false }
        }
        if unflushedSince == nil { unflushedSince = LocalTime.monotonic }
        return works
    }

    /// Begins to bring the journal to the disk. Nobody waits for it: a slow disk is not to hold up typing.
    func beginFlush() {
        guard let journal, !journal.isFlushing else { return }
        unflushedSince = nil
        do throws(Journal.Failure) {
            try journal.beginFlush()
            isFlushing = true
        } catch {
            // Tried again within a second.
            unflushedSince = LocalTime.monotonic
        }
    }

    /// Looks whether the journal has come to the disk; what has been written since, or did not get there, is next.
    func endFlush() {
        guard isFlushing, let journal else { return }
        guard !journal.isFlushing else { return }
        isFlushing = false
        if journal.needsFlush, unflushedSince == nil { unflushedSince = LocalTime.monotonic }
    }

    /// Once the edits of earlier sessions stand in this one's journal, or are not wanted, the old journals go.
    func forgetRecovered() {
        guard !recovered.isEmpty, journal != nil else { return }
        while journal?.needsFlush == true {
            do throws(Journal.Failure) { try journal?.flush() } catch { return }
        }
        for journal in recovered { journal.remove() }
        recovered = []
    }

    /// Leaves the edits of earlier sessions to a later one: this one is for reading.
    func leaveRecovered() {
        recovered = []
    }

    /// What earlier sessions left, newest first.
    func recoveredEdits() -> [Event] {
        guard let journals, let real = journalled else { return [] }
        var events: [Event] = []
        JournalFile.removeEmpty(for: real, in: journals)
        for left in JournalFile.list(for: real, in: journals) where !left.isInUse {
            guard left.changeCount > 0, !left.isSaved(in: opened) else {
                left.remove()
                continue
            }
            guard let found = try? left.recover(onto: opened) else {
                events.append(.unplacedEdits(time: LocalTime.text(milliseconds: left.time)))
                continue
            }
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
                        text: found.text, ancestor: ancestor,
                        steps: found.start == ancestor ? found.changes : [], selection: found.selection,
                        time: LocalTime.text(milliseconds: left.time))))
        }
        return events
    }
}
