import Glibc

/// A save that did not happen. The file stands as it was, whole; nothing of the attempt is left beside it.
public struct SaveError: Error, Equatable, Sendable {
    /// Where the draft was to be saved.
    public var path: DraftPath
    /// Why it could not be.
    public var reason: Reason

    /// Why a draft can't be saved.
    public enum Reason: Equatable, Sendable {
        /// Another program changed the file since it was last read or saved, or made one where none was.
        case changedOnDisk
        /// The file can only be written in place, and the caller did not allow that.
        case needsWritingInPlace(InPlaceReason)
        /// The folder does not exist (any more).
        case folderMissing
        /// A folder stands where the file is to be.
        case isFolder
        /// A device, a FIFO or a socket stands where the file is to be.
        case notRegular
        /// The user may not write to the file or in the folder.
        case notPermitted
        /// The file system is read-only.
        case readOnlyFileSystem
        /// The disk is full.
        case diskFull
        /// The user's share of the disk is used up.
        case quotaReached
        /// The text is larger than a file may be here.
        case tooLarge
        /// The name is longer than the file system allows.
        case nameTooLong
        /// Symbolic links that lead round in a circle.
        case linkLoop
        /// Anything else, by the number (errno) that the system gave.
        case system(Int32)
        /// Writing in place failed, and so did putting the old text back: only the journal holds the text now.
        case brokenInPlace(Int32)
    }

    /// A save to a path that did not happen for a reason.
    public init(path: DraftPath, reason: Reason) {
        self.path = path
        self.reason = reason
    }

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

/// Why a file is written in place instead of being replaced. A reader can then see it half written, and a power
/// failure can leave it so; the journal must hold the whole text before.
public enum InPlaceReason: Equatable, Sendable {
    /// The file has this many names (hard links), which a replacement would tear apart.
    case hardLinks(Int)
    /// The folder lets no file be made in it.
    case folderNotWritable
    /// The folder does not let this file be replaced (a sticky folder, a file mounted by itself).
    case notReplaceable
}
