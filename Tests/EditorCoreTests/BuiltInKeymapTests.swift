import EditorCore
import Keymaps
import Testing

@Suite("The built-in keymap and the commands")
struct BuiltInKeymapTests {
    @Test("Every key calls a command that there is")
    func commandsExist() {
        var keymap = Keymap()
        let problems = keymap.overlay(
            Keymap.builtInSource, file: "default.toml", contexts: KeyContext.all
        ) {
            CommandRegistry.command($0) != nil
        }
        #expect(problems.map { $0.words(.english) } == [])
    }

    @Test("Commands have keys, but for those that only keymaps of one's own need")
    func commandsReachable() {
        let bound = Set(KeyContext.all.flatMap { Keymap.builtIn.bindings(in: $0).map(\.command) })
        #expect(
            CommandRegistry.ids.subtracting(bound).map(\.rawValue).sorted() == ["mode.insert", "mode.normal"])
    }
}
