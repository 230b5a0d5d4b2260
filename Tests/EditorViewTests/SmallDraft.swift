import EditorCore
import Keymaps
import TextLayout
import TextRope
import Wording

/// A draft made up for the tests of the view: every kind of line that looks like something of its own.
enum SmallDraft {
    static let text = """
        HSP/TEST.3/L.2
        测试大会
        第三届会议
        2025年5月12日至14日，日内瓦
        测试大会第三届会议记录
        草案

        一、会议安排（议程项目 1-3）

        A. 会议开幕（议程项目 1）

        1. 测试大会第三届会议于 2025 年 5 月 12 日至 14 日在日内瓦万国宫举行。
        2. 会议由临时主席 José Müller 宣布开幕。主席说，“各国需要以更快的速度、更大的规模采取行动”；与会者的发言全文载于本会议记录附件[--]。¹

        ¹ 发言只以原文提供。

        B. 出席情况

        3. 下列[--]个会员国派代表出席了会议：[待补]
        4. 出席会议者的完整名单载于与会者名单（HSP/TEST.3/INF/[--]）。

        C. 通过议程（议程项目 2）

        5. 大会在第一次全体会议上通过了以下议程：

        1. 会议开幕。
        2. 通过议程。
        3. 全权证书。

        D. 清侵娶咍佼奁帮倖

        6. 主席通报了磋商的情况，并请各代表团就案文草案提

        出书面意见。讨论中提到了\u{1B}[31m方括号内的案文。

        二、执行主任的报告，包括与各区域委员会合作开展的活动和预算执行情况（议程项目 4）

        7. 大会审议了执行主任的报告（HSP/TEST.3/4/Add.1/Rev.1）。
        8. [待补]

        附件[--]
        主席关于对话的总结

        A. 总统对话

        1. 对话于 2025 年 5 月 12 日举行。

        B. 圆桌会议

        1. 第 1 部分：介绍性发言

        2. 主持人介绍了[待补]。

        2. 第 2 部分：个案研究

        3. 讨论了三项个案。
        """

    /// The editor with the draft just opened.
    static func state(
        rows: Int, columns: Int, language: InterfaceLanguage = .chinese, isAmbiguousWide: Bool = false,
        text: String = text, keymap: Keymap = .builtIn
    ) -> EditorState {
        var state = EditorState(
            text: TextRope(text), document: DocumentState(path: "会议/draft.txt", origin: .file),
            screen: ScreenSize(rows: rows, columns: columns), keymap: keymap, language: language)
        state.view.widthPolicy = WidthPolicy(ambiguousIsWide: isAmbiguousWide)
        return state
    }
}

extension EditorState {
    /// Presses keys by their names in keymaps, separated by blanks; `'text` types a text.
    mutating func press(_ keys: String) {
        for key in keys.split(separator: " ") {
            if key.first == "'" {
                for character in key.dropFirst() {
                    _ = update(.key(KeyStroke(.character(character))), at: 0)
                }
            } else if let stroke = try? KeyStroke(text: String(key)) {
                _ = update(.key(stroke), at: 0)
            }
        }
    }
}
