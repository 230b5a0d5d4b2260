import CSystem
import Glibc
import TextRope

/// The folder of this user's journals and kept histories. It is private: what somebody else could have put
/// there is not read, and nothing is written where somebody else could read it.
public struct JournalFolder: Sendable {
    /// Where it is.
    public let path: DraftPath
    /// Whether it is for journals alone; else it is a draft's own folder, and they are hidden in it.
    let isPrivate: Bool

    /// Why there is no folder for journals.
    public enum Failure: Error, Equatable, Sendable {
        /// Neither `XDG_STATE_HOME` nor `HOME` names an absolute path.
        case noHome
        /// Something that is no folder stands there, a symbolic link perhaps.
        case notAFolder(DraftPath)
        /// It belongs to another user.
        case foreignOwner(DraftPath)
        /// It can't be made or made private, for the reason of the number (errno).
        case system(DraftPath, Int32)
    }

    /// The folder for the environment given: `$XDG_STATE_HOME/precis`, else `$HOME/.local/state/precis`. It is
    /// made, with mode 0700, if it is not there.
    ///
    /// - Throws: Why there is no such folder.
    public init(environment: (String) -> String?) throws(Failure) {
        try self.init(path: Self.path(in: environment))
    }

    /// The folder for the environment given, if it is there; nothing is made or changed.
    public static func existing(environment: (String) -> String?) -> JournalFolder? {
        var status = stat()
        guard let path = try? path(in: environment), path.withCString({ lstat($0, &status) }) == 0,
            status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid()
        else { return nil }
        return JournalFolder(path: path, isPrivate: true)
    }

    private static func path(in environment: (String) -> String?) throws(Failure) -> DraftPath {
        func folder(_ name: String) -> DraftPath? {
            guard let value = environment(name), value.hasPrefix("/") else { return nil }
            return DraftPath(value)
        }
        guard let state = folder("XDG_STATE_HOME") ?? folder("HOME")?.appending(".local/state") else {
            throw .noHome
        }
        return state.appending("precis")
    }

    /// The folder at a path, made with mode 0700 if it is not there.
    ///
    /// - Throws: Why there is no such folder.
    public init(path: DraftPath) throws(Failure) {
        self.init(path: path, isPrivate: true)
        try make()
    }

    private init(path: DraftPath, isPrivate: Bool) {
        self.path = path
        self.isPrivate = isPrivate
    }

    /// Where a session leaves its journal at its end if it can't in the folder for it, in this order:
    /// `$XDG_RUNTIME_DIR/precis`, and beside the draft at a real path. They are made when something is left there.
    public static func others(
        for draft: DraftPath?, environment: (String) -> String?
    ) -> [JournalFolder] {
        var folders: [JournalFolder] = []
        if let runtime = environment("XDG_RUNTIME_DIR"), runtime.hasPrefix("/") {
            folders.append(JournalFolder(path: DraftPath(runtime).appending("precis"), isPrivate: true))
        }
        if let draft { folders.append(JournalFolder(path: draft.folder, isPrivate: false)) }
        return folders
    }

    /// Makes the folder if it is not there, and makes it private.
    ///
    /// - Throws: Why it can't be made, or is not to be used.
    func make() throws(Failure) {
        guard isPrivate else { return }
        Self.makeFolders(above: path)
        if path.withCString({ mkdir($0, 0o700) }) != 0 && errno != EEXIST { throw .system(path, errno) }
        var status = stat()
        guard path.withCString({ lstat($0, &status) }) == 0 else { throw .system(path, errno) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(path) }
        guard status.st_uid == geteuid() else { throw .foreignOwner(path) }
        if status.st_mode & 0o077 != 0 {
            guard path.withCString({ chmod($0, 0o700) }) == 0 else { throw .system(path, errno) }
        }
    }

    private static func makeFolders(above path: DraftPath) {
        let folder = path.folder
        guard folder != path, folder.withCString({ access($0, F_OK) }) != 0 else { return }
        makeFolders(above: folder)
        _ = folder.withCString { mkdir($0, 0o700) }
    }

    /// The start of the names of all journals of a draft in this folder.
    func start(for path: DraftPath) -> [UInt8] {
        Array(((isPrivate ? "" : ".") + Self.stem(for: path) + ".").utf8)
    }

    /// The start of the names of all files about a draft: its name as far as it is plain, and a fingerprint of
    /// its real path.
    static func stem(for path: DraftPath) -> String {
        var name = ""
        for scalar in String(decoding: path.name, as: UTF8.self).unicodeScalars {
            let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            let word = isPlain || scalar == "." || scalar == "_" ? String(scalar) : "_"
            if name.utf8.count + word.utf8.count > 100 { break }
            name += word
        }
        let hash = String(ContentHash.of(path.bytes), radix: 16)
        return String(name.drop { $0 == "." }) + "-" + String(repeating: "0", count: 16 - hash.count) + hash
    }

    /// Opens a file of the folder that is a plain file of this user's; nil where it is anything else.
    func openOwn(_ name: [UInt8], flags: Int32) -> Descriptor? {
        guard let folder = try? Descriptor.folder(path),
            let file = try? Descriptor(opening: name, in: folder, flags: flags),
            let status = try? file.status(),
            status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(), status.st_nlink <= 1
        else { return nil }
        return file
    }

    /// The bytes of a file of the folder; nil where it is not a plain file of this user's.
    func read(_ name: [UInt8], limit: Int = DraftFile.sizeLimit * 2) -> [UInt8]? {
        guard let file = openOwn(name, flags: O_RDONLY), let size = try? file.status().st_size else {
            return nil
        }
        return try? file.readAll(expected: Int(size), limit: limit)
    }

    /// Puts bytes in place of a file of the folder, if there is one.
    ///
    /// - Throws: Where they can't be written; the file stays as it was.
    func replace(_ name: [UInt8], with bytes: [UInt8]) throws(Errno) {
        let place = try Descriptor.folder(path)
        let temporary = TemporaryName()
        defer { temporary.release() }
        do throws(Errno) {
            let file = try Descriptor(
                opening: temporary.bytes, in: place, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
            var failure: Errno?
            bytes.withUnsafeBytes {
                do throws(Errno) { try file.write($0) } catch { failure = error }
            }
            if let failure { throw failure }
            try Errno.check {
                DraftPath.withCString(temporary.bytes) { from in
                    DraftPath.withCString(name) { renameat(place.number, from, place.number, $0) }
                }
            }
        } catch {
            remove(temporary.bytes)
            throw error
        }
    }

    /// Gives a file of the folder another name, unless something of that name is there.
    func rename(_ name: [UInt8], to other: [UInt8]) {
        guard let folder = try? Descriptor.folder(path) else { return }
        DraftPath.withCString(name) { from in
            DraftPath.withCString(other) { _ = filesystem_rename_new(folder.number, from, $0) }
        }
    }

    /// Removes a file of the folder.
    func remove(_ name: [UInt8]) {
        _ = path.appending(name).withCString { unlink($0) }
    }
}
