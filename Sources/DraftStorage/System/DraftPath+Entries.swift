import Glibc

/// A file or folder in a folder.
public struct FolderEntry: Equatable, Sendable {
    /// Its name, byte for byte.
    public let name: [UInt8]
    /// Whether it is a folder, or a symbolic link to one.
    public let isFolder: Bool

    /// The name where a user can type it: text in UTF-8 with nothing in it that does not show; else `nil`.
    public var typedName: String? {
        let shown = VisibleText.of(name)
        return Array(shown.utf8) == name ? shown : nil
    }
}

extension DraftPath {
    /// What is in the folder at this path, in no order; `nil` where it can't be read.
    public var entries: [FolderEntry]? {
        try? FolderListing.entries(in: self).map { name, kind in
            // Of links, and on disks that tell nothing, each has to be asked.
            let isFolder = kind == Int(DT_DIR) || kind != Int(DT_REG) && appending(name).isFolder
            return FolderEntry(name: name, isFolder: isFolder)
        }
    }

    private var isFolder: Bool {
        var status = stat()
        return withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
