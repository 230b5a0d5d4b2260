import Glibc
import TextRope

extension DraftFile {
    /// Saves a text, the bytes as they are, into the file at a path; a symbolic link stays, and what it points
    /// to is replaced.
    ///
    /// The text goes to a temporary file in the same folder, to the disk, and then by one rename into the place
    /// of the old file, whose permissions it gets, and whose owner as far as the user may give it. Where that
    /// can't be, or would tear hard links apart, the file is written in place, if the options allow it.
    ///
    /// - Parameter known: the version that was last read or saved; nil where there was no such file. Another
    ///   version on the disk is not overwritten unless the options say so. A file that is gone is made again.
    /// - Throws: Why nothing was saved.
    public static func save(
        _ text: TextRope, to path: DraftPath, expecting known: FileIdentity?,
        options: SaveOptions = SaveOptions()
    ) throws(SaveError) -> SaveResult {
        try save(text, to: path, expecting: known, options: options) { _ in nil }
    }

    static func save(
        _ text: TextRope, to path: DraftPath, expecting known: FileIdentity?, options: SaveOptions,
        observer: @escaping SaveObserver
    ) throws(SaveError) -> SaveResult {
        guard text.byteCount <= sizeLimit else { throw SaveError(path: path, reason: .tooLarge) }
        do throws(SaveStop) {
            let real = try SaveRun.system { () throws(Errno) in try path.canonical() }
            let folder = try SaveRun.system { () throws(Errno) in try Descriptor.folder(real.folder) }
            let run = SaveRun(
                text: text, path: real, folder: folder, known: known, options: options, observer: observer)
            return try run.run()
        } catch {
            switch error {
            case .system(let error): throw SaveError(path: path, error)
            case .refused(let reason): throw SaveError(path: path, reason: reason)
            case .killed: throw SaveError(path: path, reason: .system(EINTR))
            }
        }
    }

    /// Removes the temporary files that saves of this user, killed on this machine, left in the folder of a
    /// path. Returns how many there were.
    @discardableResult
    public static func removeLeftovers(beside path: DraftPath) -> Int {
        guard let real = try? path.canonical(), let folder = try? Descriptor.folder(real.folder),
            let names = try? FolderListing.names(in: real.folder)
        else { return 0 }
        var count = 0
        for name in names where TemporaryName.isLeftBehind(name) {
            // Files that were being saved, and links that were locks and being taken over.
            guard let status = try? folder.status(of: name),
                status.st_mode & S_IFMT == S_IFREG || status.st_mode & S_IFMT == S_IFLNK,
                status.st_uid == geteuid()
            else { continue }
            if DraftPath.withCString(name, { unlinkat(folder.number, $0, 0) }) == 0 { count += 1 }
        }
        return count
    }
}
