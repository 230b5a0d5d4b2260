import DraftStorage

/// A journal of an earlier session whose edits are put back.
struct LeftJournal {
    /// The journal, which no other program can take meanwhile.
    let file: JournalFile
    /// Whether it has given back all that it holds.
    let isComplete: Bool
    /// Whether this session's journal says that it holds the edits.
    var isKept = false

    /// It goes: what it holds is elsewhere. One that could not give back all is kept under another name.
    func end() {
        if isComplete { file.remove() } else { file.setAside() }
    }
}
