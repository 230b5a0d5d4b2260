import Glibc
import TextRope

/// Reading and saving of drafts.
public enum DraftFile {
    /// The most bytes that a draft may have.
    public static let sizeLimit = 1 << 31

    /// Reads a draft. Never waits on a FIFO or a device.
    ///
    /// - Parameters:
    ///   - limit: The most bytes that the file may have.
    ///   - likely: The encoding that the file had before, where its bytes leave that open.
    /// - Throws: Why the file can't be read.
    public static func read(
        _ path: DraftPath, limit: Int = sizeLimit, likely: TextEncoding? = nil
    ) throws(DraftFileError) -> LoadedDraft {
        let real: DraftPath
        do throws(Errno) {
            real = try path.canonical()
        } catch {
            throw DraftFileError(error, path: path)
        }
        do throws(Errno) {
            let folder = try Descriptor.folder(real.folder)
            // Checked before it is opened, since opening alone has effects on some devices.
            // The root has no name.
            guard !real.name.isEmpty else { throw Errno(code: EISDIR) }
            guard let before = try folder.status(of: real.name) else { throw Errno(code: ENOENT) }
            try requireRegular(before)
            guard before.st_size <= limit else { throw Errno(code: EFBIG) }
            let file = try Descriptor(opening: real.name, in: folder, flags: O_RDONLY)
            let (bytes, stamp) = try readSteadily(file) { file, expected throws(Errno) in
                let bytes = try file.readAll(expected: expected, limit: limit + 1)
                guard bytes.count <= limit else { throw Errno(code: EFBIG) }
                return bytes
            }
            let mayWrite =
                DraftPath.withCString(real.name) { faccessat(folder.number, $0, W_OK, Int32(AT_EACCESS)) }
                == 0
            return loaded(
                bytes, path: real, identity: FileIdentity(stamp: stamp, hash: ContentHash.of(bytes)),
                isReadOnly: !mayWrite, likely: likely)
        } catch  where error.code == ENOENT {
            throw .missing(path)
        } catch {
            throw DraftFileError(error, path: path)
        }
    }

    /// The whole lines among the first bytes of a long file in UTF-8: enough for a first screen while all of it is read.
    ///
    /// - Parameters:
    ///   - count: How many bytes to look at.
    ///   - size: The least size of the file, in bytes, for which that is worth while.
    /// - Returns: Nil for a shorter file, for one in another encoding, and where it can't be read.
    public static func beginning(of path: DraftPath, bytes count: Int, ofAtLeast size: Int) -> TextRope? {
        guard let real = try? path.canonical(), let folder = try? Descriptor.folder(real.folder),
            let before = try? folder.status(of: real.name), before.st_mode & S_IFMT == S_IFREG,
            before.st_size >= size,
            let file = try? Descriptor(opening: real.name, in: folder, flags: O_RDONLY),
            let bytes = try? file.readAll(expected: count - 1, limit: count)
        else { return nil }
        let (encoding, converted, doubt) = TextEncoding.read(bytes)
        guard case .utf8(let mark) = encoding, converted == nil, doubt == nil,
            let end = bytes.lastIndex(of: 0x0A).map({ $0 + 1 })
        else { return nil }
        return TextRope(adopting: bytes)[(mark ? TextEncoding.utf8Mark.count : 0)..<end]
    }

    /// Reads a draft from standard input to its end.
    ///
    /// - Throws: Why it can't be read.
    public static func readStandardInput() throws(DraftFileError) -> LoadedDraft {
        do throws(Errno) {
            let copy = Descriptor(number: try Errno.check { fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) })
            let bytes = try copy.readAll(expected: 65536, limit: sizeLimit + 1)
            guard bytes.count <= sizeLimit else { throw Errno(code: EFBIG) }
            return loaded(bytes, path: nil, identity: nil, isReadOnly: true)
        } catch {
            throw DraftFileError(error, path: "-")
        }
    }

    /// The version of the file that stands there now; nil where there is none or it can't be read. Where its
    /// stamp shows that it is the version known, nothing is read; so keep what this returns where it
    /// ``FileIdentity/hasSameContent(as:)`` the one known.
    public static func identity(of path: DraftPath, known: FileIdentity?) -> FileIdentity? {
        guard let folder = try? Descriptor.folder(path.folder) else { return nil }
        return try? currentIdentity(of: path.name, in: folder, known: known)
    }

    static func currentIdentity(
        of name: [UInt8], in folder: borrowing Descriptor, known: FileIdentity?
    ) throws(Errno) -> FileIdentity? {
        guard let status = try folder.status(of: name) else { return nil }
        if let known, known.isSettled, known.stamp == FileStamp(status) { return known }
        try requireRegular(status)
        let file = try Descriptor(opening: name, in: folder, flags: O_RDONLY)
        let (hash, stamp) = try readSteadily(file) { file, _ throws(Errno) in
            try file.hashAll(limit: sizeLimit)
        }
        return FileIdentity(stamp: stamp, hash: hash)
    }

    /// A consistent reading of a file: repeated a few times where it was written to meanwhile.
    ///
    /// - Parameter read: Reads the file from its beginning, given the probable number of bytes.
    private static func readSteadily<Content>(
        _ file: borrowing Descriptor,
        _ read: (borrowing Descriptor, _ expected: Int) throws(Errno) -> Content
    ) throws(Errno) -> (content: Content, stamp: FileStamp) {
        var attempts = 3
        while true {
            let before = try file.status()
            try requireRegular(before)
            guard before.st_size <= sizeLimit else { throw Errno(code: EFBIG) }
            let number = file.number
            try Errno.check { lseek(number, 0, SEEK_SET) }
            let content = try read(file, Int(before.st_size))
            let after = FileStamp(try file.status())
            attempts -= 1
            if after == FileStamp(before) || attempts == 0 { return (content, after) }
        }
    }

    private static func requireRegular(_ status: stat) throws(Errno) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: return
        case S_IFDIR: throw Errno(code: EISDIR)
        case S_IFLNK: throw Errno(code: ELOOP)
        default: throw Errno(code: ENXIO)
        }
    }

    private static func loaded(
        _ bytes: [UInt8], path: DraftPath?, identity: FileIdentity?, isReadOnly: Bool,
        likely: TextEncoding? = nil
    ) -> LoadedDraft {
        let (encoding, converted, doubt) = TextEncoding.read(bytes, likely: likely)
        let text = TextRope(adopting: converted ?? bytes)
        // The mark is not part of the text: what is typed at the beginning would come before it.
        let mark = encoding == .utf8(byteOrderMark: true) ? TextEncoding.utf8Mark.count : 0
        return LoadedDraft(
            path: path, text: mark == 0 ? text : text[mark..<text.byteCount], identity: identity,
            isReadOnly: isReadOnly, encoding: encoding, doubt: doubt)
    }
}
