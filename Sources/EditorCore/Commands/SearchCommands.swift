import Keymaps
import Wording

extension CommandID {
    /// Opens the question what to find.
    public static let find: CommandID = "find.open"
    /// On to the next match.
    public static let findNext: CommandID = "find.next"
    /// Back to the match before.
    public static let findPrevious: CommandID = "find.previous"
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
        ])

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
