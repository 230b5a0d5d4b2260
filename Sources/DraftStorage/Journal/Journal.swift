import Editing
import Glibc
import TextRope

/// What a session did to a draft since it was last read or saved, on the disk the moment it was done.
///
/// Nothing is written before the first change, and nothing remains after a save until the next one. The changes of one
/// event are one write, whole records only, so that whatever ends the program leaves at most one torn record. The
/// journal is brought to the disk by ``beginFlush()``, which the run loop calls within a second and when idle. Two
/// sessions at one draft have a journal each. The file is locked while the session lives.
///
/// All that it holds is in memory too: what can't be written goes with the next attempt, and where the file is gone all
/// of it is written anew.
public final class Journal {
    /// A journal that can't be written; what was to be written is kept and goes with the next attempt.
    public struct Failure: Error, Equatable, Sendable {
        /// Why, by the number (errno) that the system gave.
        public var code: Int32
    }

    private var header: JournalHeader { didSet { madeBeginning = nil } }
    /// How the session saves the text; the header says how it stands in the file that the journal starts from.
    private var encoding: TextEncoding
    /// The text that the journal starts from. It is in the journal too, so that the text can be made again
    /// when the draft has become another; a long one goes in part by part.
    private var base: TextRope
    /// How much of it is in the file, in bytes.
    private var baseWritten = 0
    /// All records behind the text that the journal starts from, as they stand in the file.
    private var records: [UInt8] = []
    /// How much of them is in the file, in bytes.
    private var written = 0
    private let place: JournalPlace
    /// The first bytes of the file, for the attempts that follow one that failed.
    private var madeBeginning: [UInt8]?
    /// Up to where the handler of crashes has the records that can't be written, in bytes, and what was in which file then.
    private var keptForCrash: (state: CrashState, end: Int)?
    private var onTheWay: DiskFlush?
    /// Whether something was written that may not be on the disk yet.
    private var isUnsynchronized = false

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
        place = JournalPlace(folder)
        self.base = base
        self.encoding = encoding
        header = JournalHeader(
            path: path, version: identity.map { JournalVersion($0) }, encoding: encoding,
            baseLength: base.byteCount, time: 0, process: Int(getpid()),
            host: Array(ProcessIdentity.place.utf8))
    }

    deinit { CrashJournal.forget() }

    /// Whether there is something that the file of the draft does not hold.
    public var isBegun: Bool { place.isOpen || !records.isEmpty }

    /// Whether all that was done is in the file, and a later session finds it there.
    public var isSafe: Bool { written == records.count && !place.isLost }

    /// Whether something was written that may not be on the disk yet, or is still to be written.
    public var needsFlush: Bool {
        isUnsynchronized || written < records.count || (place.isOpen && baseWritten < base.byteCount)
    }

    /// Writes changes that have just been applied, all or none of them.
    ///
    /// - Parameter taken: Journals whose edits are in the text with these changes: a later session does not recover
    ///   them again.
    /// - Throws: Where they can't be written; they are kept in memory and go with the next attempt.
    public func append(_ changes: [AppliedChange], superseding taken: [JournalFile] = []) throws(Failure) {
        let all = changes.map { JournalRecord.change($0) } + taken.map { .supersedes($0.name) }
        guard let first = all.first else { return }
        if header.time == 0, let time = changes.first?.time { header.time = time }
        try append(all.count == 1 && taken.isEmpty ? first : .group(all))
    }

    /// Records the encoding for saves from now on. The encoding of the file as it is stays known: without it a torn file
    /// could not be recognized.
    ///
    /// - Throws: Where the record can't be written; it goes with the next attempt.
    public func use(_ encoding: TextEncoding) throws(Failure) {
        guard encoding != self.encoding else { return }
        self.encoding = encoding
        if isBegun { try append(.encoding(encoding)) }
    }

    /// Says that a text is about to be saved, and brings the journal to the disk, so that the text can be made
    /// again from whichever version the file holds afterwards. Call it before ``DraftFile/save(_:to:expecting:options:)``.
    ///
    /// - Parameters:
    ///   - bytes: What will stand in the file.
    ///   - isInPlace: Whether the file will be written in place. The journal then holds the whole text.
    /// - Throws: Where the journal can't be written or flushed: do not save then.
    public func willSave(_ bytes: TextRope, isInPlace: Bool, time: Int64) throws(Failure) {
        guard isBegun || isInPlace else { return }
        var hash = ContentHash()
        bytes.forEachChunk(in: 0..<bytes.byteCount) {
            hash.update(UnsafeRawBufferPointer($0))
            return true
        }
        try append(
            .saving(JournalVersion(size: bytes.byteCount, hash: hash.value), isInPlace: isInPlace, time: time)
        )
        while isInPlace, baseWritten < base.byteCount { try write(withBase: true) }
        try synchronize()
    }

    /// Records that the announced save did not happen.
    ///
    /// - Throws: Where the record can't be written; it goes with the next attempt.
    public func didNotSave() throws(Failure) {
        if isBegun { try append(.notSaved) }
    }

    /// Records that a text has been saved: removes the journal, which starts again with the next change.
    public func didSave(_ text: TextRope, identity: FileIdentity, encoding: TextEncoding, path: DraftPath) {
        header.path = path
        self.encoding = encoding
        beginAnew(from: text, identity: identity, encoding: encoding)
    }

    /// Records that another program's version was merged. Append the change to the text itself, if there is one, right
    /// after this.
    ///
    /// - Parameters:
    ///   - changes: How that version comes from the one last read or saved.
    ///   - text: That version.
    ///   - encoding: How it stands in the file.
    ///   - hasEdits: Whether there are unsaved edits; if not, the journal begins anew with the next change.
    /// - Throws: Where the record can't be written; it goes with the next attempt.
    public func didTakeIn(
        _ changes: ChangeSet, text: TextRope, identity: FileIdentity, encoding: TextEncoding, hasEdits: Bool,
        time: Int64
    ) throws(Failure) {
        guard hasEdits else { return beginAnew(from: text, identity: identity, encoding: encoding) }
        add(.tookIn(changes, JournalVersion(identity), encoding, time: time))
        while baseWritten < base.byteCount { try write(withBase: true) }
        try write()
    }

    /// Checks by its path that a later session will find the file, and writes it again as a whole where not.
    ///
    /// - Throws: Where it can't be written.
    public func check() throws(Failure) {
        guard isBegun else { return }
        checkPlace()
        if written < records.count { try writeRest() }
    }

    /// Starts flushing what was written, and up to 8 MB more of the base text, to the disk without waiting for it.
    /// ``isFlushing`` tells when it is there; then ``needsFlush`` tells whether there is more.
    ///
    /// - Throws: Where what is still in memory can't be written.
    public func beginFlush() throws(Failure) {
        guard isBegun, needsFlush, !isFlushing else { return }
        try write(withBase: true)
        guard let number = place.file, let flush = DiskFlush(number) else { return try synchronize() }
        onTheWay = flush
        isUnsynchronized = false
    }

    /// Whether what was written is on its way to the disk. Where it did not get there ``needsFlush`` is true again.
    public var isFlushing: Bool {
        guard let flush = onTheWay else { return false }
        guard let result = flush.result else { return true }
        onTheWay = nil
        if result != 0 {
            isUnsynchronized = isBegun
        } else if !needsFlush {
            place.removeOld()
        }
        return false
    }

    /// Brings all of the journal to the disk and waits for it, so that what it holds need be nowhere else.
    ///
    /// - Throws: Where that can't be, or a later session would not find it.
    public func secure() throws(Failure) {
        guard isBegun else { return }
        repeat { try write(withBase: true) } while baseWritten < base.byteCount
        try synchronize()
        guard isSafe else { throw Failure(code: ENOENT) }
    }

    /// Writes all of the journal in another folder, where it can't be written in its own, and brings it to the disk.
    ///
    /// - Throws: Where it can't be written there either.
    public func move(to folder: JournalFolder) throws(Failure) {
        place.move(to: folder)
        restart()
        try secure()
    }

    /// Leaves the journal to a later session, which may have it from now on.
    public func leave() {
        // Also where the file is still on its way to the disk.
        if let number = place.file { flock(number, LOCK_UN) }
        place.close()
        CrashJournal.forget()
    }

    /// Ends the journal and removes its file: after a save, or when the edits are to be forgotten.
    public func remove() {
        place.remove()
        restart()
        records = []
        onTheWay = nil
        isUnsynchronized = false
        header.time = 0
        keptForCrash = nil
        CrashJournal.forget()
    }

    /// The next change is one to a text that stands in the file.
    private func beginAnew(from text: TextRope, identity: FileIdentity, encoding: TextEncoding) {
        remove()
        base = text
        header.version = JournalVersion(identity)
        header.encoding = encoding
        header.baseLength = text.byteCount
    }

    /// Marks everything as unwritten.
    private func restart() {
        written = 0
        baseWritten = 0
    }

    /// Has the file written again as a whole where it, or its folder, is gone.
    private func checkPlace() {
        if place.look() { restart() }
    }

    private func append(_ record: JournalRecord) throws(Failure) {
        add(record)
        // Every key comes here: the path is looked at only where the open file tells of a change. ``check()`` and
        // ``beginFlush()`` look at it each time.
        if !place.isIntact { checkPlace() }
        try writeRest()
    }

    private func add(_ record: JournalRecord) {
        if records.isEmpty && encoding != header.encoding {
            records += JournalRecord.encoding(encoding).framed
        }
        records += record.framed
    }

    /// Writes what is still to be written, where a later session looks for it.
    private func write(withBase: Bool = false) throws(Failure) {
        checkPlace()
        try writeRest(withBase: withBase)
    }

    /// One write of all that is still to be written, and of a part of the text that the journal starts from where that
    /// is short or asked for. Of what fails nothing is left in the file, so that no later record stands behind a torn
    /// one.
    private func writeRest(withBase: Bool = false) throws(Failure) {
        var baseEnd = baseWritten
        if withBase || base.byteCount <= Self.shortBase {
            baseEnd = min(base.byteCount, baseWritten + Self.basePart)
        }
        if !place.hasContents {
            baseEnd = base.byteCount <= Self.shortBase ? base.byteCount : 0
            (baseWritten, written) = (0, 0)
        } else if baseEnd == baseWritten && written == records.count {
            return
        }
        isUnsynchronized = true
        do throws(Errno) {
            // Before anything is put together for a file that can't be.
            try place.open(for: header.path)
            try place.write(unwritten(upTo: baseEnd))
        } catch {
            keepForCrash(upTo: baseEnd)
            throw Failure(code: error.code)
        }
        CrashJournal.flush(place.file)
        (keptForCrash, madeBeginning) = (nil, nil)
        baseWritten = baseEnd
        written = records.count
    }

    /// What is still to be written, with the text that the journal starts from up to a place in it.
    private func unwritten(upTo baseEnd: Int) -> [UInt8] {
        guard place.hasContents else { return beginning + records + superseding(place.oldNames) }
        let part =
            baseEnd > baseWritten
            ? JournalRecord.base(offset: baseWritten, base[baseWritten..<baseEnd]).framed : []
        return part + records[written...]
    }

    /// The handler of crashes gets what could not be written: all of the journal, but for a long text that it starts from,
    /// at the first failure, and what has come since at those that follow, since each key may bring one.
    private func keepForCrash(upTo baseEnd: Int) {
        let state = CrashState(
            file: place.file, names: place.names, baseWritten: baseWritten, written: written)
        if let kept = keptForCrash, kept.state == state {
            CrashJournal.add(records[kept.end...])
        } else {
            CrashJournal.keep(
                place.file == nil ? [] : unwritten(upTo: baseEnd), in: place.file,
                all: beginning + records + superseding(place.names), of: header.path)
        }
        keptForCrash = (state, records.count)
    }

    /// What a journal begins with: what it says of itself, and the text that it starts from unless that is long.
    private var beginning: [UInt8] {
        if let madeBeginning { return madeBeginning }
        let start = base.byteCount <= Self.shortBase ? JournalRecord.base(offset: 0, base).framed : []
        let bytes = JournalRecord.magic + JournalRecord.header(header).framed + start
        madeBeginning = bytes
        return bytes
    }

    private func superseding(_ names: [[UInt8]]) -> [UInt8] {
        names.isEmpty ? [] : JournalRecord.group(names.map { .supersedes($0) }).framed
    }

    private func synchronize() throws(Failure) {
        try write()
        if let number = place.file, fdatasync(number) != 0 { throw Failure(code: errno) }
        isUnsynchronized = false
        if !needsFlush { place.removeOld() }
    }

    /// What was in which file when it could not be written.
    private struct CrashState: Equatable {
        var file: Int32?
        var names: [[UInt8]]
        var baseWritten: Int
        var written: Int
    }

    private static let shortBase = 1 << 20
    private static let basePart = 8 << 20
}
