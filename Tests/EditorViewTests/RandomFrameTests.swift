import EditorCore
import EditorView
import FrameCheck
import Keymaps
import Screen
import TestSupport
import Testing
import TextRope

@Suite("Frames of random states")
struct RandomFrameTests {
    private static let keys = Keymap.builtIn.contexts.flatMap { Keymap.builtIn.bindings(in: $0) }
        .flatMap(\.sequence.strokes)
    private static let typed = Array("12会议[待补]的e\u{301}“…A :")

    @Test(
        "any size, any keys: whole characters, the cursor inside", arguments: [1, 2, 3, 4] as [UInt64])
    func random(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for round in 0..<8 {
            var state = SmallDraft.state(
                rows: .random(in: 4...100, using: &generator),
                columns: .random(in: 20...300, using: &generator),
                language: .random(using: &generator) ? .chinese : .english,
                isAmbiguousWide: .random(using: &generator))
            for step in 0..<25 {
                act(on: &state, &generator)
                let frame = render(state, hasSymbols: .random(using: &generator))
                let fault = FrameCheck.fault(in: frame, of: state)
                #expect(fault == nil, "seed \(seed), round \(round), step \(step)")
            }
        }
    }

    @Test("what is remembered changes no picture", arguments: [21, 22, 23, 24] as [UInt64])
    func remembering(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var state = SmallDraft.state(rows: 24, columns: 80)
        var renderer = Renderer(hasSymbols: true)
        for step in 0..<300 {
            if step.isMultiple(of: 50) {
                let size = ScreenSize(
                    rows: .random(in: 4...60, using: &generator),
                    columns: .random(in: 20...240, using: &generator))
                _ = state.update(.resize(size), at: 0)
                _ = state.update(.widths(step.isMultiple(of: 100) ? .narrow : .wide), at: 0)
            }
            act(on: &state, &generator)
            #expect(renderer.render(state).snapshot == render(state).snapshot, "seed \(seed), step \(step)")
        }
    }

    @Test("a draft that turns out to be read-only once its picture stands")
    func turnsReadOnly() {
        var state = SmallDraft.state(rows: 24, columns: 120)
        var renderer = Renderer(hasSymbols: true)
        let before = renderer.render(state)
        state.document.isReadOnly = true
        let after = renderer.render(state)
        #expect(after.snapshot == render(state).snapshot)
        #expect(after.text(ofRow: 23) != before.text(ofRow: 23))
    }

    @Test("at a slot of a draft that may only be read the hints do not offer to fill it")
    func readOnlySlot() {
        var state = SmallDraft.state(rows: 24, columns: 120)
        state.press("Tab")
        #expect(state.activeSlot != nil)
        let hints = render(state).text(ofRow: 23)
        #expect(hints.contains("输入即填写") && hints.contains("^S 保存"))
        state.document.isReadOnly = true
        let readOnly = render(state).text(ofRow: 23)
        #expect(!readOnly.contains("输入即填写") && readOnly.contains("F12 另存"))
    }

    @Test("key hints of a sequence that is begun, and after it")
    func beginsSequence() {
        var keymap = Keymap.builtIn
        let problems = keymap.overlay(
            Array("[text]\n\"F12 F12\" = \"file.save\"\n".utf8), file: "keymap.toml"
        ) { _ in true }
        var state = SmallDraft.state(rows: 24, columns: 120, keymap: keymap)
        #expect(problems.isEmpty)
        var renderer = Renderer(hasSymbols: true)
        var hints: [String] = []
        for key: Key in [.right, .function(12), .escape, .right] {
            _ = state.update(.key(KeyStroke(key)), at: 0)
            let frame = renderer.render(state)
            #expect(frame.snapshot == render(state).snapshot, "\(key)")
            hints.append(frame.text(ofRow: 23))
        }
        #expect(hints[0] != hints[1])
        #expect(hints[0] == hints[3])
    }

    @Test("every size from 20×4 on, the caret anywhere", arguments: [11, 12] as [UInt64])
    func sizes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var state = SmallDraft.state(rows: 24, columns: 80)
        for columns in 20...300 where columns < 90 || columns.isMultiple(of: 7) {
            let size = ScreenSize(rows: .random(in: 4...100, using: &generator), columns: columns)
            _ = state.update(.resize(size), at: 0)
            state.press("Ctrl-G ':\(Int.random(in: 1...60, using: &generator)) Enter")
            for _ in 0..<3 {
                state.press(["Right", "End", "Ctrl-Right", "Tab"].randomElement(using: &generator)!)
            }
            let fault = FrameCheck.fault(in: render(state), of: state)
            #expect(fault == nil, "seed \(seed), \(columns) columns")
        }
    }

    @Test("a question over the tree, which covers a narrow screen", arguments: 20..<70)
    func questionOverTree(columns: Int) {
        var state = SmallDraft.state(rows: 24, columns: columns)
        state.press("'x F6 Ctrl-Q")
        #expect(state.dialog != nil && state.view.focus == .agenda)
        #expect(FrameCheck.fault(in: render(state), of: state) == nil)
    }

    @Test("a question over the panel, which covers a low screen", arguments: 4..<24)
    func questionOverPanel(rows: Int) {
        var state = SmallDraft.state(rows: rows, columns: 60)
        state.press("'x F4 Ctrl-Q")
        #expect(state.dialog != nil && state.view.focus == .panel)
        let question = render(state)
        #expect(FrameCheck.fault(in: question, of: state) == nil)
        #expect(question.snapshot.contains("s 保存"))
        state.press("Esc Ctrl-R")
        let replace = render(state)
        #expect(FrameCheck.fault(in: replace, of: state) == nil)
        #expect(rows < 6 || replace.snapshot.contains("查找："))
    }

    @Test("screens too small to use", arguments: [(0, 0), (1, 1), (3, 200), (50, 19), (2, 3)])
    func tiny(rows: Int, columns: Int) {
        let frame = render(SmallDraft.state(rows: rows, columns: columns))
        #expect((0..<rows).allSatisfy { frame.row($0).count == columns })
    }

    @Test(
        "texts with nothing in them, or with no structure",
        arguments: ["", "\n", "\r\n\r\n", "一", "\u{1B}[2J\t\u{202E}"])
    func poorTexts(text: String) {
        for keys in ["", "F6", "Ctrl-G", "Ctrl-End", "F1", "Ctrl-F 'x"] {
            var state = SmallDraft.state(rows: 12, columns: 72, text: text)
            state.press(keys)
            let frame = render(state)
            #expect(FrameCheck.fault(in: frame, of: state) == nil)
            #expect(!frame.snapshot.contains("\u{1B}"))
        }
    }

    private func act(on state: inout EditorState, _ generator: inout SeededGenerator) {
        switch Int.random(in: 0..<12, using: &generator) {
        case 0:
            let size = ScreenSize(
                rows: .random(in: 4...60, using: &generator),
                columns: .random(in: 20...160, using: &generator))
            _ = state.update(.resize(size), at: 0)
        case 1:
            let actions: [MouseEvent.Action] = [.press, .press, .drag, .release, .wheelUp, .wheelDown]
            let mouse = MouseEvent(
                actions.randomElement(using: &generator) ?? .press, .left,
                row: .random(in: 0...70, using: &generator), column: .random(in: 0...170, using: &generator))
            state.input.usesMouse = true
            _ = state.update(.mouse(mouse), at: 0)
        case 2...3:
            if let character = Self.typed.randomElement(using: &generator) {
                _ = state.update(.key(KeyStroke(.character(character))), at: 0)
            }
        default:
            if let key = Self.keys.randomElement(using: &generator) { _ = state.update(.key(key), at: 0) }
        }
    }
}
