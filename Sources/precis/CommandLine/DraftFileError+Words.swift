import DraftStorage
import EditorCore
import Glibc
import Wording

extension DraftFileError {
    /// What to tell the user.
    var words: LocalizedText {
        let path = self.path.description
        switch self {
        case .missing: return .fileMissing(path: path)
        case .folderMissing: return .fileFolderMissing(path: path)
        case .folder: return .fileIsFolder(path: path)
        case .unreadable: return .fileNotPermitted(path: path)
        case .notRegular: return .fileNotRegular(path: path)
        case .tooLarge: return .fileTooLarge(path: path)
        case .notText(_, let kind): return .fileNotText(path: path, kind)
        case .io(_, let code): return .fileUnreadable(path: path, reason: String(cString: strerror(code)))
        }
    }
}
