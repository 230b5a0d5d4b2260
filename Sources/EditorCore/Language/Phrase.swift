/// What the interface says, apart from the names of commands. The words stand in `Phrase+Text.swift`, all
/// languages side by side.
public enum Phrase: Equatable, Sendable {
    // Where one is.
    case paragraphNumber(Int)
    case paragraphOfAnnex(Int, domain: String)
    case paragraphLine(Int)
    case lineNumber(Int)
    case frontMatter
    case footnote
    case agendaItem(Int)
    case agendaItems(String)
    case noAgendaItem
    case openSlots(Int)
    case slotOrdinal(Int, of: Int)

    // What has become of the file.
    case unsaved
    case unsavedWithoutJournal
    case savedAt(ClockTime)
    case unchanged
    case readOnlyMark
    case newFileMark
    case practiceMark
    case practiceTitle
    case untitled
    case savedTo(path: String, at: ClockTime)
    case savedInPlace(path: String, InPlaceCause)
    case saveFailed(path: String, SaveFailure.Reason)
    case newFile(path: String)
    case reading(path: String)
    case openedReadOnly
    case fileIsReadOnly
    case isForReading
    case practiceHasNoFile

    case fileGone
    case fileUnclear
    case tookIn
    case merged
    case collides
    case discarded
    case noDifferences
    case differencesTitle(Int)
    case remoteDifferencesTitle(Int)
    case differencesAnswers
    case remoteDifferencesAnswers
    case tookOutRemote
    case keptApart
    case recoveryPutOff
    case recovered(count: Int, time: String)
    case unplacedEdits(time: String)
    case hurtJournal(time: String)
    case journalFailed
    case noLock
    case lockBlocked(name: String)

    // Slots.
    case noOpenSlots
    case lastSlotFilled
    case slotsFromTop
    case slotsFromBottom
    case slotSelected

    // Getting about.
    case noHeadingForItem(Int)
    case itemIsUnder(Int, heading: String)
    case itemIsListed(Int)
    case itemIsMentioned(Int)
    case noPlaceBack
    case noPlaceForward
    case noHeadings
    case noFurtherHeading
    case nothingFits
    case notFound(String)
    case searchFromTop(Int, of: Int)
    case searchFromBottom(Int, of: Int)
    case matchGoneTo(Int, of: Int)
    case nothingSearched
    case matchOrdinal(Int, of: Int)
    case noMatches
    case moreCandidates(Int)

    // Editing.
    case nothingToUndo
    case undoneInPart
    case nothingToRedo
    case nothingSelected
    case nothingToPaste
    /// The next paste is taken as text, whatever it holds.
    case awaitingPaste
    /// The terminal is larger than what is drawn on: so many columns and rows.
    case screenTooLarge(columns: Int, rows: Int)
    case copied(Int)
    case cut(Int)
    case markSet
    case markLeft

    // Keys.
    case unknownKey(String)
    case pendingKeys(String)
    case keymapProblem(String)
    case settingsProblem(String)

    // Questions.
    case goToQuestion
    /// What may be typed there.
    case goToExamples
    case findQuestion
    case saveAsQuestion
    case overwriteQuestion(name: String)
    case overwriteAnswers
    case quitQuestion(name: String)
    case quitAnswers
    case quitTitle
    case emptyFileName
    case lockedQuestion(LockHolder)
    case lockedAnswers
    case encodingQuestion
    case encodingAnswers
    case notTextQuestion
    case unknownEncodingQuestion
    case unknownEncodingAnswers(mayBeGB18030: Bool)
    case notEncodableQuestion(String)
    case notEncodableAnswers
    case conflictTitle(Int, of: Int)
    case conflictMine
    case conflictTheirs
    case conflictFile
    case conflictRecovered
    case conflictAnswers
    case nothingThere
    case helpTitle
    case helpFooter
    case helpItems
    case helpShiftKeys
    case helpShiftMoves
    case typingFills
    case stayHere
    case agendaItemsHint
    case screenTooSmall

    // What `precis recover` says.
    case nothingToRecover
    case editCount(Int)
    case hurtJournalNote
    case setAsideNote
    case nothingReadable
    case discardedJournals(Int)
    case piecesSavedTo(path: String)
    case writtenInUTF8(characters: String)
    case noJournalFolder

    // One line on standard error.
    case fileMissing(path: String)
    case fileFolderMissing(path: String)
    case fileNotPermitted(path: String)
    case fileIsFolder(path: String)
    case fileUnreadable(path: String, reason: String)
    case fileNotRegular(path: String)
    case fileTooLarge(path: String)
    case unknownTerminal(String)
    case noTerminal
    case terminalFailed(String)
    case noSuchParagraph(Int)
}
