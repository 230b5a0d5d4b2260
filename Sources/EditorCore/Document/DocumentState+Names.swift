extension DocumentState {
    /// The folder part of the draft's path, with the slash at its end; empty where the path has no slash or is `nil`.
    private var folder: Substring.UTF8View.SubSequence {
        let bytes = (path ?? "")[...].utf8
        return bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes[...$0] } ?? bytes.prefix(0)
    }

    /// The path that a typed name means. A name that begins with `/` or `~/` is a path; any other is in the draft's folder.
    func path(typed name: String) -> String {
        if name.hasPrefix("/") || name.hasPrefix("~/") { return name }
        return String(Substring(folder)) + name
    }

    /// A path as the user would type it: without the draft's folder, where the folder is relative and the path is in it. For a
    /// path inside the folder, ``path(typed:)`` gives a path of the same file back.
    func typedForm(of path: String) -> String {
        let (inside, folder) = (
            Self.withoutEmptyParts(path), Self.withoutEmptyParts(String(Substring(folder)))
        )
        guard !folder.isEmpty, folder.first != "/", inside.utf8.starts(with: folder.utf8) else {
            return path
        }
        let name = String(Substring(inside.utf8.dropFirst(folder.utf8.count)))
        return name.hasPrefix("~/") ? "./" + name : name
    }

    /// A path without the slashes that follow another one: they mean the same.
    private static func withoutEmptyParts(_ path: String) -> String {
        var bytes: [UInt8] = []
        let slash = UInt8(ascii: "/")
        for byte in path.utf8 where byte != slash || bytes.last != slash { bytes.append(byte) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
