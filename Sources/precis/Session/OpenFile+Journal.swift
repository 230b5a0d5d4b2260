import DraftStorage
import EditorCore
import Editing
import Glibc
import TextRope

extension OpenFile {
    /// How long after a key to look whether the journal is still where it was written, in milliseconds: that a folder
    /// above it was moved nothing tells, and a key looks at the open file alone. Keys that follow do not put it off. Also
    /// how often to look where nothing tells of anything.
    private static let checkTime = 2_000
    /// How often to look where it is not, or can't be written, in milliseconds.
    private static let retryTime = 1_000

    /// The path that the journal goes by; `nil` where there is no place for journals. The practice draft has no
    /// file, but what is tried out in it is typed text like any other.
    private var journalled: DraftPath? {
        real ?? (path == nil ? journals?.path.appending(Self.practiceName).real : nil)
    }

    private static let practiceName = "practice"

    /// Where a journal is left that can't be written where journals are kept.
    private var otherFolders: [JournalFolder] {
        JournalFolder.others(for: real) { name in getenv(name).map { String(cString: $0) } }
    }

    func beginJournal() {
        guard let journals, let journalled else { return }
        journal = Journal(
            for: journalled, base: knownText, identity: identity, encoding: encoding, in: journals)
    }

    /// Keeps changes, before the screen shows them.
    ///
    /// - Parameter isAnswered: Whether no question is open about what was put back: all of it is in the text then.
    /// - Returns: `false` where they could not be written. They are kept and go with the next attempt.
    func keep(_ changes: [AppliedChange], isAnswered: Bool = true) -> Bool {
        guard let journal else { return false }
        let taken = isAnswered ? recovered.indices.filter { !recovered[$0].isKept } : []
        try? journal.append(changes, superseding: taken.map { recovered[$0].file })
        for index in taken { recovered[index].isKept = true }
        let now = LocalTime.monotonic
        if unflushedSince == nil { unflushedSince = now }
        if checksAt == nil { checksAt = now + Self.checkTime }
        isSafeTold = journal.isSafe
        return isSafeTold
    }

    /// Looks whether the journal works, if that is due.
    ///
    /// - Returns: What the editor has not been told yet.
    func checkJournal(at now: Int) -> Event? {
        guard let journal else { return nil }
        if let time = checksAt, time <= now {
            checksAt = nil
            try? journal.check()
            // Where another folder is watched from now on, nothing told of what became of the journal in it so far.
            if journalWatch?.renew() == true { try? journal.check() }
            if journal.isBegun, journalWatch?.needsAsking ?? true { checksAt = now + Self.checkTime }
        }
        let isSafe = journal.isSafe
        if !isSafe { checksAt = min(checksAt ?? .max, now + Self.retryTime) }
        guard isSafe != isSafeTold else { return nil }
        isSafeTold = isSafe
        return .journal(works: isSafe)
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

    /// Leaves the journal for the next session to find: where it can't be written, in another place that is looked at.
    func leaveJournal() {
        guard let journal else { return }
        var folders = otherFolders[...]
        do throws(Journal.Failure) { try journal.secure() } catch {
            while let folder = folders.popFirst() {
                do throws(Journal.Failure) {
                    try journal.move(to: folder)
                    break
                } catch { continue }
            }
        }
        // Whoever comes once the draft's lock is gone finds the journal free.
        journal.leave()
        self.journal = nil
    }

    /// The edits that are told of next are put back now.
    func beginRecovery() {
        if !found.isEmpty { recovered.append(found.removeFirst()) }
    }

    /// Leaves the edits that were just asked about to a later opening.
    func putOffRecovery() {
        recovered.removeAll { !$0.isKept }
    }

    /// Once the edits of earlier sessions stand in this one's journal, or are not wanted, the old journals go.
    func forgetRecovered() {
        guard !recovered.isEmpty, let journal else { return }
        do throws(Journal.Failure) { try journal.secure() } catch { return }
        for left in recovered { left.end() }
        recovered = []
    }

    /// Takes what earlier sessions left, newest first. To be called once it is clear that this session edits: no other
    /// one gets it then.
    func recoveredEdits() -> [Event] {
        guard let real = journalled else { return [] }
        let folders = [journals].compactMap { $0 } + otherFolders
        for folder in folders { JournalFile.removeEmpty(for: real, in: folder) }
        return JournalFile.take(for: real, in: folders, beside: opened).flatMap { recoveredEdits(of: $0) }
    }

    private func recoveredEdits(of left: JournalFile) -> [Event] {
        guard left.isHurt || left.holdsText && !left.isSaved(in: opened) else {
            left.remove()
            return []
        }
        let time = LocalTime.text(milliseconds: left.time)
        guard let recovery = try? left.recover(onto: opened) else {
            guard left.changeCount == 0 else { return [.unplacedEdits(time: time)] }
            left.setAside()
            return [.hurtJournal(time: time)]
        }
        let journal = LeftJournal(file: left, isComplete: recovery.isComplete)
        let hurt: [Event] = recovery.isComplete ? [] : [.hurtJournal(time: time)]
        guard recovery.text != knownText else {
            journal.end()
            return hurt
        }
        found.append(journal)
        // A file that was torn, or is gone, has no say in what the text is.
        var ancestor =
            switch recovery.file {
            case .unchanged, .changed: recovery.ancestor
            case .torn, .missing: knownText
            }
        // What the file is in was told from a mixture of two versions.
        if recovery.file == .torn { encoding = recovery.encoding }
        if recovery.file == .unchanged, recovery.encoding != encoding, recovery.ancestor != knownText {
            // The same bytes, taken for another encoding than the session took them for.
            encoding = recovery.encoding
            ancestor = knownText
        }
        let edits = RecoveredEdits(
            text: recovery.text, ancestor: ancestor,
            steps: recovery.start == ancestor ? recovery.changes : [], selection: recovery.selection,
            time: time)
        return [.recovered(edits)] + hurt
    }
}
