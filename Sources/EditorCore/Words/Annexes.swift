import StructureEdits
import Wording

/// Numbering annexes.
extension LocalizedText {
    package static let noAnnexesToNumber = LocalizedText(
        "附件都已编号，也没有待补的附件引用", "All annexes are numbered, and no reference to one is open")
    package static let numberAnnexesTitle = LocalizedText("给附件编号", "Number the annexes")
    package static let annexAsChosen = LocalizedText("刚才选的", "as just chosen")
    package static let leaveAnnexOpen = LocalizedText("先留着不填", "leave it open")

    package static func annexBecomes(_ number: String) -> LocalizedText {
        LocalizedText("标题编为“\(number)”", "heading becomes “\(number)”")
    }

    /// Why a reference may mean an annex; nil where nothing speaks for it.
    package static func annexReason(_ reason: AnnexReference.Reason) -> LocalizedText? {
        switch reason {
        case .named: LocalizedText("随标题改", "follows its heading")
        case .only: LocalizedText("只有这个附件合得上", "only this annex fits")
        case .words(let words):
            LocalizedText(
                "标题里也有" + words.prefix(3).map { "“\($0)”" }.joined(),
                "its title too has " + words.prefix(3).map { "“\($0)”" }.joined(separator: ", "))
        case .none: nil
        }
    }

    package static func annexMeant(_ words: String, left: Int) -> LocalizedText {
        LocalizedText(
            "“\(words)”指哪个附件" + (left > 1 ? "（还有 \(left - 1) 处要问）" : ""),
            "Which annex does “\(words)” mean" + (left > 1 ? " (\(left - 1) more to ask)" : ""))
    }

    package static func writeAnnexesAs(_ example: String) -> LocalizedText {
        LocalizedText("改写作“\(example)”式", "write them as “\(example)”")
    }

    package static func numberedAnnexes(_ count: Int) -> LocalizedText {
        LocalizedText("已编号，改了 \(count) 处", "Numbered, \(count) changed")
    }
}
