import Editing
import TextRope

/// A record of a journal.
enum JournalRecord: Equatable, Sendable {
    case header(JournalHeader)
    /// Bytes of the text that the journal started from, from an offset on.
    case base(offset: Int, TextRope)
    case change(AppliedChange)
    case selection(Selection, time: Int64)
    /// The text as it is now is about to be saved as this version.
    case saving(JournalVersion, isInPlace: Bool, time: Int64)
    /// The save that was about to be made did not happen; the file is as it was.
    case notSaved
    /// Another program's version was merged: the change from the version last known, and its encoding in the file
    /// (`nil` in journals of older programs).
    case tookIn(ChangeSet, JournalVersion, TextEncoding?, time: Int64)
    /// Records that count together or not at all: one that is damaged makes the whole group count for nothing.
    case group([JournalRecord])
    /// This journal holds all of the named one from here on. Only valid within a group.
    case supersedes([UInt8])
    /// The encoding in which the text will be saved from here on.
    case encoding(TextEncoding)
}

/// The identity of a version of the file, as a journal stores it.
struct JournalVersion: Equatable, Sendable {
    var size: Int
    var hash: UInt64

    init(size: Int, hash: UInt64) {
        self.size = size
        self.hash = hash
    }

    init(_ identity: FileIdentity) {
        self.init(size: identity.size, hash: identity.hash)
    }
}

/// The first record of a journal.
struct JournalHeader: Equatable, Sendable {
    /// The real path of the draft.
    var path: DraftPath
    /// The version that the draft was opened at; nil where there was no file.
    var version: JournalVersion?
    /// How the text stood in that version.
    var encoding: TextEncoding
    /// The length in bytes of the text that the journal started from.
    var baseLength: Int
    /// Milliseconds since 1970.
    var time: Int64
    var process: Int
    var host: [UInt8]
}
