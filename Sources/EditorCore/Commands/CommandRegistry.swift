import Keymaps

/// All commands there are. Help, key hints, `precis keys` and the check of a user's keymap are made from it.
public enum CommandRegistry {
    /// The commands by family, in the order in which help shows them.
    public static let families: [CommandFamily] = [
        .slots, .places, .search, .movement, .selection, .editing, .files, .panes, .tree, .prompts,
    ]

    /// The command of a name; `nil` where there is none.
    public static func command(_ id: CommandID) -> Command? { byID[id.rawValue] }

    /// The names of all commands.
    public static var ids: Set<CommandID> { Set(byID.values.map(\.id)) }

    // By strings, since the runtime looks for a long time at what a new kind of key is when a program starts.
    private static let byID: [String: Command] = Dictionary(
        families.flatMap(\.commands).map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
}

/// Commands that belong together.
public struct CommandFamily: Sendable {
    /// What they have in common, as a heading in help.
    public let title: LocalizedText
    /// The commands in the order in which help shows them.
    public let commands: [Command]
}
