import TextRope

/// What is known after a save.
public struct SaveReport: Equatable, Sendable {
    /// The revision that the file now holds.
    public var revision: Int
    /// The text that the file now holds.
    public var text: TextRope
    /// The path that it was written to.
    public var path: String
    /// The whole path, where the draft was saved under another name; `nil` where it was its own.
    public var wholePath: String?
    /// When, in local time.
    public var time: ClockTime
    /// Why the file was written in place instead of being replaced; `nil` where it was replaced.
    public var writtenInPlace: InPlaceCause?
    /// What the request wants to follow.
    public var then: AfterSaving

    /// A save that has succeeded.
    public init(
        revision: Int, text: TextRope, path: String, wholePath: String? = nil, time: ClockTime,
        writtenInPlace: InPlaceCause? = nil, then: AfterSaving = .goOn
    ) {
        self.then = then
        self.revision = revision
        self.text = text
        self.path = path
        self.wholePath = wholePath
        self.time = time
        self.writtenInPlace = writtenInPlace
    }
}

/// Why a file could not be replaced as a whole.
public enum InPlaceCause: Equatable, Sendable {
    /// It has several names, which a replacement would tear apart.
    case hardLinks
    /// Its folder does not let it be replaced.
    case folderProtected
}
