import Editing
import RecordDraft
import TextRope

/// Something that `update` wants done outside. Plain data, so that tests compare it.
public enum Effect: Equatable, Sendable {
    /// Write a text to a file. The answer is ``Event/saved(_:)`` or ``Event/saveFailed(_:)``.
    case save(SaveRequest)
    /// Find out what is in a folder, for a name to be completed; an empty path is the current folder. The answer is
    /// ``Event/folderListed(_:)``.
    case listFolder(String)
    /// Keep which lines of the draft the user has said to be headings, or to be none, for the next time that it is opened.
    /// Only what differs from `since` is changed there: another session may have said something of other lines meanwhile.
    case keepHeadings(HeadingMarks, since: HeadingMarks)
    /// Keep whether the numbers of the draft's paragraphs are locked, for the next time that it is opened.
    case keepNumbering(isLocked: Bool)
    /// Keep changes in the journal, in this order, before the screen shows them.
    case journal([AppliedChange])
    /// The text that another program put into the file has been merged: from now on it is the version to save over.
    /// `hasEdits` tells whether there are unsaved edits besides.
    case acceptVersion(TextRope, hasEdits: Bool)
    /// Keep the edits of an earlier session that were offered last: opening the draft again offers them again.
    case putOffRecovery
    /// Save in UTF-8 from now on, whatever the file was in.
    case useUTF8
    /// Open the file again from the bytes already read, in the encoding that the user chose.
    case reopen(DraftReading)
    /// Take the lock of the draft from whoever has it.
    case takeLock
    /// Take what the terminal sends next as a paste, whatever it holds.
    case awaitPaste
    /// Have the mouse reported, as ``Event/mouse(_:)``, or not. It is not at the beginning.
    case setMouse(Bool)
    /// Put a text into the clipboard of the user's own machine. The answer is ``Event/copiedOut(_:)``.
    case copyOut(TextRope)
    /// End the program. What is not saved is not wanted.
    case quit
    /// Give the terminal back to the shell until the user comes back.
    case suspend
    /// Draw the whole screen again, whatever the terminal shows.
    case redraw
}
