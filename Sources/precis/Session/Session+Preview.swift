import DraftStorage
import EditorCore
import EditorView
import Glibc
import Terminal
import Wording

extension Session {
    /// From how many bytes on a draft is long enough for its beginning to be shown while it is read.
    private static let longDraft = 4 << 20
    /// How much of it is looked at, in bytes: more than its structure is read of before the first screen, so that the
    /// rest is shown as not known yet.
    private static let previewed = 1 << 17

    /// Takes over the terminal.
    static func takeTerminal(_ settings: Settings, codeset: Codeset) throws(TerminalError) -> Terminal {
        let terminal = try Terminal(codeset: codeset, usesColors: getenv("NO_COLOR") == nil)
        terminal.escapeDelayMilliseconds = settings.escapeDelay
        terminal.asksWidths = settings.ambiguousWidth == .auto
        return terminal
    }

    /// Takes over the terminal for a long draft and shows its beginning, before all of it is read. What is typed
    /// meanwhile waits in the terminal.
    ///
    /// - Returns: Nil where there is no such draft, or it is read in no time.
    static func preview(
        _ file: String?, keys: UserKeymap, settings: Settings, language: InterfaceLanguage, codeset: Codeset
    ) throws(TerminalError) -> Terminal? {
        guard let path = file.map({ DraftPath(argument: $0) }),
            let beginning = DraftFile.beginning(of: path, bytes: previewed, ofAtLeast: longDraft)
        else { return nil }
        let terminal = try takeTerminal(settings, codeset: codeset)
        var state = EditorState(
            text: beginning, document: DocumentState(path: path.description, origin: .file),
            screen: ScreenSize(terminal.size), keymap: keys.keymap, language: language,
            vocabulary: settings.vocabulary, headings: SaidHeadings.load(for: path).headings)
        if let policy = settings.ambiguousWidth.policy { state.view.widthPolicy = policy }
        state.view.panes.textWidthLimit = settings.textWidth
        state.message = Message(.reading(path: path.description))
        terminal.draw(render(state, hasSymbols: terminal.capabilities.hasSymbols))
        return terminal
    }
}
