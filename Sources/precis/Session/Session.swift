import DraftStorage
import EditorCore
import EditorView
import Glibc
import RecordDraft
import Screen
import Terminal
import TextLayout

/// One editing session: hears the terminal, has the state updated, carries out effects, shows the frame.
struct Session {
    private var state: EditorState
    private var runner: EffectRunner
    private let terminal: Terminal
    /// The exit status, once the session is over.
    private var exitStatus: Int32?

    /// Takes over the terminal with a draft.
    init(
        _ opened: OpenedDraft, keys: UserKeymap, language: InterfaceLanguage, codeset: Codeset
    ) throws(TerminalError) {
        terminal = try Terminal(codeset: codeset, usesColors: getenv("NO_COLOR") == nil)
        runner = EffectRunner(path: opened.path, identity: opened.identity)
        state = EditorState(
            text: opened.text, document: opened.document, screen: ScreenSize(terminal.size),
            keymap: keys.keymap,
            language: language)
        if let problem = keys.problems.first {
            state.message = Message(.keymapProblem(problem.text(language)), .warning)
        } else {
            state.greet()
        }
    }

    /// Goes to the place that the command line names.
    mutating func goTo(line: Int?, item: Int?, paragraph: Int?) {
        if let line {
            state.jump(toLine: min(line, state.buffer.text.lineCount) - 1)
        } else if let item {
            state.goToItem(item)
        } else if let paragraph {
            state.goToParagraph(paragraph)
        }
    }

    /// Runs until the user quits or the terminal is gone.
    ///
    /// - Returns: The exit status.
    mutating func run() -> Int32 {
        draw()
        while exitStatus == nil {
            guard let event = terminal.nextEvent(timeoutMilliseconds: nil) else { continue }
            handle(event)
            if exitStatus == nil && !terminal.hasPendingInput { draw() }
        }
        terminal.close()
        return exitStatus ?? 0
    }

    private func draw() {
        terminal.draw(render(state, hasSymbols: terminal.capabilities.hasSymbols))
    }

    private mutating func handle(_ event: TerminalEvent) {
        switch event {
        case .key(let stroke): update(.key(stroke))
        case .paste(let bytes): update(.paste(bytes))
        case .resize(let size): update(.resize(ScreenSize(size)))
        case .resumed: terminal.redraw()
        case .suspendRequested: carryOut(.suspend)
        case .terminate(let signal): exitStatus = 128 + signal
        case .hangup: exitStatus = 128 + SIGHUP
        case .reply, .readable: break
        }
    }

    private mutating func update(_ event: Event) {
        for effect in state.update(event, at: Self.milliseconds()) { carryOut(effect) }
    }

    private mutating func carryOut(_ effect: Effect) {
        switch effect {
        case .save(let request): update(runner.save(request))
        case .journal, .acceptVersion, .useUTF8, .takeLock: break
        case .quit: exitStatus = 0
        case .redraw: terminal.redraw()
        case .suspend:
            terminal.suspend()
            update(.resize(ScreenSize(terminal.size)))
        }
    }

    private static func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

extension ScreenSize {
    /// The size of a terminal.
    init(_ size: Size) {
        self.init(rows: size.rows, columns: size.columns)
    }
}
