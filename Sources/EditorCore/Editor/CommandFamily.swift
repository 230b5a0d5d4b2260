import Keymaps
import Wording

/// Commands that belong together.
public struct CommandFamily: Sendable {
    /// What they have in common, as a heading in help.
    public let title: LocalizedText
    /// Where their keys count.
    public let context: KeyContext
    /// The commands in the order in which help shows them.
    public let commands: [Command]

    init(title: LocalizedText, context: KeyContext = .global, commands: [Command]) {
        self.title = title
        self.context = context
        self.commands = commands
    }
}
