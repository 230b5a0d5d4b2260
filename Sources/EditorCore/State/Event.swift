import Keymaps
import TextLayout
import TextRope

/// Something that happened outside: all that `update` ever hears of the world.
public enum Event: Equatable, Sendable {
    /// A key was pressed.
    case key(KeyStroke)
    /// Text was pasted by the terminal, verbatim, or a piece of it where it has not come whole yet. The last piece may be
    /// empty.
    case paste([UInt8], isLast: Bool = true)
    /// The mouse did something over the screen.
    case mouse(MouseEvent)
    /// What ``Effect/copyOut(_:)`` has come to.
    case copiedOut(CopyOutcome)
    /// The screen has another size.
    case resize(ScreenSize)
    /// The terminal draws characters in other widths than they were laid out in.
    case widths(WidthPolicy)
    /// The terminal can scroll a part of its columns by themselves.
    case scrollsColumns
    /// A save has succeeded.
    case saved(SaveReport)
    /// A save has failed; the file is as it was.
    case saveFailed(SaveFailure)
    /// What stood in the way of a save has been taken in: save again.
    case saveAgain
    /// The folder takes no lock: others do not see that the draft is open.
    case noLock
    /// Something that is no lock has the name of the lock, which is given.
    case lockBlocked(name: String)
    /// Another program has put another text into the file. Where both sides changed the same place the user may be asked,
    /// or only told: a question that comes up while somebody types takes what is typed for its answer.
    case fileChanged(TextRope, mayAsk: Bool = true)
    /// The file is gone; what was in it is in the editor.
    case fileRemoved
    /// Another program has put into the file what can't be told to be text of a known encoding: it is not taken in.
    case fileUnclear
    /// Edits of an earlier session were found that it could not save.
    case recovered(RecoveredEdits)
    /// Edits of an earlier session are kept whose places in the text are lost; when the last was made.
    case unplacedEdits(time: String)
    /// A journal of an earlier session is hurt and could not give back all; when its last edit was made.
    case hurtJournal(time: String)
    /// Somebody else has the draft open.
    case lockedBy(LockHolder)
    /// The draft is in GB18030: is it to stay so?
    case legacyEncoding
    /// The file's bytes are hardly text.
    case notText
    /// The file's bytes are not UTF-8, and nothing says for certain what they are.
    case unknownEncoding(mayBeGB18030: Bool)
    /// The journal can (`true`) or cannot be written.
    case journal(works: Bool)
    /// The terminal is ours again after a suspension.
    case resumed
}

/// What is known after a save.
public struct SaveReport: Equatable, Sendable {
    /// The revision that the file now holds.
    public var revision: Int
    /// The text that the file now holds.
    public var text: TextRope
    /// The path that it was written to.
    public var path: String
    /// When, in local time.
    public var time: ClockTime
    /// Why the file was written in place instead of being replaced; `nil` where it was replaced.
    public var writtenInPlace: InPlaceCause?

    /// A save that has succeeded.
    public init(
        revision: Int, text: TextRope, path: String, time: ClockTime, writtenInPlace: InPlaceCause? = nil
    ) {
        self.revision = revision
        self.text = text
        self.path = path
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

/// A save that did not come about.
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
        /// Anything else, in the words of the operating system.
        case other(String)
    }

    /// The path that was to be written.
    public var path: String
    /// What stood in the way.
    public var reason: Reason

    /// A save of a path that failed for a reason.
    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }
}
