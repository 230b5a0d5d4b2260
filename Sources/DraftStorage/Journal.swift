import Editing
import Glibc
import TextRope

/// What a session did to a draft since it was last read or saved, on the disk the moment it was done.
///
/// Nothing is written before the first change, and nothing remains after a save until the next one. Each change
/// is one write, whole records only, so that whatever ends the program leaves at most one torn record. The
/// journal is brought to the disk by ``beginFlush()``, which the run loop calls within a second and when idle. Two
/// sessions at one draft have a journal each. The file is locked while the session lives.
public final class Journal {
    /// A journal that can't be written; what was to be written is kept and goes with the next attempt.
    public struct Failure: Error, Equatable, Sendable {
        /// Why, by the number (errno) that the system gave.
        public var code: Int32
    }

    private let folder: JournalFolder
    private var header: JournalHeader
    /// The text that the journal starts from. It is in the journal too, so that the text can be made again
    /// when the draft has become another; a long one goes in part by part.
    private var base: TextRope
    private var baseWritten = 0
    private var file: Descriptor?
    private var name: [UInt8] = []
    /// Where the last whole record ends.
    private var length = 0
    private var unwritten: [UInt8] = []
    private var onTheWay: DiskFlush?

    /// Whether something was written that may not be on the disk yet, or is still to be written.
    public private(set) var needsFlush = false

    /// A journal for a draft, which begins with its first change.
    ///
    /// - Parameters:
    ///   - path: The real path of the draft.
    ///   - base: The text as it was read.
    ///   - identity: The version that was read; nil for a new draft.
    public init(
        for path: DraftPath, base: TextRope, identity: FileIdentity?, encoding: TextEncoding,
        in folder: JournalFolder
    ) {
        self.folder = folder
        self.base = base
        header = JournalHeader(
            path: path, version: identity.map { JournalVersion($0) }, encoding: encoding,
            baseLength: base.byteCount, time: 0, process: Int(getpid()),
            host: Array(ProcessIdentity.hostName.utf8))
    }

    /// Goes on with a journal that an earlier session left, whose text was recovered. Nothing of it is ever
    /// gone from the disk meanwhile. Nil where another session goes on with it, or it can't be written.
    public init?(continuing journal: JournalFile, after recovery: Recovery) {
        guard let file = journal.folder.openOwn(journal.name, flags: O_WRONLY | O_APPEND),
            flock(file.number, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK,
            ftruncate(file.number, off_t(recovery.journalLength)) == 0
        else { return nil }
        folder = journal.folder
        header = journal.header
        name = journal.name
        length = recovery.journalLength
        // Where the text that the journal started from is gone, it can't be put in any more.
        base = recovery.isWhole ? recovery.start : TextRope()
        for case .base(let offset, let text) in journal.records where offset == baseWritten {
            baseWritten = min(base.byteCount, offset + text.byteCount)
        }
        needsFlush = baseWritten < base.byteCount
        self.file = consume file
    }

    /// How the text stands in the draft's file, as the next journal file says of itself.
    public var encoding: TextEncoding {
        get { header.encoding }
        set { header.encoding = newValue }
    }

    /// Whether there is a file now.
    public var isBegun: Bool { file != nil }

    /// Keeps a change, which has just been applied.
    public func append(_ change: AppliedChange) throws(Failure) {
        header.time = header.time == 0 ? change.time : header.time
        try append(.change(change))
    }

    /// Keeps where the caret is, if there is a journal yet.
    public func append(_ selection: Selection, time: Int64) throws(Failure) {
        if isBegun { try append(.selection(selection, time: time)) }
    }

    /// Says that a text is about to be saved, and brings the journal to the disk, so that the text can be made
    /// again from whichever version the file holds afterwards. Call it before ``DraftFile/save(_:to:expecting:options:)``.
    ///
    /// - Parameters:
    ///   - bytes: What will stand in the file.
    ///   - isInPlace: Whether the file will be written in place. The journal then holds the whole text.
    public func willSave(_ bytes: TextRope, isInPlace: Bool, time: Int64) throws(Failure) {
        guard isBegun || isInPlace else { return }
        if isInPlace {
            try begin()
            while baseWritten < base.byteCount { try writeBase() }
        }
        var hash = ContentHash()
        bytes.forEachChunk(in: 0..<bytes.byteCount) {
            hash.update(UnsafeRawBufferPointer($0))
            return true
        }
        try append(
            .saving(JournalVersion(size: bytes.byteCount, hash: hash.value), isInPlace: isInPlace, time: time)
        )
        try synchronize()
    }

    /// Says that the save did not happen.
    public func didNotSave() throws(Failure) {
        if isBegun { try append(.notSaved) }
    }

    /// Says that a text has been saved. The journal is gone then, and begins anew with the next change.
    public func didSave(_ text: TextRope, identity: FileIdentity, encoding: TextEncoding, path: DraftPath) {
        remove()
        base = text
        header.path = path
        header.version = JournalVersion(identity)
        header.encoding = encoding
        header.baseLength = text.byteCount
    }

    /// Says that another program's version was taken in. The change to the text itself, if there is one, is to
    /// be appended right after this.
    ///
    /// - Parameters:
    ///   - changes: How that version comes from the one last read or saved.
    ///   - text: That version.
    ///   - hasEdits: Whether there are unsaved edits; if not, the journal begins anew with the next change.
    public func didTakeIn(
        _ changes: ChangeSet, text: TextRope, identity: FileIdentity, hasEdits: Bool, time: Int64
    ) throws(Failure) {
        guard hasEdits else {
            return didSave(text, identity: identity, encoding: header.encoding, path: header.path)
        }
        while baseWritten < base.byteCount { try writeBase() }
        try append(.tookIn(changes, JournalVersion(identity), time: time))
    }

    /// Begins to bring what was written to the disk, and up to 8 MB more of the text that the journal started from,
    /// without waiting for it. ``isFlushing`` tells when it is there; then ``needsFlush`` tells whether there is more.
    public func beginFlush() throws(Failure) {
        guard isBegun, needsFlush, !isFlushing else { return }
        if baseWritten < base.byteCount { try writeBase() }
        try writeOut()
        guard let number = file?.number, let flush = DiskFlush(number) else { return try synchronize() }
        onTheWay = flush
        needsFlush = baseWritten < base.byteCount
    }

    /// Whether what was written is on its way to the disk. Where it did not get there ``needsFlush`` is true again.
    public var isFlushing: Bool {
        guard let flush = onTheWay else { return false }
        guard let result = flush.result else { return true }
        onTheWay = nil
        if result != 0, isBegun { needsFlush = true }
        return false
    }

    /// Brings what was written to the disk, and up to 8 MB more of the text that the journal started from; calls
    /// on until ``needsFlush`` is false.
    public func flush() throws(Failure) {
        guard isBegun, needsFlush else { return }
        if baseWritten < base.byteCount { try writeBase() }
        try synchronize()
    }

    /// Leaves the journal to a later session, which may have it from now on.
    public func leave() {
        // Also where the file is still on its way to the disk.
        if let number = file?.number { flock(number, LOCK_UN) }
        file = nil
    }

    /// Ends the journal and removes its file: after a save, or when the edits are to be forgotten.
    public func remove() {
        if file != nil { folder.remove(name) }
        file = nil
        unwritten = []
        length = 0
        baseWritten = 0
        needsFlush = false
        header.time = 0
    }

    private func append(_ record: JournalRecord) throws(Failure) {
        try begin()
        unwritten += record.framed
        try writeOut()
    }

    /// Makes the file, under a name that no other session uses, and puts the first records before all else.
    private func begin() throws(Failure) {
        guard file == nil else { return }
        do throws(Errno) {
            let place = try Descriptor.folder(folder.path)
            for _ in 0..<Self.mostAttempts where file == nil {
                let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
                name = Array((JournalFolder.stem(for: header.path) + "." + random + JournalFile.suffix).utf8)
                let made = try Descriptor(
                    opening: name, in: place, flags: O_WRONLY | O_CREAT | O_EXCL | O_APPEND, mode: 0o600)
                // Whoever tidies up may have taken the empty file for one that was left: see
                // `JournalFile.removeEmpty(for:in:)`.
                flock(made.number, LOCK_EX)
                if try made.status().st_nlink > 0 { file = consume made }
            }
        } catch {
            throw Failure(code: error.code)
        }
        unwritten = JournalRecord.magic + JournalRecord.header(header).framed
        needsFlush = true
        if base.byteCount <= Self.shortBase { try writeBase() }
    }

    private static let mostAttempts = 10

    private func writeBase() throws(Failure) {
        try begin()
        let end = min(base.byteCount, baseWritten + Self.basePart)
        guard end > baseWritten else { return }
        unwritten += JournalRecord.base(offset: baseWritten, base[baseWritten..<end]).framed
        baseWritten = end
        try writeOut()
    }

    /// One write of all that is still to be written. If it fails, what it left is taken off again, so that later
    /// records do not stand behind a torn one.
    private func writeOut() throws(Failure) {
        guard let number = file?.number, !unwritten.isEmpty else { return }
        needsFlush = true
        var failure: Errno?
        unwritten.withUnsafeBytes {
            do throws(Errno) { try file?.write($0) } catch { failure = error }
        }
        if let failure {
            ftruncate(number, off_t(length))
            throw Failure(code: failure.code)
        }
        length += unwritten.count
        unwritten = []
    }

    private func synchronize() throws(Failure) {
        try writeOut()
        if let number = file?.number, fdatasync(number) != 0 { throw Failure(code: errno) }
        needsFlush = baseWritten < base.byteCount
    }

    private static let shortBase = 1 << 20
    private static let basePart = 8 << 20
}
