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
    /// path inside the folder, ``path(typed:)`` gives the path back.
    func typedForm(of path: String) -> String {
        guard !folder.isEmpty, folder.first != UInt8(ascii: "/"), path.utf8.starts(with: folder) else {
            return path
        }
        return String(Substring(path.utf8.dropFirst(folder.count)))
    }
}
