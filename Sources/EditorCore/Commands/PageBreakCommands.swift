import Keymaps
import Wording

extension CommandID {
    /// Joins the paragraph under the caret where page breaks have cut it.
    public static let pageBreakJoin: CommandID = "pageBreak.join"
    /// Joins all such paragraphs, listed first.
    public static let pageBreakJoinAll: CommandID = "pageBreak.joinAll"
}

extension CommandFamily {
    /// Joining what page breaks have cut.
    static let pageBreaks = CommandFamily(
        title: LocalizedText("分页", "Page breaks"),
        commands: [
            Command(
                .pageBreakJoin, LocalizedText("接合", "join cut"),
                LocalizedText("接合这一段：它被分页断开了", "Join this paragraph, cut by a page break"),
                unless: { $0.document.whyReadOnly },
                effects: { state, call in
                    state.joinPageBreak(at: call.time)
                    return []
                }),
            Command(
                .pageBreakJoinAll, LocalizedText("接合全部", "join all cuts"),
                LocalizedText("接合全部被分页断开的段落，先列出来看", "Join all paragraphs cut by page breaks, listed first"),
                unless: { $0.document.whyReadOnly }
            ) { $0.askToJoinPageBreaks() },
        ])
}
