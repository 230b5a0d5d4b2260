import Testing

@testable import Keymaps

@Suite("Keys by context and mode")
struct KeymapModeTests {
    private let normal = KeyContext.text.in(mode: "normal")

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

    @Test("A mode's keys go before its context's, and these before the global ones")
    func order() throws {
        let map = keymap(
            """
            [global]
            "F1" = "global"
            "F2" = "global"
            "F3" = "global"
            [text.normal]
            "F1" = "mode"
            [text]
            "F1" = "context"
            "F2" = "context"
            [list]
            "F3" = "list"
            """)
        #expect(try resolve("F1", normal, in: map) == .matched("mode"))
        #expect(try resolve("F2", normal, in: map) == .matched("context"))
        #expect(try resolve("F3", normal, in: map) == .matched("global"))
        #expect(try resolve("F1", .text, in: map) == .matched("context"))
        #expect(try resolve("F1", .text.in(mode: "visual"), in: map) == .matched("context"))
        #expect(try resolve("F3", KeyContext("list"), in: map) == .matched("list"))
        #expect(try resolve("F2", KeyContext("list"), in: map) == .matched("global"))
        #expect(map.keys(for: "context", in: normal).map(\.text) == ["F2"])
        #expect(map.keys(for: "global", in: normal).map(\.text) == ["F3"])
        #expect(map.firstKey(for: "context", in: normal)?.text == "F2")
        #expect(map.firstKey(for: "context", in: .text)?.text == "F1")
        #expect(map.firstKey(for: "list", in: normal) == nil)
        #expect(map.contexts.map(\.tableName) == ["global", "text", "list", "text.normal"])
    }

    @Test("Sequences of a mode wait with those around it, and hide those they can't be had with")
    func sequences() throws {
        let map = keymap(
            """
            [global]
            "g" = "global"
            "z t" = "top"
            [text]
            "z z" = "centre"
            [text.normal]
            "g g" = "start"
            """)
        let start = Keymap.Continuation(stroke: try KeyStroke(text: "g"), command: "start")
        #expect(try resolve("g", normal, in: map) == .pending([start]))
        #expect(try resolve("g", .text, in: map) == .matched("global"))
        let next = try [("z", "centre"), ("t", "top")].map {
            Keymap.Continuation(stroke: try KeyStroke(text: $0), command: $1)
        }
        #expect(try resolve("z", normal, in: map) == .pending(next))
    }

    @Test("A key taken away in a mode is unbound there alone")
    func takenAway() throws {
        let map = keymap("[global]\nF1 = 'help'\n[text]\nF2 = 'save'\n[text.normal]\nF1 = 'none'\nF2 = ''")
        #expect(try resolve("F1", normal, in: map) == .unbound)
        #expect(try resolve("F2", normal, in: map) == .unbound)
        #expect(try resolve("F1", .text, in: map) == .matched("help"))
        #expect(try resolve("F2", .text, in: map) == .matched("save"))
    }

    @Test("What a user sets for a context holds in its modes, but for what the same file says of them")
    func overlay() throws {
        let map = keymap(
            "[text.normal]\nF1 = 'mode'\nF2 = 'mode'\nF3 = 'mode'\n[tree]\nF1 = 'tree'",
            "[text.normal]\nF2 = 'mine'\n[text]\nF1 = 'all'\nF2 = 'all'\n[global]\nF3 = 'everywhere'")
        #expect(try resolve("F1", normal, in: map) == .matched("all"))
        #expect(try resolve("F2", normal, in: map) == .matched("mine"))
        #expect(try resolve("F3", normal, in: map) == .matched("everywhere"))
        #expect(try resolve("F1", .tree, in: map) == .matched("tree"))
    }

    @Test("A table that is no context is told with those that there are")
    func unknown() {
        var map = Keymap()
        let contexts: [KeyContext] = [.global, .text, normal]
        for name in ["texts", "text.insert", "text.normal.more"] {
            let found = map.overlay(
                Array("[text.normal]\nF1 = 'a'\n[\(name)]\nF2 = 'b'".utf8), file: "k.toml",
                contexts: contexts
            ) { _ in true }
            #expect(found.map(\.line) == [3] && found.map(\.kind) == [.unknownContext(name, known: contexts)])
            #expect(
                found.map { $0.words(.chinese) } == [
                    "k.toml 第 3 行：没有叫 [\(name)] 的表，只有 [global]、[text]、[text.normal]"
                ])
            #expect(
                found.map { $0.words(.english) } == [
                    "k.toml, line 3: no table is called [\(name)]; there are [global], [text] and [text.normal]"
                ])
        }
        #expect(map.contexts == [normal])
    }
}
