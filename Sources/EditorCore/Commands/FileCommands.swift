import Keymaps
import Wording

extension CommandID {
    /// Saves.
    public static let save: CommandID = "file.save"
    /// Saves under another name.
    public static let saveAs: CommandID = "file.saveAs"
    /// What differs from the file.
    public static let differences: CommandID = "file.differences"
    /// Ends the program.
    public static let quit: CommandID = "file.quit"
    /// Back to the shell for a while.
    public static let suspend: CommandID = "file.suspend"
}

extension CommandFamily {
    /// The file and the program.
    static let files = CommandFamily(
        title: LocalizedText("文件", "File"),
        commands: [
            Command(
                .save, LocalizedText("保存", "save"), LocalizedText("保存", "Save"),
                effects: { state, _ in state.save() }),
            Command(
                .saveAs, LocalizedText("另存", "save as"),
                LocalizedText("另存为别的文件", "Save as another file")
            ) {
                $0.askForName(then: .goOn)
            }.found(by: "改名 别名 rename"),
            Command(
                .differences, LocalizedText("看改动", "changes"),
                LocalizedText("看与文件有哪些不同，可全部放弃", "See what differs from the file, and discard it if you like")
            ) { $0.openDifferences() },
            Command(
                .quit, LocalizedText("退出", "quit"),
                LocalizedText("退出；有没保存的改动会先问", "Quit; unsaved edits are asked about first"),
                effects: { state, _ in state.quit() }),
            Command(
                .suspend, LocalizedText("挂起", "suspend"),
                LocalizedText("暂时回到命令行（fg 回来）", "Back to the shell for a while (fg to return)"),
                effects: { _, _ in [.suspend] }),
        ])
}
