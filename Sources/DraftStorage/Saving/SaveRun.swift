import CSystem
import Glibc
import TextRope

/// One save, from the first check of the file to the rename.
struct SaveRun: ~Copyable {
    let text: TextRope
    let path: DraftPath
    let folder: Descriptor
    let known: FileIdentity?
    let options: SaveOptions
    let observer: SaveObserver

    init(
        text: TextRope, path: DraftPath, folder: consuming Descriptor, known: FileIdentity?,
        options: SaveOptions, observer: @escaping SaveObserver
    ) {
        self.text = text
        self.path = path
        self.folder = folder
        self.known = known
        self.options = options
        self.observer = observer
    }

    var name: [UInt8] { path.name }

    /// Does all steps of the save.
    ///
    /// - Throws: What ended it; a temporary file is then removed, unless a test had the program killed.
    func run() throws(SaveStop) -> SaveResult {
        try step(.begin)
        let old = try statusOfTarget()
        try requireUnchanged()
        if old != nil { try requireWritable() }
        if let old, old.st_nlink > 1 { return try writeInPlace(because: .hardLinks(Int(old.st_nlink))) }
        let temporary = TemporaryName()
        defer { temporary.release() }
        let file: Descriptor
        do throws(SaveStop) {
            try step(.createTemporary)
            // A new file gets the mode that the umask and the folder give it; the copy of one that is there is
            // nobody else's until it has the permissions of the old.
            file = try Self.system { () throws(Errno) in
                try Descriptor(
                    opening: temporary.bytes, in: folder, flags: O_WRONLY | O_CREAT | O_EXCL,
                    mode: old == nil ? 0o666 : 0o600)
            }
        } catch {
            guard old != nil, error.isRefusal else { throw error }
            return try writeInPlace(because: .folderNotWritable)
        }
        do throws(SaveStop) {
            let result = try replace(with: temporary, file, old: old)
            DraftFile.removeLeftovers(beside: path)
            return result
        } catch {
            if error == .killed { throw error }
            _ = DraftPath.withCString(temporary.bytes) { unlinkat(folder.number, $0, 0) }
            guard case .refused(.needsWritingInPlace(let reason)) = error else { throw error }
            return try writeInPlace(because: reason)
        }
    }

    private func replace(
        with temporary: TemporaryName, _ file: borrowing Descriptor, old: stat?
    ) throws(SaveStop) -> SaveResult {
        let hash = try BufferedWriter.write(text, to: file) { () throws(SaveStop) in try step(.write) }
        try step(.copyAttributes)
        let keepsOwner = try copyAttributes(of: old, to: file)
        try step(.synchronize)
        try Self.system { () throws(Errno) in try file.synchronize() }
        let folderGuard = FolderGuard(path.folder)
        try step(.check)
        try requireUnchanged()
        try rename(temporary, isNew: try statusOfTarget() == nil)
        let stamp = FileStamp(try Self.system { () throws(Errno) in try file.status() })
        // A folder that can't be brought to the disk does not undo the save.
        switch observer(.synchronizeFolder) {
        case nil: folderGuard.releaseAndSynchronize()
        case .failure: folderGuard.release()
        case .kill: throw .killed
        }
        return SaveResult(
            identity: FileIdentity(stamp: stamp, hash: hash), outcome: old == nil ? .created : .replaced,
            keepsOwner: keepsOwner)
    }

    private func rename(_ temporary: TemporaryName, isNew: Bool) throws(SaveStop) {
        let folder = folder.number
        do throws(SaveStop) {
            try step(.rename)
            try Self.system { () throws(Errno) in
                try Errno.check {
                    DraftPath.withCString(temporary.bytes) { from in
                        DraftPath.withCString(name) { to in
                            // Where no file was, none that came since is written over.
                            isNew && !options.overwritesChanges
                                ? filesystem_rename_new(folder, from, to) : renameat(folder, from, folder, to)
                        }
                    }
                }
            }
        } catch {
            if error == .system(Errno(code: EEXIST)) { throw .refused(.changedOnDisk) }
            if !isNew && error.isRefusal { throw .refused(.needsWritingInPlace(.notReplaceable)) }
            throw error
        }
    }

    /// Gives the new file the owner, the permissions and the attributes of the old one.
    ///
    /// - Returns: Whether the owner and the group are the same.
    /// - Throws: Where the permissions can't be set.
    private func copyAttributes(of old: stat?, to file: borrowing Descriptor) throws(SaveStop) -> Bool {
        guard let old else { return true }
        let number = file.number
        if let source = try? Descriptor(opening: name, in: folder, flags: O_RDONLY) {
            filesystem_copy_attributes(source.number, number)
        }
        var mode = old.st_mode & 0o7777
        let made = try Self.system { () throws(Errno) in try file.status() }
        var keepsOwner = made.st_uid == old.st_uid && made.st_gid == old.st_gid
        if !keepsOwner {
            keepsOwner = fchown(number, old.st_uid, old.st_gid) == 0
            if !keepsOwner, fchown(number, uid_t.max, old.st_gid) != 0, made.st_gid != old.st_gid {
                // The new group must not get the permissions of the old one: it gets those of all others.
                mode = mode & ~0o2070 | (mode & 0o007) << 3
            }
            if !keepsOwner { mode &= ~0o4000 }
        }
        // Last, since a change of the owner takes off some bits.
        try Self.system { () throws(Errno) in try Errno.check { fchmod(number, mode) } }
        return keepsOwner
    }

    func statusOfTarget() throws(SaveStop) -> stat? {
        let status = try Self.system { () throws(Errno) in try folder.status(of: name) }
        guard let status else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return status
        case S_IFDIR: throw .refused(.isFolder)
        default: throw .refused(.notRegular)
        }
    }

    private func requireWritable() throws(SaveStop) {
        let folder = folder.number
        try Self.system { () throws(Errno) in
            try Errno.check { DraftPath.withCString(name) { faccessat(folder, $0, W_OK, Int32(AT_EACCESS)) } }
        }
    }

    /// Refuses to go on where the file is not the version known. One that is gone has nothing to be lost.
    func requireUnchanged() throws(SaveStop) {
        guard !options.overwritesChanges, let status = try statusOfTarget() else { return }
        guard let known, Int(status.st_size) == known.size else { throw .refused(.changedOnDisk) }
        let now = try? DraftFile.currentIdentity(of: name, in: folder, known: known)
        guard let now, now.hasSameContent(as: known) else { throw .refused(.changedOnDisk) }
    }

    func step(_ step: SaveStep) throws(SaveStop) {
        switch observer(step) {
        case nil: return
        case .failure(let code): throw .system(Errno(code: code))
        case .kill: throw .killed
        }
    }

    @discardableResult
    static func system<Value: ~Copyable>(_ body: () throws(Errno) -> Value) throws(SaveStop) -> Value {
        do throws(Errno) {
            return try body()
        } catch {
            throw .system(error)
        }
    }
}

extension SaveStop {
    /// Whether the folder does not let a file be made or replaced, so that writing in place may still work.
    var isRefusal: Bool {
        guard case .system(let error) = self else { return false }
        return [EACCES, EPERM, EROFS, EBUSY, EXDEV, ETXTBSY].contains(error.code)
    }
}
