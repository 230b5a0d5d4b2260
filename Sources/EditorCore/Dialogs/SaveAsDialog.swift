import Keymaps
import Wording

/// Under which name to save?
struct SaveAsDialog: FieldDialog {
    /// The name typed so far.
    var field: TextField
    /// What is to follow once the file is written.
    let then: AfterSaving
    /// The names that go on from what was typed, where Tab has found several.
    private var names: [String] = []
    /// Which of them has been taken into the field, if any.
    private var chosen: Int?

    private static let mostRows = 8

    /// Opens with a path proposed.
    init(_ path: String, then: AfterSaving, in editor: EditorState) {
        field = TextField(editor.document.typedForm(of: path))
        self.then = then
    }

    /// The last part of the path typed so far.
    var name: String { field.text.split(separator: "/").last.map(String.init) ?? field.text }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.overText)
        content.title = LocalizedText.saveAsQuestion(editor.language)
        content.field = FieldContent(field: field)
        if !names.isEmpty {
            let rows = editor.listHeight(count: names.count, most: Self.mostRows)
            content.list = ListPosition(count: names.count, chosen: chosen ?? 0)
                .content(height: rows) { ListRow(names[$0]) }
            if chosen == nil { content.list?.chosen = nil }
            let more = names.count - rows
            if more > 0 { content.field?.remark = LocalizedText.moreCandidates(more)(editor.language) }
        }
        content.hints = [.command(.dialogAccept), .command(.dialogTab, as: .completeName)]
        if !names.isEmpty { content.hints.append(.pair(.dialogUp, .dialogDown)) }
        content.hints += [.command(.dialogCancel), .command(.dialogClear)]
        return content
    }

    mutating func fieldHasChanged(in editor: inout EditorState, at time: Int64) {
        names = []
        chosen = nil
    }

    /// Takes the name above or below from the list into the field.
    mutating func move(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard !names.isEmpty else { return .stays }
        let next =
            chosen.map { min(max(0, $0 + count), names.count - 1) } ?? (count > 0 ? 0 : names.count - 1)
        field = TextField(typedFolder + names[next])
        chosen = next
        return .stays
    }

    mutating func page(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        move(by: count * Self.mostRows, in: &editor, at: time)
    }

    /// Has the folder looked into that the name is to be in.
    mutating func tab(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        fieldHasChanged(in: &editor, at: time)
        return .requests([.listFolder(editor.document.path(typed: typedFolder))])
    }

    /// What of the field names the folder: up to the last slash that something may follow.
    private var typedFolder: String {
        let end = field.text.dropLast(chosen == nil ? 0 : 1).lastIndex(of: "/")
        return end.map { String(field.text[...$0]) } ?? ""
    }

    /// Goes on with the name as far as all names in the folder that begin like it go on alike.
    mutating func complete(with contents: FolderContents, in editor: inout EditorState) {
        let folder = typedFolder
        guard contents.path == editor.document.path(typed: folder) else { return }
        let begun = String(field.text.dropFirst(folder.count))
        // Names with a dot in front are hidden until one asks for them.
        let fitting = contents.names.filter {
            $0.hasPrefix(begun) && (begun.hasPrefix(".") || !$0.hasPrefix("."))
        }
        .sorted()
        guard let first = fitting.first, let last = fitting.last else {
            editor.message = Message(.noNameBeginsSo(begun), .warning)
            return
        }
        // In order, what the first and the last have in common all have.
        let common = zip(first, last).prefix { $0 == $1 }.map(\.0)
        field = TextField(folder + String(common))
        names = fitting.count > 1 ? fitting : []
    }

    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard !field.text.allSatisfy(\.isWhitespace) else {
            editor.message = Message(.emptyFileName, .warning)
            return .stays
        }
        // A folder is no name yet: what is in it is shown.
        if field.text.hasSuffix("/") { return tab(in: &editor, at: time) }
        let path = editor.document.path(typed: field.text)
        let isOwn = path == editor.document.path && editor.document.origin == .file
        return .ends(editor.requestSave(to: path, mayReplaceOther: isOwn, then: then))
    }

    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .ends }

    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .stays }

    mutating func meet(_ command: CommandID, in editor: inout EditorState, at time: Int64) -> DialogMeeting {
        command == .suspend ? .letsThrough : .holds
    }
}
