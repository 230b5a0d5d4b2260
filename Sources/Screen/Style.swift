/// The role of a cell. Its colours and attributes are the theme's.
public enum Style: UInt8, CaseIterable, Sendable {
    /// Text of the draft, and whatever has no role of its own.
    case text
    /// Dim text: front matter, details, marked blanks.
    case dim
    /// A heading in the text.
    case heading
    /// An open slot.
    case slot
    /// The open slot that the caret is on.
    case slotAtCaret
    /// A slot filled since the draft was opened.
    case filled
    /// Selected text.
    case selection
    /// A match of a search.
    case match
    /// The match of a search that the caret is at.
    case matchAtCaret
    /// An escape in the place of a control character or a broken byte.
    case control
    /// Text that changed on disk while it was open.
    case changed
    /// The line between tree and text, the frames of dialogs.
    case rule
    /// The label of a node of the tree, with its fold mark.
    case treeLabel
    /// The title of a node of the tree.
    case treeTitle
    /// The agenda items of a node of the tree.
    case treeItems
    /// The number of open slots of a node of the tree.
    case treeCount
    /// The mark of the node that the caret is in.
    case treeMark
    /// The title of the node that the caret is in.
    case treeCurrent
    /// The `?` of a garbled heading.
    case treeGarbled
    /// The chosen row of the tree while keys go to the tree.
    case treeSelected
    /// The place in the text that the chosen row of the tree previews.
    case preview
    /// The title line.
    case title
    /// The draft's name or symbol in the title line.
    case titleName
    /// The status line.
    case status
    /// The number of open slots in title and status line.
    case statusCount
    /// The name of a key in the bottom line and in help.
    case keyName
    /// What a key does, in the bottom line and in help.
    case keyHint
    /// What is typed into a dialog, with its label.
    case prompt
    /// A row of a dialog's list.
    case promptRow
    /// The side notes of a row of a dialog's list.
    case promptDetail
    /// The chosen row of a dialog's list.
    case promptSelected
    /// Where what was typed is found in a row of a dialog's list.
    case promptMatch
    /// A message that needs no action.
    case info
    /// A message that asks for care.
    case warning
    /// A message that something failed.
    case error
    /// A heading on a page of help.
    case helpHeading
    /// What differs in two texts that are compared.
    case difference
    /// Bracketed text that is still negotiated.
    case alternative

    /// The letter that stands for the style in snapshots.
    public var letter: Character {
        let letters: [Character] = [
            ".", "d", "H", "s", "S", "f", "v", "m", "M", "^", "c", "|", "l", "t", "i", "n", "k", "T", "?",
            "X",
            "p", "1", "N", "2", "#", "K", "h", "P", "r", "x", "R", "u", "I", "W", "E", "G", "D", "a",
        ]
        return letters[Int(rawValue)]
    }
}
