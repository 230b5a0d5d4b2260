import TextRope

/// Which file a draft is, and what has been saved of it.
public struct DocumentState: Equatable, Sendable {
    /// What the draft is in the file system.
    public enum Origin: Equatable, Sendable {
        /// A file that was read.
        case file
        /// A file that does not exist yet.
        case newFile
        /// The practice draft: it has no file until it is given a name.
        case practice
    }

    /// The path as it was given; `nil` where the draft has no file.
    public var path: String? { didSet { name = Self.name(ofPath: path) } }
    /// The last part of the path; `nil` where the draft has no file.
    public private(set) var name: String?
    /// Where the draft came from.
    public var origin: Origin
    /// Whether the text may only be read: as the user wished it, or as the file's permissions have it.
    public var isReadOnly: Bool
    /// Whether the user has no permission to write the file.
    public var isProtected: Bool
    /// Whether nobody has said what the file's bytes are: what is typed into them would make a mixture.
    public var isUnclear = false
    /// The revision of the text that the file holds; `nil` where it holds none of them.
    public var savedRevision: Int? = 0
    /// Whether the file's text has been merged into this one, so that it may be what undo comes to, though no revision is
    /// known to be it.
    var isMerged = false
    /// The text that the file holds, as it was last read, saved or taken in.
    public var savedText = TextRope()
    /// Whether nobody is kept from editing at the same time, since the folder takes no lock.
    public var isUnlocked = false
    /// Whether the journal cannot be written, so that only saving keeps edits.
    public var hasNoJournal = false
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

    /// After undo or redo: looks whether the text has become the one that the file holds.
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
