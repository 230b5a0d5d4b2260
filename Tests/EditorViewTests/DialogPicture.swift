import EditorCore
import Testing
import TextRope
import Wording

/// A dialog in a state that users meet, opened the way they open it.
struct DialogPicture: Sendable, CustomTestStringConvertible {
    /// What its snapshots are named after.
    let name: String
    /// Opens it in the small draft just opened.
    let open: @Sendable (inout EditorState) -> Void

    var testDescription: String { name }

    private init(_ name: String, _ open: @escaping @Sendable (inout EditorState) -> Void) {
        self.name = name
        self.open = open
    }

    /// A dialog that keys open.
    private init(_ name: String, keys: String) {
        self.init(name) { $0.press(keys) }
    }

    /// A dialog that something from outside opens.
    private init(_ name: String, _ event: Event) {
        self.init(name) { _ = $0.update(event, at: 0) }
    }

    /// All of them.
    static let all = keyed + lists + names + questions + comparisons

    private static let keyed = [
        DialogPicture("goto", keys: "Tab Ctrl-G"),
        DialogPicture("goto-typed", keys: "Ctrl-G '会议 Down"),
        DialogPicture("goto-number", keys: "Ctrl-G '3"),
        DialogPicture("goto-nothing", keys: "Ctrl-G '没有的字"),
        DialogPicture("find", keys: "Ctrl-F '会议"),
        DialogPicture("find-regex", keys: "Ctrl-F Alt-R '第.届会议 Enter"),
        DialogPicture("find-regex-invalid", keys: "Ctrl-F Alt-R '第(三届"),
        DialogPicture("replace", keys: "Ctrl-R"),
        DialogPicture("replace-both", keys: "Ctrl-R '会议 Tab '大会"),
        DialogPicture("replace-step", keys: "Ctrl-R '会议 Tab '大会 Enter"),
        DialogPicture("replace-step-long", keys: "Ctrl-R '附件[--] Tab '附件三 Enter"),
        DialogPicture("replace-all", keys: "Ctrl-R '会议 Tab '大会 Alt-A Down Space"),
        DialogPicture("help", keys: "F1"),
    ]

    private static let lists = [
        DialogPicture("palette", keys: "Ctrl-P"),
        DialogPicture("palette-narrowed", keys: "Ctrl-P '待补 Down"),
        DialogPicture("palette-dim", keys: "Ctrl-P 'paste"),
        DialogPicture("structure", keys: "Ctrl-G '7 Enter F5"),
        DialogPicture("structure-in-tree", keys: "F6 F5 Down"),
        DialogPicture("renumber", keys: "Ctrl-G '7 Enter Home Delete '9 F5 'w"),
        DialogPicture("move-to", keys: "Ctrl-G '7 Enter F5 'm Down"),
        DialogPicture("delete-heading", keys: "F6 Delete"),
        DialogPicture("slots", keys: "F4 Down"),
        DialogPicture("slots-while-typing", keys: "F4 F4 Tab Tab '135"),
        DialogPicture("slots-filled", keys: "Tab '一 Tab '135 F4 End"),
        DialogPicture("slots-narrowed", keys: "F4 '文号"),
        DialogPicture("fill-all", keys: "F4 Alt-F '三"),
        DialogPicture("fill-all-proposed", keys: "F4 Alt-F '三 Enter Down"),
        DialogPicture(
            "cuts", keys: "Home Shift-End Ctrl-C Down Shift-End Ctrl-C Ctrl-G '2 Enter Shift-End Ctrl-C Alt-Y"
        ),
    ]

    private static let names = [
        DialogPicture("saveas", keys: "F12 Ctrl-U '第三届会议记录-第二稿.txt"),
        DialogPicture("saveas-completions") { state in
            state.press("F12 Ctrl-U '第三")
            for effect in state.update(.key(.init(.tab)), at: 0) {
                guard case .listFolder(let path) = effect else { continue }
                let names = ["第三届会议记录.txt", "第三届会议记录-定稿.txt", "第三届会议/", "第二届.txt"]
                _ = state.update(.folderListed(FolderContents(path: path, names: names)), at: 0)
            }
            state.press("Down")
        },
        DialogPicture(
            "overwrite", .saveFailed(SaveFailure(path: "会议/第三届会议记录.txt", reason: .alreadyExists))),
    ]

    private static let questions = [
        DialogPicture("quit", keys: "Tab '三 Ctrl-Q"),
        DialogPicture(
            "locked",
            .lockedBy(LockHolder(user: "limin", host: "records-2.example.org", since: "2025-05-12 09:30"))),
        DialogPicture("encoding-legacy", .legacyEncoding),
        DialogPicture("encoding-unknown", .unknownEncoding(mayBeGB18030: true)),
        DialogPicture("encoding-not-text", .notText),
        DialogPicture(
            "encoding-not-encodable",
            .saveFailed(SaveFailure(path: "会议/draft.txt", reason: .notEncodable("\u{20000}😀")))),
    ]

    private static let comparisons = [
        DialogPicture("collision") { state in
            state.press("Ctrl-G '7 Enter '联合国")
            _ = state.update(.saveMet(TextRope(theirs("大会审议了", "本届大会审议了"))), at: 0)
        },
        DialogPicture("collision-long") { state in
            state.press("Ctrl-G '9 Enter Alt-E '我们补在段末的一句。")
            let end = "其中若干项已在上届会议上讨论过。"
            _ = state.update(.saveMet(TextRope(theirs(end, end + "他们补在段末的另一句。"))), at: 0)
        },
        DialogPicture("collision-line-deleted") { state in
            state.press("Ctrl-G '7 Enter '联合国")
            _ = state.update(
                .saveMet(TextRope(theirs("7. 大会审议了执行主任的报告（HSP/TEST.3/4/Add.1/Rev.1）。\n", ""))), at: 0)
        },
        DialogPicture("differences") { $0.press("Tab '三 Tab '135 F9 Down") },
        DialogPicture("differences-of-others") { state in
            _ = state.update(.fileChanged(TextRope(theirs("大会审议了", "本届大会审议了"))), at: 0)
            state.press("F9")
        },
    ]

    /// The draft that the pictures show: the small one with a paragraph longer than any screen that is compared here.
    static let text =
        SmallDraft.text.replacing(
            "8. [待补]",
            with: "8. [待补]\n9. " + String(repeating: "代表们就预算执行情况、区域办事处和人员配置发表了意见，", count: 12)
                + "其中若干项已在上届会议上讨论过。")

    private static func theirs(_ old: String, _ new: String) -> String { text.replacing(old, with: new) }
}
