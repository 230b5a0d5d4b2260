import Glibc

/// The names in a folder.
enum FolderListing {
    /// All names but `.` and `..`, in no order.
    static func names(in folder: DraftPath) throws(Errno) -> [[UInt8]] {
        guard let stream = folder.withCString({ opendir($0) }) else { throw Errno.last }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
        }
        return names
    }
}
