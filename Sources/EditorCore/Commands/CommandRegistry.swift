import Keymaps

/// All commands there are. Help, key hints, `precis keys` and the check of a user's keymap are made from it.
public enum CommandRegistry {
    /// The commands by family, in the order in which help shows them.
    public static let families: [CommandFamily] = [
        .slots, .places, .search, .movement, .selection, .editing, .files, .panes, .tree, .prompts,
    ]

    /// The command of a name; `nil` where there is none.
    public static func command(_ id: CommandID) -> Command? {
        names.firstIndex(of: id.rawValue).map { commands[$0] }
    }

    /// The names of all commands.
    public static var ids: Set<CommandID> { Set(commands.map(\.id)) }

    private static let commands = families.flatMap(\.commands)
    // Side by side, to be gone through quickly: a table by hashes takes longer to make when a program starts than it ever
    // saves.
    private static let names = commands.map(\.id.rawValue)
}

/// Commands that belong together.
public struct CommandFamily: Sendable {
    /// What they have in common, as a heading in help.
    public let title: LocalizedText
    /// The commands in the order in which help shows them.
    public let commands: [Command]
}
