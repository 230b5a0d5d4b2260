import DraftStorage
import EditorCore
import Editing
import Glibc
import RecordDraft
import TextRope

/// The draft's file while it is open: which version the editor knows, the journal of what it does not hold yet,
/// the lock that tells others, and the watch for what others write. All writing of drafts happens here.
///
/// A class, since lock, journal and watch are things in the world of which there must be one.
final class OpenFile {
    /// The path as it was given; `nil` for a draft that has no file.
    var path: DraftPath?
    /// The path with symbolic links followed.
    var real: DraftPath?
    /// The version last read, saved or taken in; `nil` where there is no file.
    var identity: FileIdentity?
    /// How the text is to be saved.
    var encoding: TextEncoding { didSet { try? journal?.use(encoding) } }
    /// Whether the user chose to save in UTF-8, whatever the file is in.
    private var isToBeUTF8 = false
    /// The text of that version.
    var knownText: TextRope
    /// Where journals are kept; `nil` where there is no such place.
    private(set) lazy var journals = try? JournalFolder { name in getenv(name).map { String(cString: $0) } }
    /// The file as it was opened; `nil` where there was none.
    let opened: LoadedDraft?
    var journal: Journal?
    var lock: DraftLock?
    var watcher: FileWatcher?
    /// Tells when the journal may have been moved or removed.
    var journalWatch: FolderWatch?
    /// When to look whether the journal stands where it was written, in monotonic milliseconds.
    var checksAt: Int?
    /// Whether the editor has been told that the journal works.
    var isSafeTold = true
    /// Journals of earlier sessions whose edits are still to be put back, in the order in which the editor is told.
    var found: [LeftJournal] = []
    /// Journals of earlier sessions whose edits are in the text again; they go once a journal holds the edits.
    var recovered: [LeftJournal] = []
    /// When the first change was written that is not on the disk for certain, in monotonic milliseconds.
    var unflushedSince: Int?
    /// Whether the journal is on its way to the disk.
    var isFlushing = false
    /// When to look whether the file has changed, in monotonic milliseconds.
    var looksAt: Int?
    /// The version by others that the editor has been told of and has not accepted yet.
    var pendingVersion: LoadedDraft?
    /// Whether the editor has been told that the file is gone.
    var isGone = false

    init(_ opened: OpenedDraft) {
        self.opened = opened.loaded
        path = opened.path
        real = opened.path.flatMap(\.real)
        identity = opened.loaded?.identity
        encoding = opened.loaded?.encoding ?? .utf8(byteOrderMark: false)
        knownText = opened.text
    }

    /// Does what can wait until the draft shows: begins its journal, and to watch for what others write.
    ///
    /// - Returns: The history of earlier sessions that belongs to the version that was opened.
    func begin() -> History? {
        beginJournal()
        journalWatch = journals.flatMap { FolderWatch($0.path) }
        watch()
        // What others have written since it was read, nothing tells of.
        looksAt = LocalTime.monotonic + Self.pause
        guard let identity, let real, let journals else { return nil }
        return HistoryFile.load(for: real, matching: identity, length: knownText.byteCount, in: journals)
    }

    /// What there is to tell the user at the beginning, in this order: of two lines the later one stays. What is put
    /// back comes once it is clear that this session edits: see ``recoveredEdits()``.
    func notices(of document: DocumentState) -> [Event] {
        var events: [Event] = []
        switch opened?.doubt {
        case .notText(_): return [.notText]
        case .unknownEncoding(let mayBeGB18030): return [.unknownEncoding(mayBeGB18030: mayBeGB18030)]
        case nil: break
        }
        if document.isReadOnly { return [] }
        if journal == nil { events.append(.journal(works: false)) }
        if let real {
            if encoding == .gb18030 { events.append(.legacyEncoding) }
            switch DraftLock.take(for: real) {
            case .taken(let lock): self.lock = lock
            case .held(let owner): events.append(.lockedBy(LockHolder(owner)))
            case .unavailable(EEXIST):
                events.append(.lockBlocked(name: DraftPath(bytes: Array(".#".utf8) + real.name).displayName))
            case .unavailable: events.append(.noLock)
            }
        }
        return events
    }

    /// Takes the lock from whoever has it.
    func takeLock() {
        guard let real, case .taken(let lock) = DraftLock.take(for: real, isForced: true) else { return }
        self.lock = lock
    }

    /// The draft is saved in UTF-8 from now on, whatever others put into the file.
    func useUTF8() {
        isToBeUTF8 = true
        encoding = encodingToSave(insteadOf: encoding)
    }

    /// How a draft is to be saved that stands in the file in an encoding.
    func encodingToSave(insteadOf found: TextEncoding) -> TextEncoding {
        if case .utf8 = found { return found }
        return isToBeUTF8 ? .utf8(byteOrderMark: false) : found
    }

    /// Another path takes the place of this one: the draft was saved under a new name.
    func move(to newPath: DraftPath) {
        lock?.release()
        lock = nil
        path = newPath
        real = newPath.real
        if let real, case .taken(let lock) = DraftLock.take(for: real) { self.lock = lock }
        watch()
    }

    /// Keeps the undo history for the next session; its current revision is what the file holds.
    func keepHistory(_ history: History) {
        guard let journals, let real, let identity
        else { return }
        try? HistoryFile.save(history, for: real, matching: identity, in: journals)
    }

    /// Keeps which lines the user has said to be headings for the next session.
    ///
    /// - Parameter before: What this session had kept so far; only what differs from it is changed.
    /// - Returns: Whether they are kept.
    func keep(_ headings: HeadingMarks, since before: HeadingMarks) -> Bool {
        guard let journals, let real else { return false }
        do throws(Journal.Failure) {
            try HeadingFile.save(headings.marks, since: before.marks, for: real, in: journals)
            return true
        } catch {
            return false
        }
    }

    /// Whether an earlier session has locked the numbers of its paragraphs.
    var hasLockedNumbers: Bool {
        let journals = JournalFolder.existing { name in getenv(name).map { String(cString: $0) } }
        guard let real, let journals else { return false }
        return NumberingFile.isLocked(for: real, in: journals)
    }

    /// Keeps whether the numbers of its paragraphs are locked for the next session.
    ///
    /// - Returns: Whether it is kept.
    func keepNumbering(isLocked: Bool) -> Bool {
        guard let journals, let real else { return false }
        do throws(Journal.Failure) {
            try NumberingFile.save(isLocked: isLocked, for: real, in: journals)
            return true
        } catch {
            return false
        }
    }

    /// Ends it all. With `keepsEdits` the journal stays for the next session to find.
    func close(keepsEdits: Bool) {
        if keepsEdits {
            leaveJournal()
        } else {
            journal?.remove()
            // What was put back has been saved since, or is not wanted.
            for left in recovered where left.isKept { left.end() }
        }
        (found, recovered) = ([], [])
        lock?.release()
        lock = nil
        watcher = nil
    }

    /// Become readable when the watches have something to say.
    var descriptors: [Int32] { [watcher?.descriptor, journalWatch?.descriptor].compactMap { $0 } }

    func watch() {
        watcher = real.flatMap { FileWatcher($0) }
    }
}

extension LockHolder {
    /// The owner of a lock in words.
    init(_ owner: LockOwner) {
        self.init(
            user: owner.user, host: owner.host, since: LocalTime.text(milliseconds: Int64(owner.since) * 1000)
        )
    }
}
