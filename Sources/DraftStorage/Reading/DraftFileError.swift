import Glibc

/// Why a draft can't be read.
public enum DraftFileError: Error, Equatable, Sendable {
    /// There is no such file; its folder exists, so that a new draft can be begun.
    case missing(DraftPath)
    /// A folder on the way to the file does not exist.
    case folderMissing(DraftPath)
    /// It is a folder.
    case folder(DraftPath)
    /// The user may not read it.
    case unreadable(DraftPath)
    /// It is a device, a FIFO or a socket.
    case notRegular(DraftPath)
    /// It is larger than ``DraftFile/sizeLimit``.
    case tooLarge(DraftPath)
    /// It is hardly text, but something else.
    case notText(DraftPath, NonText)
    /// The system could not read it, for the reason of the number (errno).
    case io(DraftPath, Int32)

    /// The path that could not be read.
    public var path: DraftPath {
        switch self {
        case .missing(let path), .folderMissing(let path), .folder(let path), .unreadable(let path),
            .notRegular(let path), .tooLarge(let path), .notText(let path, _), .io(let path, _):
            return path
        }
    }

    init(_ error: Errno, path: DraftPath) {
        switch error.code {
        case ENOENT, ENOTDIR: self = .folderMissing(path)
        case EACCES, EPERM: self = .unreadable(path)
        case EISDIR: self = .folder(path)
        case ENXIO, ENODEV: self = .notRegular(path)
        case EFBIG, EOVERFLOW: self = .tooLarge(path)
        default: self = .io(path, error.code)
        }
    }
}
