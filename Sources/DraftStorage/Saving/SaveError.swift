import Glibc

/// A failed save. The file is unchanged and no temporary file is left beside it, except after ``Reason/brokenInPlace(_:)``: then
/// the file may be incomplete.
public struct SaveError: Error, Equatable, Sendable {
    /// Where the draft was to be saved.
    public var path: DraftPath
    /// Why the save failed.
    public var reason: Reason

    /// Why a draft can't be saved.
    public enum Reason: Equatable, Sendable {
        /// Another program changed the file since it was last read or saved, or created one where there was none.
        case changedOnDisk
        /// The file can only be written in place, and the caller did not allow that.
        case needsWritingInPlace(InPlaceReason)
        /// The folder does not exist (any more).
        case folderMissing
        /// The path leads to a folder.
        case isFolder
        /// The path leads to a device, a FIFO or a socket.
        case notRegular
        /// The user may not write to the file or in the folder.
        case notPermitted
        /// The file system is read-only.
        case readOnlyFileSystem
        /// The disk is full.
        case diskFull
        /// The user's disk quota is used up.
        case quotaReached
        /// The text is larger than the system's limit for a file.
        case tooLarge
        /// The name is longer than the file system allows.
        case nameTooLong
        /// The symbolic links of the path form a loop.
        case linkLoop
        /// Any other system error, as `errno`.
        case system(Int32)
        /// Writing in place failed (`errno`), and so did restoring the old text: the file may be incomplete, and only the journal
        /// has the text.
        case brokenInPlace(Int32)
    }

    /// A failed save to a path.
    public init(path: DraftPath, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    /// A failed save to a path, with the reason that an `errno` stands for.
    init(path: DraftPath, _ error: Errno) {
        self.path = path
        reason =
            switch error.code {
            case ENOENT, ENOTDIR, ESTALE: .folderMissing
            case EISDIR: .isFolder
            case ENXIO, ENODEV: .notRegular
            case EACCES, EPERM: .notPermitted
            case EROFS: .readOnlyFileSystem
            case ENOSPC: .diskFull
            case EDQUOT: .quotaReached
            case EFBIG: .tooLarge
            case ENAMETOOLONG: .nameTooLong
            case ELOOP: .linkLoop
            default: .system(error.code)
            }
    }
}

/// Why a file is overwritten in place instead of being replaced by `rename`. A reader can then see it half written, and a power
/// failure can leave it so; before it is written, the journal must contain the whole text.
public enum InPlaceReason: Equatable, Sendable {
    /// The file has this many names (hard links). After a replacement the other names would keep the old text.
    case hardLinks(Int)
    /// The user may not create files in the folder.
    case folderNotWritable
    /// The folder does not let this file be replaced (a sticky folder, a file mounted by itself).
    case notReplaceable
}
