import CSystem
import Glibc

/// The file of a journal and the folder that it is in, also where others move, replace or remove either meanwhile.
///
/// The folder is held open: where it has been moved away the file goes on in it, since it may come back, but it is lost
/// to a session that looks for it. Where another folder stands in its place, or the folder or the file was removed, the
/// file is to be made anew.
final class JournalPlace {
    private var folder: JournalFolder
    private var held: Descriptor?
    private var descriptor: Descriptor?
    private var name: [UInt8] = []
    /// Where the last whole record ends.
    private var length = 0
    /// Files of this journal in other folders, which the one that is written holds all of.
    private var old: [(folder: Int32, name: [UInt8])] = []
    /// Whether a later session would not find the file, as the last ``look()`` found.
    private(set) var isLost = false

    init(_ folder: JournalFolder) {
        self.folder = folder
        held = try? Descriptor.folder(folder.path)
    }

    deinit {
        for old in old { Glibc.close(old.folder) }
    }

    /// The number of the open file; nil where there is none.
    var file: Int32? { descriptor?.number }
    var isOpen: Bool { file != nil }
    /// Whether a whole record stands in the file.
    var hasContents: Bool { length > 0 }
    /// The names of all files of this journal: one made in yet another place holds all of each.
    var names: [[UInt8]] { oldNames + (isOpen ? [name] : []) }
    /// The names of files in other folders that the one to be made is to hold all of.
    var oldNames: [[UInt8]] { old.map(\.name) }

    /// Whether the open file still has a name and is as long as it was left, which one call of the system tells. Whether
    /// it stands where a later session looks for it only ``look()`` tells, by the path.
    var isIntact: Bool {
        guard !isLost, let file else { return false }
        var status = stat()
        return fstat(file, &status) == 0 && status.st_nlink > 0 && status.st_size == length
    }

    /// Checks by their paths that file and folder are where they were.
    ///
    /// - Returns: Whether the file has to be made again.
    func look() -> Bool {
        guard let number = held?.number else { return false }
        var there = stat()
        var here = stat()
        let isThere = folder.path.withCString { lstat($0, &there) } == 0
        let isHere = fstat(number, &here) == 0 && here.st_nlink > 0
        isLost = !isThere && isHere
        if isThere && there.st_dev == here.st_dev && there.st_ino == here.st_ino || isLost {
            guard let file, fstat(file, &here) == 0, isGone(here, from: number) || here.st_size != length
            else { return false }
            // Moved or renamed it may come back; cut short, it goes once another holds all.
            if here.st_nlink > 0 { keepOld() }
            close()
            return true
        }
        let wasOpen = isOpen
        leaveFolder()
        return wasOpen
    }

    /// Makes the file if there is none.
    ///
    /// - Throws: The error of the system; `EEXIST` where no free name was found.
    func open(for path: DraftPath) throws(Errno) {
        if !isOpen { try make(for: path) }
        if !isOpen { throw Errno(code: EEXIST) }
    }

    /// Appends bytes to the open file, all or none of them.
    ///
    /// - Throws: The error of the system; `EBADF` where no file is open.
    func write(_ bytes: [UInt8]) throws(Errno) {
        guard let number = file else { throw Errno(code: EBADF) }
        var failure: Errno?
        bytes.withUnsafeBytes {
            do throws(Errno) { try descriptor?.write($0) } catch { failure = error }
        }
        if let failure {
            ftruncate(number, off_t(length))
            throw failure
        }
        length += bytes.count
    }

    /// Has the next write make the file in another folder.
    func move(to other: JournalFolder) {
        leaveFolder()
        folder = other
        isLost = false
    }

    /// Removes what is left of the journal in other folders, once all of it is on the disk in this one.
    func removeOld() {
        for (folder, name) in old {
            DraftPath.withCString(name) { _ = unlinkat(folder, $0, 0) }
            Glibc.close(folder)
        }
        old = []
    }

    /// Removes the file.
    func remove() {
        removeOld()
        if let number = held?.number, isOpen { DraftPath.withCString(name) { _ = unlinkat(number, $0, 0) } }
        close()
    }

    /// Lets go of the file.
    func close() {
        descriptor = nil
        length = 0
    }

    private func leaveFolder() {
        keepOld()
        close()
        held = nil
    }

    private func keepOld() {
        if isOpen, let number = held?.number,
            let copy = try? Errno.check({ fcntl(number, F_DUPFD_CLOEXEC, 0) })
        {
            old.append((copy, name))
        }
    }

    /// Whether the file is no longer in its folder under its name. Where that can't be found out at the moment, it counts as
    /// there.
    private func isGone(_ file: stat, from folder: Int32) -> Bool {
        var there = stat()
        let isThere =
            DraftPath.withCString(name) { fstatat(folder, $0, &there, Int32(AT_SYMLINK_NOFOLLOW)) } == 0
        return isThere ? there.st_dev != file.st_dev || there.st_ino != file.st_ino : errno == ENOENT
    }

    /// Makes the file, under a name that no other session uses.
    ///
    /// - Throws: The error of the system; `EEXIST` where no free name was found.
    private func make(for path: DraftPath) throws(Errno) {
        if held == nil {
            do throws(JournalFolder.Failure) { try folder.make() } catch {
                isLost = true
                guard case .system(_, let code) = error else { throw Errno(code: ENOTDIR) }
                throw Errno(code: code)
            }
            held = try Descriptor.folder(folder.path)
            isLost = false
        }
        guard let number = held?.number else { return }
        for _ in 0..<Self.mostAttempts where !isOpen {
            let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
            name = folder.start(for: path) + Array((random + JournalFile.suffix).utf8)
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
            let made = Descriptor(
                number: try Errno.check { DraftPath.withCString(name) { openat(number, $0, flags, 0o600) } })
            // Whoever tidies up may have taken the empty file for one that was left: see
            // `JournalFile.removeEmpty(for:in:)`.
            flock(made.number, LOCK_EX)
            if try made.status().st_nlink > 0 { descriptor = consume made }
        }
    }

    private static let mostAttempts = 10
}
