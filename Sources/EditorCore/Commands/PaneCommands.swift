import Wording

extension CommandFamily {
    /// The screen and its panes.
    static let panes = CommandFamily(
        title: LocalizedText("界面", "Screen"),
        commands: [
            Command(
                "view.switchFocus", LocalizedText("目录", "agenda"),
                LocalizedText("在目录与正文之间切换", "Between agenda and text")
            ) {
                $0.switchFocus()
            },
            Command(
                "view.toggleTree", LocalizedText("显隐目录", "hide agenda"),
                LocalizedText("显示或收起目录", "Show or hide the agenda")
            ) {
                $0.panes.isTreeHidden.toggle()
                $0.showCaret()
            },
            Command(
                "view.treeWider", LocalizedText("目录加宽", "wider"),
                LocalizedText("加宽目录", "Make the agenda wider")
            ) {
                $0.widenTree(by: 2)
            },
            Command(
                "view.treeNarrower", LocalizedText("目录变窄", "narrower"),
                LocalizedText("收窄目录", "Make the agenda narrower")
            ) {
                $0.widenTree(by: -2)
            },
            Command(
                "view.redraw", LocalizedText("重画", "redraw"), LocalizedText("重画屏幕", "Draw the screen anew"),
                effects: { _, _ in [.redraw] }),
            Command("help.open", LocalizedText("帮助", "help"), LocalizedText("全部按键", "All keys")) {
                $0.prompt = .help(top: 0)
            },
            Command(
                "app.escape", LocalizedText("取消", "cancel"),
                LocalizedText("取消选择、离开待补、收起标记", "Leave a selection, a slot, the marks of a search")
            ) {
                $0.escape()
            },
        ])
}

extension EditorState {
    mutating func widenTree(by columns: Int) {
        let before = paneLayout.tree.count
        panes.treeWidening += columns
        if paneLayout.tree.count == before { panes.treeWidening -= columns }
        goalColumn = nil
        showCaret()
    }

    mutating func switchFocus() {
        if focus == .tree {
            leaveTree()
        } else {
            enterTree()
        }
    }
}
