import Keymaps
import Wording

extension CommandID {
    /// The list of all commands.
    public static let palette: CommandID = "palette.open"
}

extension CommandFamily {
    /// Finding commands.
    static let palette = CommandFamily(
        title: LocalizedText("命令", "Commands"),
        commands: [
            Command(
                .palette, LocalizedText("命令", "commands"),
                LocalizedText("全部命令：按字找，带按键", "All commands, found by a few letters, with their keys")
            ) { $0.dialog = PaletteDialog(CommandRegistry.families, in: $0) }
        ])
}
