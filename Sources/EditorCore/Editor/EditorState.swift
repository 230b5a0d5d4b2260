import Editing
import Keymaps
import RecordDraft
import TextRope
import Wording

/// The whole state of the editor. `update` makes the next state from it, `render` a picture.
public struct EditorState: Sendable {
    /// The text and what moves along with it.
    public var buffer: Buffer
    /// Which file it is, and what was last saved of it.
    public var document: DocumentState
    /// How the text and the agenda tree stand on the screen.
    public var view: ViewState
    /// What the user is in the middle of typing or pointing at.
    public var input = InputState()
    /// What is searched for, and where it was found.
    public var search = SearchState()
    /// The question, list or page that takes the keys, if any.
    public var dialog: (any Dialog)? { didSet { isDialogOpen = dialog != nil } }
    /// The panel, which stays open while one types; it takes the keys while it is the pane that has them.
    public var panel: (any Dialog)? { didSet { isPanelOpen = panel != nil } }
    /// Whether a dialog is open. Stored, since comparing an existential with `nil` copies it, and this is needed some twenty
    /// times per key.
    public private(set) var isDialogOpen = false
    /// Whether the panel is open, stored like ``isDialogOpen``.
    public private(set) var isPanelOpen = false
    /// What was last cut or copied.
    public var cuts = CutRing()
    /// What the status line has to say.
    public var message: Message?
    /// Keys and what they do.
    public let keymap: Keymap
    /// The language of the interface.
    public let language: InterfaceLanguage

    /// The editor with a draft just opened.
    ///
    /// - Parameters:
    ///   - text: The text as it stands in the file.
    ///   - document: Which file it is.
    ///   - screen: The size of the screen.
    ///   - keymap: Keys and what they do.
    ///   - language: The language of the interface.
    ///   - vocabulary: What is a slot.
    ///   - headings: Which lines were said to be headings, or to be none.
    ///   - readAtOnce: How many bytes of the text are read at once for its structure; ``readOn()`` reads the rest.
    public init(
        text: TextRope, document: DocumentState, screen: ScreenSize, keymap: Keymap,
        language: InterfaceLanguage, vocabulary: SlotVocabulary = .standard,
        headings: SaidHeadings = SaidHeadings(), readAtOnce: Int = Buffer.slice
    ) {
        buffer = Buffer(text, vocabulary: vocabulary, headings: headings, readAtOnce: readAtOnce)
        self.document = document
        self.document.savedText = text
        self.document.savedRevision = buffer.history.current
        view = ViewState(screen: screen)
        self.keymap = keymap
        self.language = language
    }

    /// Takes over the history of earlier sessions for the draft just opened. Its current revision is the text, not edited
    /// yet.
    public mutating func remember(_ history: History) {
        buffer.remember(history)
        document.savedRevision = history.current
    }

    /// Tells the user about the draft just opened, in the status line.
    public mutating func greet() {
        switch document.origin {
        case .practice: message = Message(document.whyReadOnly ?? .practiceHasNoFile)
        case .newFile: message = Message(.newFile(path: document.path ?? ""))
        case .file: message = document.whyReadOnly.map { Message($0) }
        }
    }

    /// The start of a slot that Esc has left: typing inserts there until the caret moves off it.
    public var leftSlot: Int? {
        get { buffer.kept.leftSlot?.offset }
        set { buffer.kept.leftSlot = newValue.map { Anchor($0) } }
    }

    /// Whether a question is open that single keys answer.
    public var asksForAnswer: Bool { dialog.map { !$0.answers(in: self).isEmpty } ?? false }

    /// Whether there are edits that the file does not hold.
    public var isModified: Bool { buffer.history.current != document.savedRevision }

    /// The open slot that the caret is on and that typing replaces.
    public var activeSlot: SlotSpan? { slotUnderCaret.flatMap { typingReplaces($0) ? $0 : nil } }

    /// Whether typing replaces the slot that is under the caret.
    public func typingReplaces(_ slot: SlotSpan) -> Bool {
        view.focus == .text && buffer.selection.isCaret && slot.range.lowerBound != leftSlot
    }

    /// The open slot that the caret stands at the beginning of or in.
    public var slotUnderCaret: SlotSpan? {
        let head = buffer.selection.head
        guard let slot = buffer.draft.slot(touching: head) else { return nil }
        if slot.range.contains(head) { return slot }
        // Two slots that touch: the caret between them is on the second.
        return buffer.draft.slot(after: head - 1).flatMap { $0.range.lowerBound == head ? $0 : nil }
    }
}
