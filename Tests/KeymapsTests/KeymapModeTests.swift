import Testing

@testable import Keymaps

@Suite("Keys by context and mode")
struct KeymapModeTests {
    private let normal = KeyContext.text.in(mode: "normal")

    @Test("A mode's keys go before its context's, and these before the global ones")
    func order() throws {
        let map = Keymap.layers(
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
        #expect(try map.resolve("F1", in: normal) == .matched("mode"))
        #expect(try map.resolve("F2", in: normal) == .matched("context"))
        #expect(try map.resolve("F3", in: normal) == .matched("global"))
        #expect(try map.resolve("F1", in: .text) == .matched("context"))
        #expect(try map.resolve("F1", in: .text.in(mode: "visual")) == .matched("context"))
        #expect(try map.resolve("F3", in: KeyContext("list")) == .matched("list"))
        #expect(try map.resolve("F2", in: KeyContext("list")) == .matched("global"))
        #expect(map.keys(for: "context", in: normal).map(\.text) == ["F2"])
        #expect(map.keys(for: "global", in: normal).map(\.text) == ["F3"])
        #expect(map.firstKey(for: "context", in: normal)?.text == "F2")
        #expect(map.firstKey(for: "context", in: .text)?.text == "F1")
        #expect(map.firstKey(for: "list", in: normal) == nil)
        #expect(map.contexts.map(\.tableName) == ["global", "text", "list", "text.normal"])
    }

    @Test("Sequences of a mode wait with those around it, and hide those they can't be had with")
    func sequences() throws {
        let map = Keymap.layers(
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
        #expect(try map.resolve("g", in: normal) == .pending([start]))
        #expect(try map.resolve("g", in: .text) == .matched("global"))
        let next = try [("z", "centre"), ("t", "top")].map {
            Keymap.Continuation(stroke: try KeyStroke(text: $0), command: $1)
        }
        #expect(try map.resolve("z", in: normal) == .pending(next))
    }

    @Test("A key taken away in a mode is unbound there alone")
    func takenAway() throws {
        let map = Keymap.layers(
            "[global]\nF1 = 'help'\n[text]\nF2 = 'save'\n[text.normal]\nF1 = 'none'\nF2 = ''")
        #expect(try map.resolve("F1", in: normal) == .unbound)
        #expect(try map.resolve("F2", in: normal) == .unbound)
        #expect(try map.resolve("F1", in: .text) == .matched("help"))
        #expect(try map.resolve("F2", in: .text) == .matched("save"))
    }

    @Test("What a user sets for a context holds in its modes, but for what the same file says of them")
    func overlay() throws {
        let map = Keymap.layers(
            "[text.normal]\nF1 = 'mode'\nF2 = 'mode'\nF3 = 'mode'\n[tree]\nF1 = 'tree'",
            "[text.normal]\nF2 = 'mine'\n[text]\nF1 = 'all'\nF2 = 'all'\n[global]\nF3 = 'everywhere'")
        #expect(try map.resolve("F1", in: normal) == .matched("all"))
        #expect(try map.resolve("F2", in: normal) == .matched("mine"))
        #expect(try map.resolve("F3", in: normal) == .matched("everywhere"))
        #expect(try map.resolve("F1", in: .tree) == .matched("tree"))
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
