import Glibc

/// The names in a folder. Both functions throw the error of the system where it can't be read.
enum FolderListing {
    /// All names but `.` and `..`, in no order.
    static func names(in folder: DraftPath) throws(Errno) -> [[UInt8]] {
        try entries(in: folder).map(\.name)
    }

    /// All names but `.` and `..`, in no order, with the kind that the folder gives for each: one of `DT_DIR`, `DT_REG`, ….
    static func entries(in folder: DraftPath) throws(Errno) -> [(name: [UInt8], kind: Int)] {
        guard let stream = folder.withCString({ opendir($0) }) else { throw Errno.last }
        defer { closedir(stream) }
        var entries: [(name: [UInt8], kind: Int)] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name == Array(".".utf8) || name == Array("..".utf8) { continue }
            entries.append((name, Int(entry.pointee.d_type)))
        }
        return entries
    }
}
