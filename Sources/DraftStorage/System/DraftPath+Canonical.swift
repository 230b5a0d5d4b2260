import Glibc

extension DraftPath {
    /// The real path: absolute, symbolic links followed. The file need not exist, its folder must; `nil` where
    /// it does not.
    public var real: DraftPath? { try? canonical() }

    /// The real path as far as there is one: of folders that are not there (any more) the names as they were given.
    public var realAsFarAsThere: DraftPath {
        real ?? (folder == self || bytes.isEmpty ? self : folder.realAsFarAsThere.appending(name))
    }

    /// The real path: absolute, with no symbolic link in it. The file itself need not exist, its folder must; a
    /// link that points to a file which does not exist (yet) is followed.
    ///
    /// - Throws: The error of the system, `ENOENT` for a folder that is not there.
    func canonical() throws(Errno) -> DraftPath {
        var path = self
        for _ in 0..<Self.mostLinks {
            if let real = path.realPath() { return real }
            guard errno == ENOENT else { throw Errno.last }
            if let target = path.linkTarget() {
                path = target.bytes.first == UInt8(ascii: "/") ? target : path.folder.appending(target.bytes)
                continue
            }
            guard !path.name.isEmpty, let folder = path.folder.realPath() else {
                throw Errno(code: path.name.isEmpty ? ENOENT : errno)
            }
            return folder.appending(path.name)
        }
        throw Errno(code: ELOOP)
    }

    private func realPath() -> DraftPath? {
        guard let pointer = withCString({ realpath($0, nil) }) else { return nil }
        defer { free(pointer) }
        return DraftPath(UnsafePointer(pointer))
    }

    /// Where a symbolic link points to, as it is written in it; nil for anything else.
    func linkTarget() -> DraftPath? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
            guard let start = buffer.baseAddress else { return nil }
            let length = withCString { readlink($0, start, buffer.count) }
            guard length >= 0 else { return nil }
            return DraftPath(bytes: buffer[..<length].map { UInt8(bitPattern: $0) })
        }
    }

    private static let mostLinks = 40
}
