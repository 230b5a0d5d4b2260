import DraftStorage
import EditorCore
import Merging
import TextRope

extension OpenFile {
    /// How long others get to finish writing before the file is read, in milliseconds.
    static let pause = 120
    /// How often to look where nothing tells of changes, in milliseconds.
    private static let interval = 2_000
    /// How often to look whether the journal has come to the disk while it is on its way, in milliseconds.
    private static let flushTime = 20

    /// A watch has something to say.
    func notice() {
        if journalWatch?.drain() == true { checksAt = LocalTime.monotonic }
        guard watcher?.drain() == true else { return }
        looksAt = LocalTime.monotonic + Self.pause
    }

    /// The time at which something is to be done if no event comes first, in monotonic milliseconds: a look at
    /// the file, or the journal brought to the disk.
    func deadline(idleSince: Int) -> Int? {
        if real != nil, watcher.map(\.needsAsking) ?? true, looksAt == nil {
            looksAt = LocalTime.monotonic + Self.interval
        }
        let flush =
            isFlushing
            ? LocalTime.monotonic + Self.flushTime : unflushedSince.map { min($0 + 1_000, idleSince + 250) }
        return [flush, looksAt, checksAt].compactMap { $0 }.min()
    }

    /// Does what is due.
    func doWhatIsDue(idleSince: Int) -> [Event] {
        let now = LocalTime.monotonic
        endFlush()
        if let since = unflushedSince, min(since + 1_000, idleSince + 250) <= now { beginFlush() }
        let journalNews = checkJournal(at: now)
        guard let time = looksAt, time <= now else { return [journalNews].compactMap { $0 } }
        looksAt = nil
        return [journalNews, changeOnDisk()].compactMap { $0 }
    }

    /// What has become of the file since it was last read, saved or taken in; `nil` for nothing, and for a version that
    /// was told already.
    ///
    /// - Parameter saving: What is to follow the save that has met the version: it is told again then.
    func changeOnDisk(saving: AfterSaving? = nil) -> Event? {
        guard let path, let known = identity else { return nil }
        // Where a symbolic link leads now.
        let place = path.real ?? path
        guard let now = DraftFile.identity(of: place, known: pendingVersion?.identity ?? known) else {
            guard !isGone, case .failure(.missing) = read(place) else { return nil }
            isGone = true
            return .fileRemoved
        }
        isGone = false
        if now.hasSameContent(as: known) {
            identity = now
            pendingVersion = nil
            return nil
        }
        if saving == nil, let told = pendingVersion?.identity, now.hasSameContent(as: told) {
            pendingVersion?.identity = now
            return nil
        }
        guard case .success(let loaded) = read(place) else { return nil }
        pendingVersion = loaded
        // Merged with bytes that can't be told, what was typed would make a file of two encodings.
        guard loaded.doubt == nil else { return .fileUnclear }
        return saving.map { .saveMet(loaded.text, then: $0) } ?? .fileChanged(loaded.text)
    }

    /// The version that the editor was last told of is taken in: it is what is saved over from now on.
    func accept(_ text: TextRope, hasEdits: Bool) {
        // Where another version has come since, that one is told next, and saved over no sooner.
        guard let version = pendingVersion, let identity = version.identity, version.text == text
        else {
            if pendingVersion != nil {
                pendingVersion = nil
                looksAt = LocalTime.monotonic
            }
            return
        }
        // What follows the news of the version in the journal is to be the change to the text.
        encoding = encodingToSave(insteadOf: version.encoding)
        let changes = TextDiff.changes(from: knownText, to: text)
        try? journal?.didTakeIn(
            changes, text: text, identity: identity, encoding: version.encoding, hasEdits: hasEdits,
            time: LocalTime.now)
        self.identity = identity
        knownText = text
        pendingVersion = nil
    }

    private func read(_ path: DraftPath) -> Result<LoadedDraft, DraftFileError> {
        do throws(DraftFileError) {
            return .success(try DraftFile.read(path, likely: opened?.encoding))
        } catch {
            return .failure(error)
        }
    }
}
