import Keymaps
import Wording

/// All commands there are. Help, key hints, `precis keys` and the check of a user's keymap are made from it.
public enum CommandRegistry {
    /// The commands by family, in the order in which help shows them.
    public static let families: [CommandFamily] = [
        .slots, .places, .references, .search, .palette, .movement, .selection, .editing, .structure,
        .pageBreaks, .files,
        .panes, .tree, .dialogs,
    ]

    /// The command of a name; `nil` where there is none.
    public static func command(_ id: CommandID) -> Command? {
        let code = code(of: id)
        return codes.indices.first { codes[$0] == code && commands[$0].id == id }.map { commands[$0] }
    }

    /// The names of all commands.
    public static var ids: Set<CommandID> { Set(commands.map(\.id)) }

    private static let commands = families.flatMap(\.commands)
    // In arrays, which are searched quickly: making a hash table at the start would take longer than it ever saves.
    private static let codes = commands.map { code(of: $0.id) }

    /// A hash of a name.
    private static func code(of id: CommandID) -> UInt32 {
        // FNV-1a.
        id.rawValue.utf8.reduce(0x811c_9dc5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }
}
