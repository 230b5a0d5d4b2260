import CSystem
import DraftStorage
import EditorCore
import EditorView
import Glibc
import Keymaps
import RecordDraft
import Screen
import Terminal
import TextLayout
import TextRope
import Wording

/// One editing session: hears the terminal and the file, has the state updated, carries out effects, shows the
/// frame.
struct Session {
    private var state: EditorState
    private var file: OpenFile
    /// The draft as it was opened, until the user has said what its bytes are.
    private var unclear: OpenedDraft?
    private let terminal: Terminal
    private var renderer: Renderer
    /// What there is to tell the user at the beginning, one thing at a time; `nil` until it has been looked for.
    private var notices: [Event]?
    /// Whether edits of earlier sessions have been looked for.
    private var hasLookedForEdits = false
    /// When the last event came, in monotonic milliseconds.
    private var idleSince = LocalTime.monotonic
    /// When the screen was last drawn, in monotonic milliseconds.
    private var drawnAt = LocalTime.monotonic
    /// How often the screen tells how far a long draft has been read, in milliseconds.
    private static let progressInterval = 500
    /// How much is read of what a draft is made of before it is shown, in bytes: more than a screen has room for. The
    /// rest follows while nothing is to be done, of most drafts in a few milliseconds.
    private static let readFirst = 1 << 14
    private var hasToldOfLargeScreen = false
    /// Whether what is copied goes to the terminal too.
    private let sendsCopies: Bool
    private var questions = QuestionGate()
    /// The descriptors of the file's watches that the terminal waits for.
    private var watched: [Int32] = []
    /// The exit status, once the session is over.
    private var exitStatus: Int32?

    /// Begins with a draft on a terminal that was taken over for it.
    init(
        _ opened: OpenedDraft, on terminal: Terminal, keys: UserKeymap, settings: Settings,
        language: InterfaceLanguage
    ) {
        self.terminal = terminal
        Terminal.beforeCrash(crash_write)
        renderer = Renderer(hasSymbols: terminal.capabilities.hasSymbols)
        let (headings, folderProblems) = SaidHeadings.load(for: opened.path)
        state = EditorState(
            text: opened.text, document: opened.document, screen: ScreenSize(terminal.size),
            keymap: keys.keymap, language: language, vocabulary: settings.vocabulary, headings: headings,
            readAtOnce: Self.readFirst)
        if let policy = settings.ambiguousWidth.policy { state.view.widthPolicy = policy }
        state.input.usesMouse = settings.usesMouse
        state.input.numberingFollows = settings.numbering == .follow
        state.view.panes.textWidthLimit = settings.textWidth
        if settings.usesMouse { terminal.setMouse(true) }
        sendsCopies = settings.clipboard == .auto
        file = OpenFile(opened)
        state.document.hasLockedNumbers = file.hasLockedNumbers
        unclear = opened.document.isUnclear ? opened : nil
        if let problem = keys.problems.first {
            state.message = Message(.keymapProblem(problem.words(language)), .warning)
        } else if let problem = keys.fileProblem ?? settings.problems.first ?? folderProblems.first {
            state.message = Message(.settingsProblem(problem.words(language)), .warning)
        } else {
            state.greet()
        }
        tellOfLargeScreen()
    }

    /// Goes to the place that the command line names.
    mutating func goTo(line: Int?, item: Int?, paragraph: Int?) {
        if line == nil, item == nil, paragraph == nil { return }
        // What is recovered brings a caret of its own: the place asked for comes after it.
        begin()
        let told = state.message
        if let line {
            state.jump(toLine: min(line, state.buffer.text.lineCount) - 1)
        } else if let item {
            state.goToItem(item)
        } else if let paragraph {
            state.goToParagraph(paragraph)
        }
        state.message = state.message ?? told
    }

    /// Runs until the user quits or the terminal is gone.
    ///
    /// - Returns: The exit status.
    mutating func run() -> Int32 {
        // The draft shows before the lock is taken and the journal looked for.
        draw()
        var isOutOfDate = notices == nil && begin()
        while exitStatus == nil {
            let now = LocalTime.monotonic
            let due = file.deadline(idleSince: idleSince).map { max(0, $0 - now) }
            // A long draft is read on, and a long list looked through, while nothing is to be done.
            let timeout = state.hasWork ? 0 : due
            if let event = terminal.nextEvent(timeoutMilliseconds: timeout) {
                if handle(event) {
                    tellNotices()
                    tellPendingVersion()
                    isOutOfDate = true
                }
            } else if state.hasWork {
                state.workOn()
                // How far it has got is told now and then: the line may be slow.
                let isNews = !state.hasWork || LocalTime.monotonic - drawnAt >= Self.progressInterval
                isOutOfDate = isOutOfDate || isNews
            }
            for event in file.doWhatIsDue(idleSince: idleSince) {
                update(event)
                isOutOfDate = true
            }
            watchFile()
            if exitStatus == nil && isOutOfDate && !terminal.hasPendingInput {
                draw()
                isOutOfDate = false
            }
        }
        terminal.close()
        return exitStatus ?? 0
    }

    /// Looks at what there is of the draft besides its text: journal, lock, history.
    ///
    /// - Returns: Whether the picture may be another one now.
    @discardableResult
    private mutating func begin() -> Bool {
        if let history = file.begin() { state.remember(history) }
        watchFile()
        return tellNotices()
    }

    private mutating func draw() {
        drawnAt = LocalTime.monotonic
        terminal.draw(renderer.render(state), asks: state.asksForAnswer)
        questions.pictureIsDrawn()
    }

    /// Tells what is to be told while no question is open.
    ///
    /// - Returns: Whether there was anything.
    @discardableResult
    private mutating func tellNotices() -> Bool {
        var left = notices ?? file.notices(of: state.document)
        notices = left
        var hasTold = false
        while state.dialog == nil {
            if left.isEmpty {
                if hasLookedForEdits { break }
                hasLookedForEdits = true
                // Who has chosen to read, since somebody else is editing, does not put edits back. What was typed before
                // the file was turned read-only can be saved elsewhere.
                if !state.document.isReadOnly || state.document.isProtected { left = file.recoveredEdits() }
            } else {
                let notice = left.removeFirst()
                if case .recovered = notice { file.beginRecovery() }
                update(notice)
                hasTold = true
            }
        }
        notices = left
        if left.isEmpty && state.dialog == nil { file.forgetRecovered() }
        return hasTold
    }

    /// Has an event do what it does.
    ///
    /// - Returns: Whether the picture may be another one now.
    private mutating func handle(_ event: TerminalEvent) -> Bool {
        switch event {
        // A folder in which others are busy wakes the editor for files that are not the draft; neither is it anything
        // that the user does, nor is what the terminal replies.
        case .readable:
            file.notice()
            return false
        case .reply: return false
        case .key(let stroke): take(.key(stroke))
        case .paste(let bytes, let isLast): take(.paste(bytes, isLast: isLast))
        // Only a press can be meant for what stands on the screen; the release belongs to a press before.
        case .mouse(let event):
            if event.action == .press { click(event) } else { update(.mouse(event)) }
        case .widths(let policy): if policy != state.view.widthPolicy { update(.widths(policy)) }
        case .scrollsColumns: update(.scrollsColumns)
        case .resize(let size):
            update(.resize(ScreenSize(size)))
            tellOfLargeScreen()
        case .resumed, .drawsOtherwise: terminal.redraw()
        case .suspendRequested: carryOut(.suspend)
        case .terminate(let signal): end(128 + signal, keepsEdits: state.isModified)
        case .hangup: end(128 + SIGHUP, keepsEdits: state.isModified)
        }
        idleSince = LocalTime.monotonic
        return true
    }

    /// A version by others that collided with edits here is taken in once these are gone, by undo or discarded.
    private mutating func tellPendingVersion() {
        guard let version = file.pendingVersion, !state.isModified, state.dialog == nil else { return }
        update(.fileChanged(version.text))
    }

    /// Takes in a click: on a hint or an answer it presses that key, on a row of a list over the text it chooses that.
    private mutating func click(_ event: MouseEvent) {
        let strokes =
            event.button == .left
            ? clickedKeys(
                row: event.row, column: event.column, of: state,
                hasSymbols: terminal.capabilities.hasSymbols) : []
        if strokes.isEmpty {
            let listRow = clickedListRow(
                row: event.row, column: event.column, of: state,
                hasSymbols: terminal.capabilities.hasSymbols)
            take(event.button == .left ? listRow.map { .listRow($0) } ?? .mouse(event) : .mouse(event))
        }
        for stroke in strokes { take(.key(stroke)) }
    }

    /// Takes in what the user has typed or pasted.
    private mutating func take(_ event: Event) {
        update(event, timing: questions.timing(isEarly: terminal.lastEventIsEarly))
    }

    private mutating func update(_ event: Event, timing: InputTiming = .timely) {
        for effect in state.update(event, timing: timing, at: LocalTime.now) { carryOut(effect) }
        questions.stateHasChanged(asks: state.asksForAnswer)
    }

    private mutating func carryOut(_ effect: Effect) {
        switch effect {
        case .journal(let changes):
            let works = file.keep(changes, isAnswered: state.dialog == nil)
            if works == state.document.hasNoJournal { update(.journal(works: works)) }
        case .keepHeadings(let headings, let before):
            if !file.keep(headings, since: before) { state.message = Message(.headingsNotKept, .warning) }
        case .keepNumbering(let isLocked):
            if !file.keepNumbering(isLocked: isLocked) { state.message = Message(.headingsNotKept, .warning) }
        case .acceptVersion(let text, let hasEdits): file.accept(text, hasEdits: hasEdits)
        case .useUTF8: file.useUTF8()
        case .putOffRecovery: file.putOffRecovery()
        case .reopen(let reading): reopen(as: reading)
        case .takeLock: file.takeLock()
        case .awaitPaste: terminal.awaitPaste()
        case .setMouse(let isOn): terminal.setMouse(isOn)
        case .copyOut(let text): update(.copiedOut(copyOut(text)))
        case .save(let request): save(request)
        case .listFolder(let folder): update(.folderListed(file.contents(ofFolder: folder)))
        case .quit: end(0, keepsEdits: false)
        case .redraw: terminal.redraw()
        case .suspend:
            terminal.suspend()
            update(.resize(ScreenSize(terminal.size)))
        }
    }

    /// Sends a text to the clipboard of the user's own machine.
    private func copyOut(_ text: TextRope) -> CopyOutcome {
        guard sendsCopies else { return .turnedOff }
        // More of a long text than is ever sent need not be gathered.
        let length = min(text.byteCount, Terminal.longestCopy + 1)
        return CopyOutcome(terminal.copyOut(text.bytes(in: 0..<length)))
    }

    /// Says once that the terminal is larger than what is drawn on.
    private mutating func tellOfLargeScreen() {
        guard !hasToldOfLargeScreen, terminal.isLargerThanDrawn else { return }
        hasToldOfLargeScreen = true
        let size = Terminal.largestSize
        state.message = Message(.screenTooLarge(columns: size.columns, rows: size.rows), .warning)
    }

    /// Begins anew with the same file, its bytes read as the user says, at the same line.
    private mutating func reopen(as reading: DraftReading) {
        guard let opened = unclear?.reopened(as: reading) else { return }
        unclear = nil
        for descriptor in watched { terminal.unwatch(descriptor) }
        watched = []
        file.close(keepsEdits: true)
        file = OpenFile(opened)
        let line = state.buffer.text.line(at: state.buffer.selection.head)
        var anew = EditorState(
            text: opened.text, document: opened.document, screen: state.view.screen, keymap: state.keymap,
            language: state.language, vocabulary: state.buffer.draft.vocabulary,
            headings: state.buffer.saidHeadings,
            readAtOnce: Self.readFirst)
        anew.document.hasLockedNumbers = state.document.hasLockedNumbers
        anew.view.widthPolicy = state.view.widthPolicy
        anew.view.scrollsColumns = state.view.scrollsColumns
        anew.view.panes = state.view.panes
        anew.input.usesMouse = state.input.usesMouse
        anew.input.numberingFollows = state.input.numberingFollows
        if line > 0 { anew.jump(toLine: line) }
        anew.greet()
        state = anew
        renderer = Renderer(hasSymbols: terminal.capabilities.hasSymbols)
        notices = nil
        hasLookedForEdits = false
        begin()
    }

    private mutating func save(_ request: SaveRequest) {
        let path = file.real
        for event in file.save(request) { update(event) }
        let headings = state.buffer.saidHeadings.own
        let isLocked = state.document.hasLockedNumbers
        if file.real != path, isLocked != file.hasLockedNumbers { _ = file.keepNumbering(isLocked: isLocked) }
        if file.real != path, !headings.isEmpty { _ = file.keep(headings, since: HeadingMarks()) }
    }

    /// Waits for what the file's watches have to tell, whichever they are by now.
    private mutating func watchFile() {
        let now = file.descriptors
        guard now != watched else { return }
        for descriptor in watched where !now.contains(descriptor) { terminal.unwatch(descriptor) }
        for descriptor in now { terminal.watch(descriptor) }
        watched = now
    }

    private mutating func end(_ status: Int32, keepsEdits: Bool) {
        guard exitStatus == nil else { return }
        exitStatus = status
        if !keepsEdits && !state.isModified { file.keepHistory(state.buffer.history) }
        file.close(keepsEdits: keepsEdits)
    }
}

extension CopyOutcome {
    /// What the terminal's part has done.
    init(_ result: CopyResult) {
        self =
            switch result {
            case .sent: .sent
            case .tooLong: .tooLong
            case .notSupported: .notSupported
            case .notAllowed: .turnedOff
            }
    }
}

extension ScreenSize {
    /// The size of a terminal.
    init(_ size: Size) {
        self.init(rows: size.rows, columns: size.columns)
    }
}
