import Keymaps

/// The page of all keys.
struct HelpDialog: QuestionDialog {
    /// The commands that it tells of.
    let families: [CommandFamily]
    /// The row of the page at the top of the screen, 0-based.
    private(set) var top = 0

    let comesUnasked = false

    /// The dialog that it is shown over, which it goes back to.
    private var previous: (any Dialog)?

    init(_ families: [CommandFamily], over previous: (any Dialog)? = nil) {
        self.families = families
        self.previous = previous
    }

    private var end: DialogOutcome { previous.map { .becomes($0) } ?? .ends }

    func answers(in editor: EditorState) -> [Answer] { [] }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.screen)
        let layout = HelpLayout(editor, families: families)
        let rows = rows(of: editor)
        content.page = PageContent(
            layout: layout, rows: rows, top: min(top, max(0, layout.height - rows)))
        return content
    }

    /// The rows of the screen that the page may take.
    private func rows(of editor: EditorState) -> Int { max(1, editor.view.screen.rows - 2) }

    mutating func move(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        let last = max(0, HelpLayout(editor, families: families).height - rows(of: editor))
        top = min(max(0, top + count), last)
        return .stays
    }

    /// A screen less one row, which shows where one was.
    mutating func page(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        move(by: count * max(1, rows(of: editor) - 1), in: &editor, at: time)
    }

    mutating func tab(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        move(by: 1, in: &editor, at: time)
    }

    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome { end }

    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome { end }

    /// The dialog below is told too, or it would come back with matches of the old text.
    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard var below = previous else { return .stays }
        switch below.textHasChanged(in: &editor, at: time) {
        case .stays: previous = below
        case .becomes(let next): previous = next
        case .requests(let effects):
            previous = below
            return .requests(effects)
        case .ends(let effects):
            previous = nil
            return .requests(effects)
        }
        return .stays
    }

    mutating func meet(_ command: CommandID, in editor: inout EditorState, at time: Int64) -> DialogMeeting {
        command == .help ? .takes(end) : previous == nil ? .makesWay : .holds
    }
}
