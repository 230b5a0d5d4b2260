import CSystem
import Glibc
import TextRope

extension SaveRun {
    /// Overwrites the file where it stands. Room is set aside first, and the old bytes are kept in memory and
    /// put back if anything fails.
    ///
    /// - Throws: Why it was not written; ``SaveError/Reason/brokenInPlace(_:)`` where the old bytes could not be put back.
    func writeInPlace(because reason: InPlaceReason) throws(SaveStop) -> SaveResult {
        guard options.mayWriteInPlace else { throw .refused(.needsWritingInPlace(reason)) }
        let folderGuard = FolderGuard(path.folder)
        let file = try Self.system { () throws(Errno) in
            try Descriptor(opening: name, in: folder, flags: O_RDWR)
        }
        try step(.readOld)
        let size = try Self.system { () throws(Errno) in Int(try file.status().st_size) }
        let old = try Self.system { () throws(Errno) in
            try file.readAll(expected: size, limit: DraftFile.sizeLimit + 1)
        }
        try requireUnchanged()
        try reserve(in: file)
        let hash: UInt64
        do throws(SaveStop) {
            hash = try overwrite(file)
        } catch {
            if error == .killed { throw error }
            do throws(SaveStop) {
                try restore(old, in: file)
            } catch {
                guard case .system(let failure) = error else { throw error }
                throw .refused(.brokenInPlace(failure.code))
            }
            throw error
        }
        let stamp = FileStamp(try Self.system { () throws(Errno) in try file.status() })
        folderGuard.release()
        return SaveResult(
            identity: FileIdentity(stamp: stamp, hash: hash), outcome: .writtenInPlace(reason),
            keepsOwner: true)
    }

    private func reserve(in file: borrowing Descriptor) throws(SaveStop) {
        try step(.reserve)
        if filesystem_reserve(file.number, Int64(max(text.byteCount, 1))) == 0 { return }
        // A file system that can't set room aside is no reason to stop.
        if [EOPNOTSUPP, ENOSYS, EINVAL, ENODEV].contains(errno) { return }
        throw .system(Errno.last)
    }

    private func overwrite(_ file: borrowing Descriptor) throws(SaveStop) -> UInt64 {
        let number = file.number
        try Self.system { () throws(Errno) in try Errno.check { lseek(number, 0, SEEK_SET) } }
        let hash = try BufferedWriter.write(text, to: file) { () throws(SaveStop) in try step(.writeInPlace) }
        try step(.truncate)
        try Self.system { () throws(Errno) in try Errno.check { ftruncate(number, text.byteCount) } }
        try step(.synchronizeInPlace)
        try Self.system { () throws(Errno) in try file.synchronize() }
        return hash
    }

    private func restore(_ old: [UInt8], in file: borrowing Descriptor) throws(SaveStop) {
        let number = file.number
        try Self.system { () throws(Errno) in
            try Errno.check { lseek(number, 0, SEEK_SET) }
        }
        _ = try BufferedWriter.write(TextRope(adopting: old), to: file) { () throws(SaveStop) in }
        try Self.system { () throws(Errno) in
            try Errno.check { ftruncate(number, old.count) }
            try file.synchronize()
        }
    }
}
