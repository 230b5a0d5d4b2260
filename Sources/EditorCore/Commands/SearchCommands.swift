import Keymaps
import Wording

extension CommandID {
    /// Opens the question what to find.
    public static let find: CommandID = "find.open"
    /// On to the next match.
    public static let findNext: CommandID = "find.next"
    /// Back to the match before.
    public static let findPrevious: CommandID = "find.previous"
    /// Opens the question what to replace.
    public static let replace: CommandID = "replace.open"
    /// All as a proposal.
    public static let replaceAll: CommandID = "replace.all"
    /// Where to replace: in the selection, the section, the whole draft.
    public static let replaceScope: CommandID = "replace.scope"
    /// Regular expressions on and off.
    public static let searchRegex: CommandID = "search.regex"
    /// Whole words on and off.
    public static let searchWords: CommandID = "search.words"
    /// Capital and small letters on and off.
    public static let searchCase: CommandID = "search.case"
}

extension CommandFamily {
    /// Finding text.
    static let search = CommandFamily(
        title: LocalizedText("查找", "Find"),
        commands: [
            Command(.find, LocalizedText("查找", "find"), LocalizedText("查找：边输入边找", "Find as you type")) {
                $0.dialog = FindDialog(in: &$0)
            },
            Command(
                .findNext, LocalizedText("下一个", "next match"),
                LocalizedText("到下一个匹配", "Go to the next match"),
                unless: nothingSearched
            ) {
                $0.findAgain(forward: true)
            },
            Command(
                .findPrevious, LocalizedText("上一个", "previous match"),
                LocalizedText("到上一个匹配", "Go to the previous match"), unless: nothingSearched
            ) {
                $0.findAgain(forward: false)
            },
            Command(
                .replace, LocalizedText("替换", "replace"),
                LocalizedText("替换：逐处看着换，或全部列出再换", "Replace one by one, or all after a look"),
                unless: { $0.document.whyReadOnly }
            ) { if !$0.refusesEdits() { $0.dialog = ReplaceDialog(in: &$0) } },
            Command(
                .replaceAll, LocalizedText("全部列出来", "list all"),
                LocalizedText("替换时：列出每一处，选定再换", "In Replace: list every place, then replace those ticked"),
                unless: { _ in .openReplaceFirst }
            ) { $0.message = Message(.openReplaceFirst) },
            Command(
                .replaceScope, LocalizedText("换范围", "where"),
                LocalizedText("替换时：选中的、本节、全文", "In Replace: the selection, the section, the whole draft"),
                unless: { _ in .openReplaceFirst }
            ) { $0.message = Message(.openReplaceFirst) },
            option(
                .searchRegex, \.isRegex, .regexLabel,
                LocalizedText("查找用正则表达式", "Search by regular expressions")),
            option(
                .searchWords, \.wholeWords, .wholeWordsLabel, LocalizedText("只找整词", "Search for whole words")),
            option(
                .searchCase, \.matchesCase, .caseLabel, LocalizedText("查找区分大小写", "Search with regard to case")
            ),
        ])

    /// Turns a search option on or off.
    private static func option(
        _ id: CommandID, _ option: WritableKeyPath<SearchOptions, Bool> & Sendable, _ label: LocalizedText,
        _ summary: LocalizedText
    ) -> Command {
        Command(id, kind: .answer, label, summary) { editor, call in
            if editor.isDialogOpen { return editor.ask { $0.toggle(option, in: &$1, at: call.time) } }
            editor.toggle(option)
            editor.message = Message(.toggle(label, isOn: editor.search.options[keyPath: option]))
            return []
        }
    }

    @Sendable private static func nothingSearched(_ state: EditorState) -> LocalizedText? {
        state.search.query.isEmpty ? .nothingSearched : nil
    }
}

extension EditorState {
    /// Goes to the next or previous match; the place left can be gone back to.
    fileprivate mutating func findAgain(forward: Bool) {
        let head = buffer.selection.head
        let hadMatches = !search.query.isEmpty
        message = goToMatch(forward: forward)
        if hadMatches, !search.matches.isEmpty { buffer.places.leave(head) }
    }
}
