import Keymaps
import Wording

extension CommandID {
    /// Between agenda and text.
    public static let switchFocus: CommandID = "view.switchFocus"
    /// Shows or hides the agenda.
    public static let toggleTree: CommandID = "view.toggleTree"
    /// Makes the agenda wider.
    public static let treeWider: CommandID = "view.treeWider"
    /// Makes it narrower.
    public static let treeNarrower: CommandID = "view.treeNarrower"
    /// Says that a line is a heading, or is none.
    public static let heading: CommandID = "structure.heading"
    /// Gives the mouse to the program, or leaves it to the terminal.
    public static let mouse: CommandID = "view.mouse"
    /// Letters are commands.
    public static let normalMode: CommandID = "mode.normal"
    /// Letters are text.
    public static let insertMode: CommandID = "mode.insert"
    /// Draws the screen again.
    public static let redraw: CommandID = "view.redraw"
    /// The page of all keys.
    public static let help: CommandID = "help.open"
    /// Leaves a selection, a slot, the marks of a search.
    public static let escape: CommandID = "app.escape"
}

extension CommandFamily {
    /// The screen and its panes.
    static let panes = CommandFamily(
        title: LocalizedText("界面", "Screen"),
        commands: [
            Command(
                .switchFocus, LocalizedText("目录", "agenda"),
                LocalizedText("在目录与正文之间切换", "Between agenda and text")
            ) {
                $0.switchFocus()
            },
            Command(
                .toggleTree, LocalizedText("显隐目录", "hide agenda"),
                LocalizedText("显示或收起目录", "Show or hide the agenda")
            ) {
                $0.view.panes.isTreeHidden.toggle()
                $0.showCaret()
            },
            Command(
                .treeWider, LocalizedText("目录加宽", "wider"),
                LocalizedText("加宽目录", "Make the agenda wider")
            ) {
                $0.widenTree(by: 2)
            },
            Command(
                .treeNarrower, LocalizedText("目录变窄", "narrower"),
                LocalizedText("收窄目录", "Make the agenda narrower")
            ) {
                $0.widenTree(by: -2)
            },
            Command(
                .heading, LocalizedText("是否标题", "heading"),
                LocalizedText(
                    "这一行算标题，或不算；再按取消，文件不变",
                    "This line is a heading, or none; again: take it back. The file stays as it is"),
                unless: \.objectionToSayingHeading, effects: { state, _ in state.sayHeading() }),
            Command(
                .mouse, LocalizedText("鼠标", "mouse"),
                LocalizedText("开关鼠标：关着时由终端选字", "Mouse on or off; while off the terminal selects"),
                effects: { state, _ in state.switchMouse() }),
            Command(
                .normalMode, LocalizedText("命令方式", "normal mode"),
                LocalizedText("字母作命令用（要自己设键位表）", "Letters are commands (with a keymap of one's own)")
            ) { $0.input.mode = .normal },
            Command(
                .insertMode, LocalizedText("输入方式", "insert mode"),
                LocalizedText("字母作文字用", "Letters are text")
            ) { $0.input.mode = .insert },
            Command(
                .redraw, kind: .redraw, LocalizedText("重画", "redraw"),
                LocalizedText("重画屏幕", "Draw the screen anew"),
                effects: { _, _ in [.redraw] }),
            Command(.help, LocalizedText("帮助", "help"), LocalizedText("全部按键", "All keys")) {
                $0.dialog = HelpDialog(CommandRegistry.families, over: $0.dialog)
            },
            Command(
                .escape, LocalizedText("取消", "cancel"),
                LocalizedText("取消选择、离开待补、收起标记", "Leave a selection, a slot, the marks of a search")
            ) {
                $0.escape()
            },
        ])
}
