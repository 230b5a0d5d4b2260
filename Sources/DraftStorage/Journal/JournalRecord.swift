import Editing
import TextRope

/// What a journal is made of: one value for each record in the file.
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
    /// Another program's version was taken in: how it comes from the version last known, and how it stands in the file
    /// (`nil` in journals of older programs).
    case tookIn(ChangeSet, JournalVersion, TextEncoding?, time: Int64)
    /// Records of which all count or none: a group that is not whole holds nothing that counts together.
    case group([JournalRecord])
    /// The journal of this name is in this one from here on. Counts in a group only.
    case supersedes([UInt8])
    /// How the text is to be saved from here on.
    case encoding(TextEncoding)
}

/// A version of a file as a journal names it.
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

/// What a journal says of itself in its first record.
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
