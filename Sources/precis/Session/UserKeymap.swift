import DraftStorage
import EditorCore
import Keymaps

/// The built-in keymap with the user's laid over it.
struct UserKeymap {
    /// The keymap in force.
    var keymap: Keymap
    /// What is wrong in the user's file.
    var problems: [KeymapProblem]
    /// Why the user's file was not read, if it was not.
    var fileProblem: SettingsProblem?

    /// Reads `keymap.toml` in the configuration folder, if there is one.
    static func load() -> UserKeymap {
        var result = UserKeymap(keymap: .builtIn, problems: [])
        guard let path = ConfigurationFolder.path(of: "keymap.toml") else { return result }
        let (bytes, problem) = ConfigurationFolder.read(DraftPath(path))
        result.fileProblem = problem
        guard let bytes else { return result }
        result.problems = result.keymap.overlay(bytes, file: path, contexts: KeyContext.all) {
            CommandRegistry.command($0) != nil
        }
        return result
    }
}
