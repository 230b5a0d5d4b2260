import DraftStorage
import EditorCore
import Glibc

extension SaveError.Reason {
    /// The reason as the interface tells it.
    var forUser: SaveFailure.Reason {
        switch self {
        case .changedOnDisk: .changedOnDisk
        case .needsWritingInPlace, .notPermitted: .noPermission
        case .folderMissing: .folderMissing
        case .isFolder, .notRegular, .linkLoop: .notAFile
        case .readOnlyFileSystem: .readOnlyFileSystem
        case .diskFull, .quotaReached, .tooLarge: .noSpace
        case .nameTooLong: .nameTooLong
        case .system(let code), .brokenInPlace(let code): .other(String(cString: strerror(code)))
        }
    }
}
