import Testing

@testable import Keymaps

@Suite("Keymaps")
struct KeymapTests {
    @Test("A context's own table goes before the global one")
    func contexts() throws {
        let map = Keymap.layers(
            """
            [global]
            "Esc" = "app.escape"
            "F1" = "help.open"
            [tree]
            "Esc" = "tree.leave"
            """)
        #expect(try map.resolve("Esc", in: .text) == .matched("app.escape"))
        #expect(try map.resolve("Esc", in: .tree) == .matched("tree.leave"))
        #expect(try map.resolve("F1", in: .tree) == .matched("help.open"))
        #expect(try map.resolve("F2", in: .tree) == .unbound)
        #expect(map.keys(for: "app.escape", in: .tree).isEmpty)
        #expect(map.keys(for: "help.open", in: .prompt).map(\.text) == ["F1"])
    }

    @Test("Sequences wait for their next stroke and say what may come")
    func pending() throws {
        let map = Keymap.layers(
            """
            [text]
            "Ctrl-K Ctrl-S" = "file.save"
            "Ctrl-K x y" = "file.quit"
            [global]
            "Ctrl-K g" = "goto.open"
            """)
        let expected: [Keymap.Continuation] = try [
            .init(stroke: KeyStroke(text: "Ctrl-S"), command: "file.save"),
            .init(stroke: KeyStroke(text: "x"), command: nil),
            .init(stroke: KeyStroke(text: "g"), command: "goto.open"),
        ]
        #expect(try map.resolve("Ctrl-K", in: .text) == .pending(expected))
        #expect(try map.resolve("Ctrl-K Ctrl-S", in: .text) == .matched("file.save"))
        #expect(try map.resolve("Ctrl-K x y", in: .text) == .matched("file.quit"))
        #expect(try map.resolve("Ctrl-K g", in: .text) == .matched("goto.open"))
        #expect(try map.resolve("Ctrl-K z", in: .text) == .unbound)
    }

    @Test("A user's keymap is laid over the built-in one")
    func overlay() throws {
        let map = Keymap.layers(
            """
            [global]
            "Ctrl-S" = "file.save"
            "F1" = "help.open"
            [text]
            "Ctrl-K" = "edit.deleteToLineEnd"
            "Ctrl-W" = "edit.deleteWordBackward"
            """,
            """
            [global]
            "F2" = "file.save"
            "Ctrl-W" = "file.quit"
            [text]
            "Ctrl-K Ctrl-S" = "file.save"
            F1 = "none"
            """)
        #expect(try map.resolve("Ctrl-W", in: .text) == .matched("file.quit"))
        #expect(try map.resolve("Ctrl-K Ctrl-S", in: .text) == .matched("file.save"))
        #expect(try map.resolve("F1", in: .text) == .unbound)
        #expect(try map.resolve("F1", in: .tree) == .matched("help.open"))
        #expect(map.keys(for: "file.save", in: .text).map(\.text) == ["Ctrl-K Ctrl-S", "F2", "Ctrl-S"])
        #expect(map.keys(for: "help.open", in: .text).isEmpty)
        #expect(map.keys(for: "edit.deleteToLineEnd", in: .text).isEmpty)
    }

    @Test("The built-in keymap has no mistake")
    func builtIn() {
        var keymap = Keymap()
        #expect(keymap.overlay(Keymap.builtInSource, file: "default.toml") { _ in true }.isEmpty)
        #expect(keymap.contexts == [.global, .text, .tree, .prompt, .prompt.in(mode: "panel")])
        #expect(keymap.contexts.allSatisfy { !keymap.bindings(in: $0).isEmpty })
    }

    @Test("The keys that hands from Windows know")
    func windowsKeys() throws {
        let expected: [(String, CommandID)] = [
            ("Ctrl-S", "file.save"), ("Ctrl-Q", "file.quit"), ("Ctrl-Z", "edit.undo"),
            ("Ctrl-Y", "edit.redo"),
            ("Ctrl-X", "edit.cut"), ("Ctrl-C", "edit.copy"), ("Ctrl-V", "edit.paste"),
            ("Ctrl-A", "edit.selectAll"), ("Ctrl-F", "find.open"), ("F3", "find.next"),
            ("Shift-F3", "find.previous"), ("Ctrl-G", "goto.open"), ("Tab", "slot.next"),
            ("Shift-Tab", "slot.previous"), ("Alt-7", "item.go7"), ("Alt-Left", "place.back"),
            ("Alt-Right", "place.forward"), ("F6", "view.switchFocus"), ("F1", "help.open"),
            ("Ctrl-Home", "move.documentStart"), ("Ctrl-End", "move.documentEnd"),
        ]
        for (keys, command) in expected {
            #expect(try Keymap.builtIn.resolve(keys, in: .text) == .matched(command))
        }
    }

    @Test("A command on a key that not every terminal sends has another key")
    func reachable() {
        let kept = ["Ctrl-V", "Ctrl-C", "Ctrl-Home", "Ctrl-End", "Ctrl-Delete", "Ctrl-Space"]
        for context in Keymap.builtIn.contexts {
            for binding in Keymap.builtIn.bindings(in: context) where kept.contains(binding.sequence.text) {
                #expect(Keymap.builtIn.keys(for: binding.command, in: context).count > 1)
            }
        }
        #expect(Keymap.builtIn.keys(for: "edit.mark", in: .text).contains { $0.text == "F8" })
    }
}
