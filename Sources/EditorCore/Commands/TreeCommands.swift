import Keymaps
import Editing
import RecordDraft
import Wording

extension CommandID {
    /// To the chosen heading.
    public static let treeGo: CommandID = "tree.go"
    /// Back to where one was.
    public static let treeLeave: CommandID = "tree.leave"
    /// Folds.
    public static let treeFold: CommandID = "tree.fold"
    /// Unfolds.
    public static let treeUnfold: CommandID = "tree.unfold"
}

extension CommandFamily {
    /// Moving in the agenda tree.
    static let tree = CommandFamily(
        title: LocalizedText("目录", "Agenda"), context: .tree,
        commands: [
            Command("tree.up", LocalizedText("上", "up"), LocalizedText("上一项", "One entry up")) {
                $0.moveInTree(by: -1)
            },
            Command("tree.down", LocalizedText("下", "down"), LocalizedText("下一项", "One entry down")) {
                $0.moveInTree(by: 1)
            },
            Command("tree.pageUp", LocalizedText("上页", "page up"), LocalizedText("上翻一页", "One page up")) {
                $0.moveInTree(by: -$0.treePage)
            },
            Command("tree.pageDown", LocalizedText("下页", "page down"), LocalizedText("下翻一页", "One page down"))
            {
                $0.moveInTree(by: $0.treePage)
            },
            Command("tree.first", LocalizedText("首项", "first"), LocalizedText("到第一项", "To the first entry")) {
                $0.chooseInTree(0)
            },
            Command("tree.last", LocalizedText("末项", "last"), LocalizedText("到最后一项", "To the last entry")) {
                $0.readToEnd()
                $0.chooseInTree($0.buffer.draft.headingCount - 1)
            },
            Command(
                .treeFold, LocalizedText("折叠", "fold"),
                LocalizedText("折叠；已折叠则到上一级", "Fold; where folded, go to the level above")
            ) { $0.foldOrLeave() },
            Command(.treeUnfold, LocalizedText("展开", "unfold"), LocalizedText("展开", "Unfold")) {
                $0.setFolded(false)
            },
            Command("tree.toggle", LocalizedText("折叠/展开", "fold"), LocalizedText("折叠或展开", "Fold or unfold")) {
                $0.setFolded(!$0.isFolded($0.view.tree.chosen))
            },
            Command(.treeGo, LocalizedText("转到", "go"), LocalizedText("到选中的标题", "Go to the chosen heading")) {
                $0.goFromTree()
            },
            Command(.treeLeave, LocalizedText("返回", "back"), LocalizedText("回到原处", "Back to where one was")) {
                $0.leaveTree()
            },
        ])
}
