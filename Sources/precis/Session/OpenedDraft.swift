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
    /// Whether the user asked only to read.
    var isForReading = false

    /// Reads a draft, begins a new one where there is no such file, or takes the practice draft where no file
    /// is named.
    ///
    /// - Parameter asText: Whether to read a file that is hardly text.
    static func open(
        _ file: String?, readOnly: Bool, asText: Bool = false
    ) throws(DraftFileError) -> OpenedDraft {
        guard let file else {
            return OpenedDraft(
                text: TextRope(adopting: PackageResources.practice_txt),
                document: DocumentState(path: nil, origin: .practice, isReadOnly: readOnly))
        }
        let path = DraftPath(argument: file)
        do throws(DraftFileError) {
            let loaded = try DraftFile.read(path)
            if !asText { try loaded.requireText(named: path) }
            return OpenedDraft(loaded, at: path, readOnly: readOnly)
        } catch .missing {
            let document = DocumentState(path: path.description, origin: .newFile, isReadOnly: readOnly)
            return OpenedDraft(text: TextRope(), document: document, path: path, isForReading: readOnly)
        }
    }

    /// Reads the bytes of the file otherwise; nil where they can't be read so.
    func reopened(as reading: DraftReading) -> OpenedDraft? {
        guard var loaded, let path else { return nil }
        switch reading {
        case .asItIs: loaded.doubt = nil
        case .gb18030, .windows1252:
            guard let read = loaded.read(in: reading == .gb18030 ? .gb18030 : .windows1252) else {
                return nil
            }
            loaded = read
        }
        return OpenedDraft(loaded, at: path, readOnly: isForReading)
    }
}

extension OpenedDraft {
    /// A file that was read.
    private init(_ loaded: LoadedDraft, at path: DraftPath, readOnly: Bool) {
        let isUnclear = loaded.doubt != nil
        var document = DocumentState(
            path: path.description, origin: .file, isReadOnly: readOnly || loaded.isReadOnly || isUnclear,
            isProtected: !readOnly && !isUnclear && loaded.isReadOnly)
        document.isUnclear = isUnclear
        self.init(
            text: loaded.text, document: document, path: path, loaded: loaded, isForReading: readOnly)
    }
}
