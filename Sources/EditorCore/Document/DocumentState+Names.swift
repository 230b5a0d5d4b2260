extension DocumentState {
    /// The draft's folder as its path has it, with the slash at its end; empty where the path is a mere name.
    private var folder: Substring.UTF8View.SubSequence {
        let bytes = (path ?? "")[...].utf8
        return bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes[...$0] } ?? bytes.prefix(0)
    }

    /// The path that a typed name stands for: one that begins neither with `/` nor with `~/` is in the draft's folder.
    func path(typed name: String) -> String {
        if name.hasPrefix("/") || name.hasPrefix("~/") { return name }
        return String(Substring(folder)) + name
    }

    /// How a path is typed, so that ``path(typed:)`` gives it back.
    func typedForm(of path: String) -> String {
        guard !folder.isEmpty, folder.first != UInt8(ascii: "/"), path.utf8.starts(with: folder) else {
            return path
        }
        return String(Substring(path.utf8.dropFirst(folder.count)))
    }
}
