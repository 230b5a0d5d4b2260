import EditorCore
import EditorView
import Keymaps
import Screen
import Testing
import TextRope
import Wording

@Suite("Frames")
struct SnapshotTests {
    private static let sizes = [(38, 120), (24, 97), (24, 80), (15, 60), (10, 40), (4, 20)]

    @Test("the draft just opened", arguments: sizes)
    func start(rows: Int, columns: Int) throws {
        try draw("start", rows: rows, columns: columns, keys: "")
    }

    @Test("the caret on a slot", arguments: sizes)
    func slot(rows: Int, columns: Int) throws {
        try draw("slot", rows: rows, columns: columns, keys: "Tab Tab")
    }

    @Test("the tree with the focus", arguments: sizes)
    func tree(rows: Int, columns: Int) throws {
        try draw("tree", rows: rows, columns: columns, keys: "Tab F6 Down Down")
    }

    @Test("where to go", arguments: sizes)
    func goTo(rows: Int, columns: Int) throws {
        try draw("goto", rows: rows, columns: columns, keys: "Tab Ctrl-G '会议 Down")
    }

    @Test("all keys", arguments: sizes)
    func help(rows: Int, columns: Int) throws {
        try draw("help", rows: rows, columns: columns, keys: "F1")
    }

    @Test(
        "what each state looks like at 80×24",
        arguments: [
            ("filled", "Tab Tab '135 Tab"),
            ("selection", "Tab Tab Shift-Down Shift-Down Shift-Right"),
            ("find", "Ctrl-F '会议"),
            ("find-nothing", "Ctrl-F '没有的字"),
            ("found", "Ctrl-F '会议 Enter F3"),
            ("goto-open", "Tab Ctrl-G"),
            ("goto-nothing", "Ctrl-G '没有的字"),
            ("quit", "Tab '12 Ctrl-Q"),
            ("saveas", "F12"),
            ("message", "Alt-9"),
            ("folded", "Alt-1 F6 Up Left"),
            ("hidden", "Tab F7"),
            ("front", "Down Down"),
            ("end", "Ctrl-End"),
            ("help-scrolled", "F1 PageDown PageDown"),
        ])
    func state(name: String, keys: String) throws {
        try draw(name, rows: 24, columns: 80, keys: keys)
    }

    @Test(
        "prompts on low and narrow screens",
        arguments: [
            ("find", "Ctrl-F '会议"), ("quit", "Tab '12 Ctrl-Q"), ("saveas", "F12"), ("message", "Alt-9"),
        ])
    func narrow(name: String, keys: String) throws {
        try draw(name, rows: 15, columns: 60, keys: keys)
        try draw(name, rows: 4, columns: 20, keys: keys)
    }

    @Test("the place of the caret stays beside a long message", arguments: sizes)
    func placeBesideMessage(rows: Int, columns: Int) throws {
        var state = SmallDraft.state(rows: rows, columns: columns)
        state.press("Tab Tab")
        for number in [4, 40] {
            state.message = Message(.itemIsUnder(number, heading: "执行主任的报告，包括开展的活动和预算执行情况"))
            let line = render(state).text(ofRow: state.paneLayout.statusRow)
            #expect(line.contains(columns < 30 ? " 议程项目" : "第 3 段   议程项目"))
        }
    }

    @Test("annexes whose numbers are open are told apart by their order")
    func annexes() throws {
        let annexes = (1...3).map { "\n附件[--]\n第 \($0) 次对话的总结\n\n1. 对话已举行。\n" }.joined()
        var state = SmallDraft.state(
            rows: 24, columns: 80, text: SmallDraft.text + "\n" + annexes)
        state.press("Ctrl-End")
        try Snapshot.check(render(state), "annexes-80x24")
    }

    @Test("a garbled heading is explained where it is met")
    func garbled() throws {
        var state = SmallDraft.state(rows: 24, columns: 80)
        func isExplained() -> Bool {
            render(state).text(ofRow: 22).contains(LocalizedText.garbledHeading(state.language))
        }
        state.press("Ctrl-G 'D Enter")
        #expect(isExplained())
        state.press("Down Down")
        #expect(!isExplained())
        state.press("F6")
        #expect(isExplained())
        state.press("Up")
        #expect(!isExplained())
    }

    @Test(
        "a pane wider than text is read well",
        arguments: [("wide-pane", "Tab"), ("wide-pane-goto", "Ctrl-G '会议")])
    func widePane(name: String, keys: String) throws {
        try draw(name, rows: 24, columns: 200, keys: keys)
        try draw(name, rows: 24, columns: 160, keys: keys + " Escape F7")
        var state = SmallDraft.state(rows: 24, columns: 200)
        state.view.panes.textWidthLimit = 0
        state.press(keys)
        try Snapshot.check(render(state), "\(name)-unlimited-200x24")
    }

    @Test("what came of saving")
    func saving() throws {
        var state = SmallDraft.state(rows: 24, columns: 97)
        state.press("Tab '3")
        for effect in state.update(.key(.init(.character("s"), .control)), at: 0) {
            guard case .save(let request) = effect else { continue }
            try Snapshot.check(render(state), "saving-97x24")
            let report = SaveReport(
                revision: request.revision, text: request.text, path: request.path,
                time: ClockTime(hour: 9, minute: 5))
            _ = state.update(.saved(report), at: 0)
        }
        try Snapshot.check(render(state), "saved-97x24")
        let own = try #require(state.document.path)
        _ = state.update(.saveFailed(SaveFailure(path: own, reason: .noSpace)), at: 0)
        try Snapshot.check(render(state), "savefailed-97x24")
        _ = state.update(.saveFailed(SaveFailure(path: "会议/draft.txt", reason: .alreadyExists)), at: 0)
        try Snapshot.check(render(state), "overwrite-97x24")
    }

    @Test("a sequence of keys that was begun")
    func sequence() throws {
        var keymap = Keymap.builtIn
        let source = Array("[text]\n\"Ctrl-K Ctrl-S\" = \"file.save\"\n\"Ctrl-K u\" = \"edit.undo\"\n".utf8)
        #expect(keymap.overlay(source, file: "keymap.toml") { _ in true }.isEmpty)
        var state = EditorState(
            text: TextRope(SmallDraft.text), document: DocumentState(path: nil, origin: .practice),
            screen: ScreenSize(rows: 10, columns: 70), keymap: keymap, language: .chinese)
        state.press("Ctrl-K")
        try Snapshot.check(render(state), "sequence-70x10")
    }

    @Test("ambiguous characters in two columns")
    func wide() throws {
        var state = SmallDraft.state(rows: 24, columns: 80, isAmbiguousWide: true)
        state.press("Tab")
        try Snapshot.check(render(state), "wide-80x24")
        state.press("Ctrl-G '议程")
        try Snapshot.check(render(state), "wide-goto-80x24")
    }

    @Test("a terminal without symbols")
    func ascii() throws {
        var state = SmallDraft.state(rows: 24, columns: 80)
        state.press("Tab")
        try Snapshot.check(render(state, hasSymbols: false), "ascii-80x24")
    }

    @Test("the interface in English")
    func english() throws {
        var state = SmallDraft.state(rows: 24, columns: 80, language: .english)
        state.press("Tab")
        try Snapshot.check(render(state), "english-80x24")
        state.press("F1")
        try Snapshot.check(render(state), "english-help-80x24")
    }

    @Test("a screen too small", arguments: [(3, 30), (10, 19), (1, 4)])
    func tooSmall(rows: Int, columns: Int) throws {
        try draw("toosmall", rows: rows, columns: columns, keys: "")
    }

    private func draw(_ name: String, rows: Int, columns: Int, keys: String) throws {
        var state = SmallDraft.state(rows: rows, columns: columns)
        state.press(keys)
        try Snapshot.check(render(state), "\(name)-\(columns)x\(rows)")
    }
}
