import DraftStorage
import EditorCore
import TextRope

/// A draft as it is handed to the editor: its text, what the editor knows of its file, and what only saving
/// needs.
struct OpenedDraft {
    /// The text.
    var text: TextRope
    /// What the editor knows of the file.
    var document: DocumentState
    /// The path to save to, byte for byte as it was given; `nil` for the practice draft.
    var path: DraftPath?
    /// The file as it was read; `nil` where there was none.
    var loaded: LoadedDraft?

    /// Reads a draft, begins a new one where there is no such file, or takes the practice draft where no file
    /// is named.
    static func open(_ file: String?, readOnly: Bool) throws(DraftFileError) -> OpenedDraft {
        guard let file else {
            return OpenedDraft(
                text: TextRope(adopting: PackageResources.practice_txt),
                document: DocumentState(path: nil, origin: .practice, isReadOnly: readOnly))
        }
        let path = DraftPath(argument: file)
        do throws(DraftFileError) {
            let loaded = try DraftFile.read(path)
            let document = DocumentState(
                path: path.description, origin: .file, isReadOnly: readOnly || loaded.isReadOnly,
                isProtected: !readOnly && loaded.isReadOnly)
            return OpenedDraft(
                text: loaded.text, document: document, path: path, loaded: loaded)
        } catch .missing {
            let document = DocumentState(path: path.description, origin: .newFile, isReadOnly: readOnly)
            return OpenedDraft(text: TextRope(), document: document, path: path)
        }
    }
}
