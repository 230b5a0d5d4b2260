import Editing
import Keymaps
import RecordDraft
import TextLayout
import TextRope
import Wording

/// All that the editor is at one moment. `update` makes the next state of it, `render` a picture.
public struct EditorState: Sendable {
    /// The text and what moves along with it.
    public var buffer: Buffer
    /// Which file it is, and what was last saved of it.
    public var document: DocumentState
    /// The size of the screen in rows and columns.
    public var screen: ScreenSize
    /// How the two panes share the screen.
    public var panes = PaneSettings()
    /// The place in the text at the top of its pane.
    public var scroll = ScrollPosition()
    /// Which pane takes the keys while no dialog is open.
    public var focus = Pane.text
    /// The agenda tree: what is folded, what is chosen.
    public var tree = TreeState()
    /// The question, list or page that takes the keys, if any.
    public var dialog: (any Dialog)? { didSet { isDialogOpen = dialog != nil } }
    /// The panel, which stays open while one types; it takes the keys while it is the pane that has them.
    public var panel: (any Dialog)? { didSet { isPanelOpen = panel != nil } }
    /// Whether a dialog is open. To compare one of unknown size with `nil` it is copied, and with each key this is asked some
    /// twenty times.
    public private(set) var isDialogOpen = false
    /// Whether the panel is open, told like ``isDialogOpen``.
    public private(set) var isPanelOpen = false
    /// What typing means in the text.
    public var mode = Mode.insert
    /// The letter that has answered the last dialog, while it may be held down: whoever does that is not to write with it.
    var heldAnswer: HeldKey?
    /// The count typed before a command, where the mode takes digits for one; in the tree the number of an agenda item, as far
    /// as it is typed.
    public internal(set) var count: Int?
    /// What was last searched for.
    public var search = SearchState()
    /// What has been searched for in this session.
    public internal(set) var searches = FieldHistory()
    /// What was last cut or copied.
    public var cuts = CutRing()
    /// What the status line has to say.
    public var message: Message?
    /// The strokes of a sequence that is not complete yet.
    public var pendingStrokes: [KeyStroke] = []
    /// The revision that the pieces of a paste have made so far, while more of them are to come.
    public internal(set) var pasteUnderWay: Int?
    /// The column that up and down keep to, in columns from the left of the text; `nil` where the caret says.
    public var goalColumn: Int?
    /// Whether the mouse is the program's, and not left to the terminal for selecting.
    public var usesMouse = false
    /// What the mouse has been doing.
    var mouse = MouseState()
    /// Whether moving extends the selection, for terminals that do not tell Shift with arrows.
    public var isMarking = false
    /// Keys and what they do.
    public let keymap: Keymap
    /// The language of the interface.
    public let language: InterfaceLanguage
    /// How wide the terminal draws characters.
    public var widthPolicy = WidthPolicy(ambiguousIsWide: false)
    /// Whether the terminal can scroll the text and leave the tree beside it where it is.
    public var scrollsColumns = false
    /// Layouts of lines seen lately; a memo that changes no result.
    let layouts = LayoutMemo()

    /// The editor with a draft just opened.
    ///
    /// - Parameters:
    ///   - text: The text as it stands in the file.
    ///   - document: Which file it is.
    ///   - screen: The size of the screen.
    ///   - keymap: Keys and what they do.
    ///   - language: The language of the interface.
    ///   - vocabulary: What is a slot.
    ///   - readAtOnce: How much of the text is read at once for what it is made of, in bytes; ``readOn()`` reads the
    ///     rest.
    public init(
        text: TextRope, document: DocumentState, screen: ScreenSize, keymap: Keymap,
        language: InterfaceLanguage, vocabulary: SlotVocabulary = .standard, readAtOnce: Int = Buffer.slice
    ) {
        buffer = Buffer(text, vocabulary: vocabulary, readAtOnce: readAtOnce)
        self.document = document
        self.document.savedText = text
        self.document.savedRevision = buffer.history.current
        self.screen = screen
        self.keymap = keymap
        self.language = language
    }

    /// Takes what earlier sessions did to the draft just opened. Its current revision is the text, in which nothing has
    /// been changed yet.
    public mutating func remember(_ history: History) {
        buffer.remember(history)
        document.savedRevision = history.current
    }

    /// Says what there is to know about the draft just opened.
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
        focus == .text && buffer.selection.isCaret && slot.range.lowerBound != leftSlot
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
