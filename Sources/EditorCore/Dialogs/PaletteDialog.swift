import Keymaps
import Wording

/// All commands, narrowed by words of either language, with their keys.
struct PaletteDialog: ListDialog {
    var field = TextField()
    var picker: ListPicker
    /// The commands, in the order of the rows.
    private let commands: [Command]

    private static let mostRows = 16

    /// - Parameter families: The commands that there are. Those that only count elsewhere are left out.
    init(_ families: [CommandFamily], in editor: EditorState) {
        let context = editor.keyContext.name
        let families = families.filter { $0.context == .global || $0.context.name == context }
        commands = families.flatMap(\.commands)
        var rows: [ListRow] = []
        for command in commands {
            var row = ListRow(command.summary(editor.language))
            row.note = editor.keymap.firstKey(for: command.id, in: editor.keyContext)?.text ?? ""
            rows.append(row)
        }
        picker = ListPicker(
            rows,
            keywords: commands.map { command in
                InterfaceLanguage.allCases.map { command.label($0) + " " + command.summary($0) }
                    .joined(separator: "\n") + "\n" + command.id.rawValue + "\n" + command.synonyms
            })
    }

    func listRows(in editor: EditorState) -> Int {
        editor.listHeight(count: picker.shown.count, most: Self.mostRows)
    }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.statusLine)
        var list = picker.content(height: listRows(in: editor))
        for (index, row) in picker.shown[list.top...].prefix(list.rows.count).enumerated() {
            guard let objection = commands[row].objection(in: editor) else { continue }
            list.rows[index].isDim = true
            list.rows[index].detail = objection(editor.language)
        }
        content.list = list
        content.field = FieldContent(label: .paletteQuestion, field: field, leastRemark: 12)
        content.field?.remark =
            list.count == 0
            ? LocalizedText.noCommandFits(editor.language)
            : field.text.isEmpty ? LocalizedText.paletteExamples(editor.language) : ""
        content.field?.weight = list.count == 0 ? .warning : .quiet
        content.hints = [
            .pair(.dialogUp, .dialogDown), .command(.dialogAccept, as: .runIt), .command(.dialogCancel),
            .command(.dialogClear),
        ]
        return content
    }

    func choiceHasChanged(in editor: inout EditorState) {}

    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard let choice = picker.choice else { return .stays }
        let command = commands[choice]
        if let objection = command.objection(in: editor) {
            editor.message = Message(objection, .warning)
            return .stays
        }
        return .ends(command.run(&editor, Invocation(at: time)))
    }

    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .ends }

    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .stays }

    mutating func meet(_ command: CommandID, in editor: inout EditorState, at time: Int64) -> DialogMeeting {
        command == .palette ? .takes(.ends) : .makesWay
    }
}
