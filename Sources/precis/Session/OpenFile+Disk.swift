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

    /// The watch has something to say.
    func notice() {
        guard watcher?.drain() == true else { return }
        looksAt = LocalTime.monotonic + Self.pause
    }

    /// The time at which something is to be done if no event comes first, in monotonic milliseconds: a look at
    /// the file, or the journal brought to the disk.
    func deadline(idleSince: Int) -> Int? {
        if real != nil, watcher.map(\.needsAsking) ?? true, looksAt == nil {
            looksAt = LocalTime.monotonic + Self.interval
        }
        // A version that the editor could not take in yet is told again.
        if pendingVersion != nil, looksAt == nil { looksAt = LocalTime.monotonic + Self.interval }
        let flush =
            isFlushing
            ? LocalTime.monotonic + Self.flushTime : unflushedSince.map { min($0 + 1_000, idleSince + 250) }
        return [flush, looksAt].compactMap { $0 }.min()
    }

    /// Does what is due.
    func doWhatIsDue(idleSince: Int) -> [Event] {
        let now = LocalTime.monotonic
        endFlush()
        if let since = unflushedSince, min(since + 1_000, idleSince + 250) <= now { beginFlush() }
        guard let time = looksAt, time <= now else { return [] }
        looksAt = nil
        return changeOnDisk(mayAsk: false).map { [$0] } ?? []
    }

    /// What has become of the file since it was last read, saved or taken in; `nil` for nothing.
    ///
    /// - Parameter mayAsk: Whether the user may be asked about it now.
    func changeOnDisk(mayAsk: Bool) -> Event? {
        guard let path, let known = identity else { return nil }
        guard let now = DraftFile.identity(of: path, known: known) else {
            guard !isGone, case .failure(.missing) = read(path) else { return nil }
            isGone = true
            return .fileRemoved
        }
        isGone = false
        if now.hasSameContent(as: known) {
            identity = now
            return nil
        }
        guard case .success(let loaded) = read(path) else { return nil }
        pendingVersion = loaded
        return .fileChanged(loaded.text, mayAsk: mayAsk)
    }

    /// The version that the editor was last told of is taken in: it is what is saved over from now on.
    func accept(_ text: TextRope, hasEdits: Bool) {
        // Where another version has come since, that one is told next, and saved over no sooner.
        guard let version = pendingVersion, let identity = version.identity, version.text == text
        else { return }
        let changes = TextDiff.changes(from: knownText, to: text)
        try? journal?.didTakeIn(
            changes, text: text, identity: identity, hasEdits: hasEdits, time: LocalTime.now)
        self.identity = identity
        encoding = version.encoding
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
