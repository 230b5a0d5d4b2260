import Keymaps
import TextLayout
import TextRope

/// Something that happened outside: the only input of `update`.
public enum Event: Equatable, Sendable {
    /// A key was pressed.
    case key(KeyStroke)
    /// Text was pasted by the terminal, verbatim, or a part of it while the rest has not arrived yet. The last piece may be
    /// empty.
    case paste([UInt8], isLast: Bool = true)
    /// The mouse did something over the screen.
    case mouse(MouseEvent)
    /// A row of the list in the open dialog was clicked, counted from the first that shows, 0-based. Only the view knows
    /// where such a list is on the screen.
    case listRow(Int)
    /// The outcome of ``Effect/copyOut(_:)``.
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
    /// What is in a folder that was asked for.
    case folderListed(FolderContents)
    /// The folder takes no lock: others do not see that the draft is open.
    case noLock
    /// Something that is no lock has the name of the lock, which is given.
    case lockBlocked(name: String)
    /// Another program has put another text into the file. Where both sides changed the same place the user is only told:
    /// a question that comes up while somebody types takes what is typed for its answer.
    case fileChanged(TextRope)
    /// A save has met a text that another program has put into the file: that is merged first, then both are saved.
    case saveMet(TextRope, then: AfterSaving = .goOn)
    /// The file is gone; what was in it is in the editor.
    case fileRemoved
    /// Another program has written bytes of no known encoding into the file: they are not merged.
    case fileUnclear
    /// Edits of an earlier session were found that it could not save.
    case recovered(RecoveredEdits)
    /// Edits of an earlier session are kept whose places in the text are lost; when the last was made.
    case unplacedEdits(time: String)
    /// A journal of an earlier session is damaged, so that not all edits could be recovered; when its last edit was made.
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
