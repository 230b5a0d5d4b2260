import DraftStorage
import EditorCore
import EditorView
import Foundation
import FrameCheck
import Keymaps
import Screen
import TestSupport
import TextRope

@testable import RecordDraft
@testable import precis

/// An editing session without a terminal: random things happen to it, and whatever happens, some things hold.
struct FuzzedSession {
    /// Something that does not hold.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    private(set) var state: EditorState
    private(set) var file: OpenFile
    private let bench: Bench
    private let path: String
    private let first: TextRope
    private var notices: [Event] = []
    private(set) var hasQuit = false
    /// What happened last, to be told where something does not hold.
    private(set) var last: [String] = []
    private(set) var steps = 0
    /// The frame looked at last, in which all was well.
    private var sound: Frame?
    /// Whether bytes that are not UTF-8 have come into the text: with others beside them these may make a character.
    private var hasStrayBytes: Bool
    /// The folder that was asked about last.
    private var folder = ""
    private var time: Int64 = 1_700_000_000_000

    /// Opens a draft whose bytes are given.
    init(_ bytes: [UInt8], in bench: Bench) throws {
        self.bench = bench
        hasStrayBytes = String(validating: bytes, as: UTF8.self) == nil
        path = try bench.draft("fuzz.txt", bytes)
        _ = Self.stateFolder
        let opened = try OpenedDraft.open(path, readOnly: false)
        first = opened.text
        state = EditorState(
            text: opened.text, document: opened.document, screen: ScreenSize(rows: 24, columns: 80),
            keymap: .builtIn, language: .chinese)
        file = OpenFile(opened)
        if let history = file.begin() { state.remember(history) }
        notices = file.notices(of: opened.document)
        tellNotices()
    }

    /// Where all sessions have their journals. One place for all, since it is found by the environment, as in the
    /// program, and that is the same for sessions side by side.
    static let stateFolder: String = {
        setenv("XDG_STATE_HOME", stateHome, 1)
        atexit { try? FileManager.default.removeItem(atPath: FuzzedSession.stateHome) }
        return stateHome + "/precis"
    }()

    static let stateHome = NSTemporaryDirectory() + "/precis-fuzz-\(getpid())"

    /// Ends the session and leaves nothing.
    func end() {
        file.close(keepsEdits: false)
        for left in file.recovered { left.file.remove() }
    }

    /// Ends the session as a kill does, and looks whether the next one finds what there was.
    mutating func checkJournal() throws {
        // What others wrote and this session has not taken in yet is merged by the next one.
        guard state.dialog == nil, state.isModified, bench.bytes(path) != nil, file.pendingVersion == nil
        else {
            return
        }
        // What saving would write: a U+FEFF that was typed at the very beginning is a byte order mark when read again.
        let unsaved = file.encoding.encode(state.buffer.text)
        let before = file.encoding
        file.watcher = nil
        file.lock?.release()
        file.journal = nil
        // Other tests start programs all the time: until such a child is what it is to be, it has what this process has
        // open, and the journal looks as if its session went on.
        if let real = file.real, let journals = file.journals {
            try bench.wait(for: "the journal to be let go of") {
                JournalFile.list(for: real, in: journals).allSatisfy { !$0.isInUse }
            }
        }
        let opened = try OpenedDraft.open(path, readOnly: false)
        file = OpenFile(opened)
        _ = file.begin()
        var found = EditorState(
            text: opened.text, document: opened.document, screen: state.view.screen, keymap: .builtIn,
            language: .chinese)
        for event in file.recoveredEdits() { _ = found.update(event, at: time) }
        guard file.encoding.encode(found.buffer.text) == unsaved || found.dialog != nil else {
            throw Fault(
                description:
                    "the journal gives another text back: \(before), opened \(opened.loaded?.encoding as Any), "
                    + "now \(file.encoding); \(found.buffer.text.byteCount) of \(state.buffer.text.byteCount) bytes, "
                    + "file gone \(opened.loaded == nil), version \(file.recovered.count) \(file.found.count)"
            )
        }
    }

    /// Makes one random thing happen.
    mutating func step(_ random: inout SeededGenerator) throws {
        steps += 1
        time += Int64.random(in: 0...900, using: &random)
        switch Int.random(in: 0..<400, using: &random) {
        case 0..<6: try changeFile(&random)
        case 6: removeFile()
        case 7..<12: failSave(&random)
        case 12..<40:
            let isSmall = Bool.random(using: &random)
            let size = ScreenSize(
                rows: .random(in: isSmall ? 3...8 : 1...60, using: &random),
                columns: .random(in: isSmall ? 10...24 : 1...160, using: &random))
            note("size \(size.rows)×\(size.columns)")
            update(.resize(size))
        case 40..<60:
            let bytes =
                Bool.random(using: &random)
                ? random.bytes(Int.random(in: 0...40, using: &random))
                : Array(RandomText.piece(&random).utf8)
            note("paste \(bytes)")
            if String(validating: bytes, as: UTF8.self) == nil { hasStrayBytes = true }
            update(.paste(bytes, isLast: Bool.random(using: &random)))
        case 60..<66:
            note("discard")
            update(.key(KeyStroke(.function(9))))
            update(.key(KeyStroke(.character("d"))))
        case 66..<90:
            let mouse = Self.mouse(&random)
            note("mouse \(mouse)")
            update(.mouse(mouse))
        case 90..<96:
            note("folder")
            update(.folderListed(FolderContents(path: folder, names: Self.names)))
        case 96..<240:
            let text = RandomText.piece(&random)
            for character in text {
                note("key \(character)")
                update(.key(KeyStroke(.character(character))))
            }
        default:
            let isNew = Int.random(in: 0..<3, using: &random) == 0
            guard let key = (isNew ? Self.longWays : Self.keys).randomElement(using: &random) else { return }
            let timing = Self.timings.randomElement(using: &random) ?? .timely
            note("key \(key) \(timing)")
            update(.key(key), timing: timing)
        }
        tellNotices()
        // A question that no key leaves by chance for long.
        if Int.random(in: 0..<6, using: &random) == 0, state.dialog != nil {
            update(.key(KeyStroke(.escape)))
        }
    }

    /// Looks whether all holds that is to hold after every step.
    mutating func check() throws {
        let text = state.buffer.text
        guard (0...text.byteCount).contains(state.buffer.selection.anchor),
            (0...text.byteCount).contains(state.buffer.selection.head)
        else { throw Fault(description: "selection \(state.buffer.selection) in \(text.byteCount) bytes") }
        for place in [state.buffer.selection.anchor, state.buffer.selection.head]
        where !hasStrayBytes && Self.isWithinCharacter(place, of: text) {
            throw Fault(description: "selection \(state.buffer.selection) within a character")
        }
        let frame = render(state)
        guard state.view.screen.rows > 3 && state.view.screen.columns > 19 else { return }
        if let fault = FrameCheck.fault(in: frame, of: state, since: sound) {
            throw Fault(description: "frame: \(fault)\n\(frame.snapshot)\n")
        }
        sound = frame
    }

    /// Whether a place is inside of a scalar.
    private static func isWithinCharacter(_ place: Int, of text: TextRope) -> Bool {
        (max(0, place - 3)..<place).contains { start in
            (place + 1...min(place + 3, max(place + 1, text.byteCount))).contains { end in
                guard end <= text.byteCount else { return false }
                let scalars = String(validating: text.bytes(in: start..<end), as: UTF8.self)?.unicodeScalars
                return scalars?.count == 1
            }
        }
    }

    /// Looks whether the journal holds what the editor has, byte for byte.
    func checkKept() throws {
        guard let real = file.real, let journals = file.journals else { return }
        let left = JournalFile.list(for: real, in: journals)
        let kept = try left.first.map { try $0.recover(onto: try? DraftFile.read(real)) }
        guard left.count <= 1, kept?.isComplete ?? true, (kept?.text ?? file.knownText) == state.buffer.text
        else {
            throw Fault(description: "\(left.count) journals, not the editor's text: \(kept?.file as Any)")
        }
    }

    /// Looks whether all holds that takes long to be looked at.
    func checkWhole() throws {
        let text = state.buffer.text
        guard text.isWellFormed else { throw Fault(description: "the text is not well formed") }
        // What the user has said of lines counts in a fresh reading too.
        let batch = DraftIndex(text, marks: state.buffer.draft.marks)
        guard batch.lineCount == state.buffer.draft.lineCount else { throw Fault(description: "line count") }
        for line in 0..<batch.lineCount where batch.lines[line] != state.buffer.draft.lines[line] {
            throw Fault(description: "line \(line) is read as another when read alone")
        }
        if !state.isModified && state.buffer.text != state.document.savedText {
            throw Fault(description: "unsaved edits that are held for saved")
        }
    }

    /// Takes everything back and does it again.
    mutating func checkUndo() throws {
        while state.dialog != nil { state.dialog = nil }
        let text = state.buffer.text
        var count = 0
        let isAlone = !state.buffer.history.revisions.contains { $0.kind == .remote }
        while state.buffer.undo(at: time) != .nothing { count += 1 }
        // What others wrote stands.
        guard state.buffer.text == first || !isAlone else {
            throw Fault(description: "undo does not lead to the beginning")
        }
        for _ in 0..<count { _ = state.buffer.redo(at: time) }
        guard state.buffer.text == text else { throw Fault(description: "redo does not lead to the end") }
    }

    private mutating func note(_ event: String) {
        last.append(event)
        if last.count > 40 { last.removeFirst(20) }
    }

    private mutating func tellNotices() {
        while state.dialog == nil, !notices.isEmpty {
            let notice = notices.removeFirst()
            if case .recovered = notice { file.beginRecovery() }
            update(notice)
        }
        if notices.isEmpty && state.dialog == nil { file.forgetRecovered() }
    }

    private mutating func update(_ event: Event, timing: InputTiming = .timely) {
        for effect in state.update(event, timing: timing, at: time) {
            switch effect {
            case .journal(let changes): _ = file.keep(changes, isAnswered: state.dialog == nil)
            case .acceptVersion(let text, let hasEdits): file.accept(text, hasEdits: hasEdits)
            case .putOffRecovery: file.putOffRecovery()
            case .keepHeadings(let headings, let before): _ = file.keep(headings, since: before)
            case .keepNumbering(let isLocked): _ = file.keepNumbering(isLocked: isLocked)
            case .useUTF8: file.encoding = .utf8(byteOrderMark: false)
            case .takeLock: file.takeLock()
            case .save(let request):
                // Other names would leave the folder of the test.
                guard request.path == path else { continue }
                for event in file.save(request) { update(event) }
            case .quit: hasQuit = true
            // Read as it is: what else it could be has tests of its own.
            case .reopen: state.document.isReadOnly = false
            case .listFolder(let asked):
                folder = asked
                update(.folderListed(FolderContents(path: asked, names: Self.names)))
            case .suspend, .redraw, .awaitPaste, .setMouse, .copyOut: break
            }
        }
    }

    private mutating func changeFile(_ random: inout SeededGenerator) throws {
        note("other program")
        var bytes = bench.bytes(path) ?? []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            var start = Int.random(in: 0...bytes.count, using: &random)
            while start < bytes.count && bytes[start] & 0xC0 == 0x80 { start += 1 }
            var end = min(bytes.count, start + Int.random(in: 0...60, using: &random))
            while end < bytes.count && bytes[end] & 0xC0 == 0x80 { end += 1 }
            bytes.replaceSubrange(start..<end, with: Array(RandomText.piece(&random).utf8))
        }
        try bench.draft("fuzz.txt", bytes)
        if let event = file.changeOnDisk(saving: Bool.random(using: &random) ? .goOn : nil) { update(event) }
    }

    private mutating func removeFile() {
        note("file removed")
        unlink(path)
        if let event = file.changeOnDisk() { update(event) }
    }

    private mutating func failSave(_ random: inout SeededGenerator) {
        let reasons: [SaveFailure.Reason] = [
            .noSpace, .noPermission, .folderMissing, .changedOnDisk, .alreadyExists, .notEncodable("字"),
        ]
        if let reason = reasons.randomElement(using: &random) {
            note("save fails: \(reason)")
            update(.saveFailed(SaveFailure(path: path, reason: reason)))
        }
    }

    private static let names =
        [
            "fuzz.txt", "fuzz.old", "会议记录.txt", "会议", "e\u{301}.txt", "é.txt", ".hidden", " ", "a/",
            "\u{202E}b",
        ]
        + (0..<200).map { "f\($0)" }

    private static let timings: [InputTiming] =
        [.timely, .timely, .timely, .timely, .beforeQuestion, .betweenPictures]

    /// Something that a mouse may tell, outside of the screen too.
    private static func mouse(_ random: inout SeededGenerator) -> MouseEvent {
        let actions: [MouseEvent.Action] = [.press, .press, .drag, .drag, .release, .wheelUp, .wheelDown]
        let isFar = Int.random(in: 0..<20, using: &random) == 0
        return MouseEvent(
            actions.randomElement(using: &random) ?? .press,
            Int.random(in: 0..<8, using: &random) == 0 ? .right : .left,
            row: .random(in: 0...(isFar ? 65_535 : 60), using: &random),
            column: .random(in: 0...(isFar ? 65_535 : 160), using: &random),
            modifiers: Bool.random(using: &random) ? [] : .shift)
    }

    /// Keys that open what takes several more to be gone through.
    private static let longWays = [
        "F2", "F4", "Ctrl-P", "Ctrl-R", "Alt-F", "Alt-Y", "Alt-A", "Alt-R", "Alt-W", "Alt-C", "Alt-L",
        "Alt-M",
        "F12", "Tab", "Enter", "Space", "y", "n", "a", "Ctrl-F", "F9",
    ].compactMap { try? KeyStroke(text: $0) }

    private static let keys = Keymap.builtIn.contexts.flatMap { Keymap.builtIn.bindings(in: $0) }
        .flatMap(\.sequence.strokes)
}
