import Keymaps
import Wording

extension CommandFamily {
    /// Moving the caret.
    static let movement = CommandFamily(
        title: LocalizedText("移动", "Movement"),
        commands: motions.map { entry in
            motion(CommandID("move.\(entry.name)"), entry, entry.label, entry.summary, extending: false)
        })

    /// Moving the caret with the selection growing along.
    static let selection = CommandFamily(
        title: LocalizedText("选择", "Selection"),
        commands: motions.map { entry in
            motion(
                CommandID("select.\(entry.name)"), entry,
                LocalizedText("选到" + entry.label(.chinese), "select " + entry.label(.english)),
                LocalizedText("选择：" + entry.summary(.chinese), "Select: " + entry.summary(.english)),
                extending: true)
        } + [
            Command(
                "edit.selectAll", LocalizedText("全选", "select all"),
                LocalizedText("选中全文", "Select the whole draft")
            ) {
                $0.selectAll()
            },
            Command(
                "edit.selectParagraph", LocalizedText("选本段", "select paragraph"),
                LocalizedText("选中本段；再按依次选中节、部分、全文", "Select the paragraph; again: section, part, all")
            ) { $0.selectMore() },
            Command(
                "edit.mark", LocalizedText("选择", "mark"),
                LocalizedText(
                    "开始选择，再按一次结束（终端不传 Shift-方向键时用）",
                    "Begin selecting, again to end (where the terminal sends no Shift with arrows)")
            ) { $0.toggleMark() },
        ])

    /// A movement, as many times as the count says.
    private static func motion(
        _ id: CommandID, _ entry: Entry, _ label: LocalizedText, _ summary: LocalizedText, extending: Bool
    ) -> Command {
        Command(id, kind: .motion(entry.motion), label, summary) { editor, call in
            for _ in 0..<call.times { editor.move(entry.motion, extending: extending) }
            return []
        }
        .found(by: extending ? "" : synonyms[entry.name] ?? "")
    }

    private static let synonyms = [
        "documentStart": "开头 最前 top first", "documentEnd": "末尾 结尾 最后 bottom last",
    ]

    private struct Entry: Sendable {
        let name: String
        let motion: CaretMotion
        let label: LocalizedText
        let summary: LocalizedText
    }

    private static let motions: [Entry] = [
        Entry(
            name: "left", motion: .character(forward: false), label: LocalizedText("左", "left"),
            summary: LocalizedText("左移一字", "One character left")),
        Entry(
            name: "right", motion: .character(forward: true), label: LocalizedText("右", "right"),
            summary: LocalizedText("右移一字", "One character right")),
        Entry(
            name: "up", motion: .rows(-1), label: LocalizedText("上", "up"),
            summary: LocalizedText("上移一行", "One row up")),
        Entry(
            name: "down", motion: .rows(1), label: LocalizedText("下", "down"),
            summary: LocalizedText("下移一行", "One row down")),
        Entry(
            name: "wordLeft", motion: .word(forward: false), label: LocalizedText("左词", "word left"),
            summary: LocalizedText("左移一词", "One word left")),
        Entry(
            name: "wordRight", motion: .word(forward: true), label: LocalizedText("右词", "word right"),
            summary: LocalizedText("右移一词", "One word right")),
        Entry(
            name: "rowStart", motion: .rowEdge(end: false), label: LocalizedText("行首", "row start"),
            summary: LocalizedText("到行首", "To the beginning of the row")),
        Entry(
            name: "rowEnd", motion: .rowEdge(end: true), label: LocalizedText("行尾", "row end"),
            summary: LocalizedText("到行尾", "To the end of the row")),
        Entry(
            name: "pageUp", motion: .page(-1), label: LocalizedText("上页", "page up"),
            summary: LocalizedText("上翻一页", "One page up")),
        Entry(
            name: "pageDown", motion: .page(1), label: LocalizedText("下页", "page down"),
            summary: LocalizedText("下翻一页", "One page down")),
        Entry(
            name: "paragraphPrevious", motion: .paragraph(forward: false),
            label: LocalizedText("上段", "paragraph up"),
            summary: LocalizedText("到上一段", "To the previous paragraph")),
        Entry(
            name: "paragraphNext", motion: .paragraph(forward: true),
            label: LocalizedText("下段", "paragraph down"),
            summary: LocalizedText("到下一段", "To the next paragraph")),
        Entry(
            name: "paragraphStart", motion: .paragraphEdge(end: false),
            label: LocalizedText("段首", "paragraph start"),
            summary: LocalizedText("到段首：段号之后，再按到行首", "To the start of the paragraph, behind its number")),
        Entry(
            name: "paragraphEnd", motion: .paragraphEdge(end: true),
            label: LocalizedText("段末", "paragraph end"),
            summary: LocalizedText("到段末（分页断开的后半也在内）", "To the end of the paragraph, past page breaks")),
        Entry(
            name: "headingPrevious", motion: .heading(forward: false),
            label: LocalizedText("上一标题", "heading up"),
            summary: LocalizedText("到上一个同级标题", "To the previous heading of the same level")),
        Entry(
            name: "headingNext", motion: .heading(forward: true),
            label: LocalizedText("下一标题", "heading down"),
            summary: LocalizedText("到下一个同级标题", "To the next heading of the same level")),
        Entry(
            name: "documentStart", motion: .documentEdge(end: false), label: LocalizedText("文首", "start"),
            summary: LocalizedText("到文首", "To the beginning of the draft")),
        Entry(
            name: "documentEnd", motion: .documentEdge(end: true), label: LocalizedText("文末", "end"),
            summary: LocalizedText("到文末", "To the end of the draft")),
    ]
}
