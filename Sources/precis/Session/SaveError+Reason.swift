import DraftStorage
import EditorCore
import Glibc

extension SaveError.Reason {
    /// The reason in the words of the interface. ``needsWritingInPlace(_:)`` reaches the user only where writing in place was not
    /// allowed.
    var forUser: SaveFailure.Reason {
        switch self {
        case .changedOnDisk: .changedOnDisk
        case .needsWritingInPlace, .notPermitted: .noPermission
        case .folderMissing: .folderMissing
        case .isFolder, .notRegular, .linkLoop: .notAFile
        case .readOnlyFileSystem: .readOnlyFileSystem
        case .diskFull, .quotaReached, .tooLarge: .noSpace
        case .nameTooLong: .nameTooLong
        case .brokenInPlace(let code): .brokenOff(String(cString: strerror(code)))
        case .system(let code): .other(String(cString: strerror(code)))
        }
    }
}
