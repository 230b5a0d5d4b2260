import StructureEdits
import Wording

/// Joining paragraphs that page breaks have cut.
extension LocalizedText {
    package static let joinPageBreaksTitle = LocalizedText("接合被分页断开的段落", "Join paragraphs cut by page breaks")
    package static let noPageBreakHere = LocalizedText(
        "这一段没有被分页断开；要找全文的，请按 F2 打“接合全部”",
        "This paragraph is not cut by a page break; for all that are, press F2 and type “join all”")
    package static let noPageBreaks = LocalizedText(
        "稿中没有被分页断开的段落", "No paragraph of this draft is cut by a page break")
    package static func joinedPageBreaks(_ count: Int) -> LocalizedText {
        count == 0
            ? LocalizedText("没有接合", "Nothing joined")
            : LocalizedText(
                "接合了 \(count) 段；一次撤销就能全部取回",
                "\(count) \(count == 1 ? "paragraph" : "paragraphs") joined; one undo takes all back")
    }
    package static func joinedHere(_ what: LocalizedText) -> LocalizedText {
        LocalizedText("接合了这一段：" + what(.chinese), "Paragraph joined: " + what(.english))
    }

    /// How the pieces of a paragraph are joined, what goes and what moves.
    package static func pageBreakJoin(_ join: PageBreakJoin, removed: [String]) -> LocalizedText {
        var parts: [LocalizedText] = []
        for seam in join.seams where !parts.contains(joint(seam.joint)) { parts.append(joint(seam.joint)) }
        if !removed.isEmpty {
            parts.append(
                LocalizedText(
                    "删去" + removed.joined(separator: "、"), removed.joined(separator: ", ") + " removed"))
        }
        if join.seams.contains(where: { !$0.notes.isEmpty }) {
            parts.append(LocalizedText("脚注移到段后", "footnote moved behind the paragraph"))
        }
        return LocalizedText(
            parts.map { $0(.chinese) }.joined(separator: "，"),
            parts.map { $0(.english) }.joined(separator: ", "))
    }

    private static func joint(_ joint: Seam.Joint) -> LocalizedText {
        switch joint {
        case .nothing: LocalizedText("直接相连", "nothing in between")
        case .blank: LocalizedText("中间留一个空格", "one space in between")
        case .hyphenClosed(let word):
            LocalizedText("去掉连字符，合成“\(word)”", "hyphen closed: “\(word)”")
        case .hyphenKept(let word): LocalizedText("保留连字符：“\(word)”", "hyphen kept: “\(word)”")
        }
    }
}
