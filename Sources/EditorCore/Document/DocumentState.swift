import TextRope

/// The file of a draft, and which version of the text it contains.
public struct DocumentState: Equatable, Sendable {
    /// Where a draft comes from.
    public enum Origin: Equatable, Sendable {
        /// An existing file.
        case file
        /// A file that does not exist yet.
        case newFile
        /// The practice draft: it has no file until it is given a name.
        case practice
    }

    /// The path as the user gave it; `nil` where the draft has no file.
    public var path: String? { didSet { name = Self.name(ofPath: path) } }
    /// The last part of the path; `nil` where the draft has no file.
    public private(set) var name: String?
    /// Where the draft came from.
    public var origin: Origin
    /// Whether editing is off: because the user asked for it, because of the file's permissions, or because ``isUnclear``.
    public var isReadOnly: Bool
    /// Whether the user has no permission to write the file.
    public var isProtected: Bool
    /// Whether the file's encoding is in doubt and the user has not confirmed one. Typed text could mix two encodings.
    public var isUnclear = false
    /// The revision of the undo tree that equals the file; `nil` where none is known to.
    public var savedRevision: Int? = 0
    /// Whether the file's text has been merged into this one. Then undo can reach the file's text, though no revision is known
    /// to equal it.
    var isMerged = false
    /// The text of the file, as it was last read, saved or merged.
    public var savedText = TextRope()
    /// Whether the draft has no lock, since none can be made in its folder: others can edit it at the same time.
    public var isUnlocked = false
    /// Whether the journal cannot be written, so that unsaved edits are lost in a crash.
    public var hasNoJournal = false
    /// Whether others quote the numbers of its paragraphs, so that structure edits change none. Kept beside the draft's history.
    public var hasLockedNumbers = false
    /// When it was last saved, hour and minute in local time.
    public var savedAt: ClockTime?

    /// A draft that was just opened.
    public init(path: String?, origin: Origin, isReadOnly: Bool = false, isProtected: Bool = false) {
        self.path = path
        name = Self.name(ofPath: path)
        self.origin = origin
        self.isReadOnly = isReadOnly
        self.isProtected = isProtected
    }

    /// After undo or redo: checks whether the text equals the file's again, and records the revision if so.
    mutating func noteWhetherSaved(_ buffer: Buffer) {
        guard savedRevision == nil, isMerged, buffer.text.byteCount == savedText.byteCount,
            buffer.text == savedText
        else { return }
        savedRevision = buffer.history.current
    }

    private static func name(ofPath path: String?) -> String? {
        path.map { path in
            path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? path
        }
    }
}
