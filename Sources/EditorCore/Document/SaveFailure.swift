/// A save that failed.
public struct SaveFailure: Equatable, Sendable {
    /// What stood in the way.
    public enum Reason: Equatable, Sendable {
        /// The disk, or the user's share of it, is full.
        case noSpace
        /// The user may not write there.
        case noPermission
        /// The file system can only be read.
        case readOnlyFileSystem
        /// The folder does not exist (any more).
        case folderMissing
        /// A folder, or something else that is no file, stands where the file is to be.
        case notAFile
        /// The name is longer than the file system allows.
        case nameTooLong
        /// Another program has changed the file since it was last read or saved.
        case changedOnDisk
        /// Another program has put into the file what can't be told to be text of a known encoding.
        case unclearOnDisk
        /// A file that is not the one opened stands there.
        case alreadyExists
        /// These characters of the text are not in the file's encoding.
        case notEncodable(String)
        /// The file could only be written in place, and that has broken off: it holds a part of the text; why, in the words of
        /// the operating system.
        case brokenOff(String)
        /// Anything else, in the words of the operating system.
        case other(String)
    }

    /// The path that was to be written.
    public var path: String
    /// What stood in the way.
    public var reason: Reason
    /// What the request wanted to follow.
    public var then: AfterSaving

    /// A save of a path that failed for a reason.
    public init(path: String, reason: Reason, then: AfterSaving = .goOn) {
        self.then = then
        self.path = path
        self.reason = reason
    }
}
