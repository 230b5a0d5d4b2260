import Testing

@testable import Keymaps

@Suite("Keymaps")
struct KeymapTests {
    private func keymap(_ layers: String...) -> Keymap {
        var keymap = Keymap()
        for layer in layers {
            let problems = keymap.overlay(Array(layer.utf8), file: "k.toml") { _ in true }
            #expect(problems.isEmpty)
        }
        return keymap
    }

    private func resolve(_ keys: String, _ context: KeyContext, in keymap: Keymap) throws -> Keymap.Resolution
    {
        keymap.resolve(try KeySequence(text: keys), in: context)
    }

    @Test("A context's own table goes before the global one")
    func contexts() throws {
        let map = keymap(
            """
            [global]
            "Esc" = "app.escape"
            "F1" = "help.open"
            [tree]
            "Esc" = "tree.leave"
            """)
        #expect(try resolve("Esc", .text, in: map) == .matched("app.escape"))
        #expect(try resolve("Esc", .tree, in: map) == .matched("tree.leave"))
        #expect(try resolve("F1", .tree, in: map) == .matched("help.open"))
        #expect(try resolve("F2", .tree, in: map) == .unbound)
        #expect(map.keys(for: "app.escape", in: .tree).isEmpty)
        #expect(map.keys(for: "help.open", in: .prompt).map(\.text) == ["F1"])
    }

    @Test("Sequences wait for their next stroke and say what may come")
    func pending() throws {
        let map = keymap(
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
        #expect(try resolve("Ctrl-K", .text, in: map) == .pending(expected))
        #expect(try resolve("Ctrl-K Ctrl-S", .text, in: map) == .matched("file.save"))
        #expect(try resolve("Ctrl-K x y", .text, in: map) == .matched("file.quit"))
        #expect(try resolve("Ctrl-K g", .text, in: map) == .matched("goto.open"))
        #expect(try resolve("Ctrl-K z", .text, in: map) == .unbound)
    }

    @Test("A user's keymap is laid over the built-in one")
    func overlay() throws {
        let map = keymap(
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
        #expect(try resolve("Ctrl-W", .text, in: map) == .matched("file.quit"))
        #expect(try resolve("Ctrl-K Ctrl-S", .text, in: map) == .matched("file.save"))
        #expect(try resolve("F1", .text, in: map) == .unbound)
        #expect(try resolve("F1", .tree, in: map) == .matched("help.open"))
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
            #expect(try resolve(keys, .text, in: .builtIn) == .matched(command))
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
