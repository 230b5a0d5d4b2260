import Keymaps
import Wording

/// The menu of all that can be done to the structure: a letter runs what stands behind it.
struct StructureMenu: QuestionDialog {
    /// A letter and its command.
    private struct Entry {
        let letter: Character
        let command: CommandID
    }

    /// The commands, in groups.
    private static let groups: [(title: LocalizedText, entries: [Entry])] = [
        (
            .paragraphGroup,
            [
                Entry(letter: "n", command: .paragraphInsertAfter),
                Entry(letter: "b", command: .paragraphInsertBefore),
                Entry(letter: "s", command: .paragraphSplit),
                Entry(letter: "j", command: .paragraphJoin),
                Entry(letter: "x", command: .paragraphDelete),
                Entry(letter: "u", command: .paragraphMoveUp),
                Entry(letter: "d", command: .paragraphMoveDown),
                Entry(letter: "m", command: .paragraphMoveTo),
                Entry(letter: "a", command: .paragraphNumber),
                Entry(letter: "t", command: .paragraphUnnumber),
                Entry(letter: "o", command: .paragraphNumberOn),
            ]
        ),
        (
            .headingGroup,
            [
                Entry(letter: "h", command: .headingInsert),
                Entry(letter: "k", command: .headingDelete),
                Entry(letter: "e", command: .headingMoveUp),
                Entry(letter: "l", command: .headingMoveDown),
                Entry(letter: "p", command: .headingPromote),
                Entry(letter: "q", command: .headingDemote),
            ]
        ),
        (
            .numberingGroup,
            [
                Entry(letter: "r", command: .numberingRenumber),
                Entry(letter: "w", command: .numberingRenumberAll),
                Entry(letter: "f", command: .numberingLock),
                Entry(letter: "y", command: .annexesNumber),
            ]
        ),
        (
            .referenceGroup,
            [
                Entry(letter: "v", command: .referenceGo),
                Entry(letter: "i", command: .referenceList),
            ]
        ),
        (
            .pageBreakGroup,
            [
                Entry(letter: "c", command: .pageBreakJoin),
                Entry(letter: "g", command: .pageBreakJoinAll),
            ]
        ),
    ]

    private var picker: ListPicker
    /// The letter and command of each row; nil for the title of a group.
    private var entries: [(letter: Character, command: Command)?] = []

    let comesUnasked = false
    let staysTheSame = true

    /// The titles of the groups show where there is room for all rows.
    ///
    /// - Parameter families: The commands that there are, those of the menu among them.
    init(_ families: [CommandFamily], in editor: EditorState) {
        let commands = families.flatMap(\.commands)
        var rows: [ListRow] = []
        let count = Self.groups.reduce(0) { $0 + 1 + $1.entries.count }
        let hasTitles = count <= Self.room(in: editor)
        for group in Self.groups {
            if hasTitles {
                var head = ListRow(group.title(editor.language))
                head.isSection = true
                rows.append(head)
                entries.append(nil)
            }
            for entry in group.entries {
                guard let command = commands.first(where: { $0.id == entry.command }) else { continue }
                var row = ListRow("\(entry.letter)  \(command.summary(editor.language))")
                let context = editor.keyContext
                row.note = editor.keymap.firstKey(for: entry.command, in: context)?.text ?? ""
                if let objection = command.objection(in: editor) {
                    row.isDim = true
                    row.detail = objection(editor.language)
                }
                rows.append(row)
                entries.append((entry.letter, command))
            }
        }
        picker = ListPicker(rows, chosen: rows.firstIndex { !$0.isSection && !$0.isDim } ?? 0)
    }

    /// How many rows the list has room for below its title and above the keys.
    private static func room(in editor: EditorState) -> Int { max(1, editor.paneLayout.textRows.count - 2) }

    func answers(in editor: EditorState) -> [Answer] {
        entries.compactMap { $0 }.map { entry in
            Answer(entry.letter, .structureTitle) { editor, time in
                Self.run(entry.command, in: &editor, at: time)
            }
        }
    }

    private static func run(
        _ command: Command, in editor: inout EditorState, at time: Int64
    ) -> DialogOutcome {
        if let objection = command.objection(in: editor) {
            editor.message = Message(objection, .warning)
            return .stays
        }
        return .ends(command.run(&editor, Invocation(at: time)))
    }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.overText)
        let list = picker.content(height: min(picker.rows.count, Self.room(in: editor)))
        let below = list.count - list.top - list.rows.count
        content.title = LocalizedText.structureTitle(editor.language)
        if below > 0 { content.title += LocalizedText.moreBelow(below)(editor.language) }
        content.list = list
        content.answers = [
            .pair(.dialogUp, .dialogDown), .command(.dialogAccept, as: .runIt), .command(.dialogCancel),
        ]
        return content
    }

    mutating func move(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        picker.move(by: count)
        return .stays
    }

    mutating func page(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        move(by: count * Self.room(in: editor), in: &editor, at: time)
    }

    mutating func choose(
        _ place: Int, clickedAt row: Int, in editor: inout EditorState, at time: Int64
    ) -> DialogOutcome {
        picker.choose(shown: place, clickedAt: row)
        return .stays
    }

    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard let choice = picker.choice, let entry = entries[choice] else { return .stays }
        return Self.run(entry.command, in: &editor, at: time)
    }

    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .ends }

    /// What the caret stands on may be something else now.
    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        editor.message = Message(.proposalOutdated, .warning)
        return .ends
    }

    mutating func meet(_ command: CommandID, in editor: inout EditorState, at time: Int64) -> DialogMeeting {
        command == .structureMenu ? .takes(.ends) : .makesWay
    }
}
