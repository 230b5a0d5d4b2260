import EditorCore
import Glibc
import Keymaps

/// The built-in keymap with the user's laid over it.
struct UserKeymap {
    /// The keymap in force.
    var keymap: Keymap
    /// What is wrong in the user's file.
    var problems: [KeymapProblem]
    /// Why the user's file was not read, if it was not.
    var fileProblem: SettingsProblem?

    /// Reads `$XDG_CONFIG_HOME/precis/keymap.toml`, if there is one.
    static func load() -> UserKeymap {
        var result = UserKeymap(keymap: .builtIn, problems: [])
        guard let path else { return result }
        let (bytes, problem) = SettingsProblem.read(path)
        result.fileProblem = problem
        guard let bytes else { return result }
        result.problems = result.keymap.overlay(bytes, file: path) {
            CommandRegistry.command($0) != nil
        }
        return result
    }

    private static var path: String? {
        if let home = getenv("XDG_CONFIG_HOME").map({ String(cString: $0) }), home.hasPrefix("/") {
            return home + "/precis/keymap.toml"
        }
        return getenv("HOME").map { String(cString: $0) + "/.config/precis/keymap.toml" }
    }
}
