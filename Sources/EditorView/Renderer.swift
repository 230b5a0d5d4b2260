import EditorCore
import Screen
import TextLayout
import Wording

/// The picture of a state: pure, the same state gives the same frame.
///
/// - Parameter hasSymbols: Whether the terminal shows lines and symbols; else ASCII stands for them.
public func render(_ state: EditorState, hasSymbols: Bool = true) -> Frame {
    var renderer = Renderer(hasSymbols: hasSymbols)
    return renderer.render(state)
}

/// Makes pictures of one state after the other. It remembers what the parts of the last one were made of and draws
/// those that have changed; what it remembers changes no picture.
public struct Renderer: Sendable {
    private let hasSymbols: Bool
    /// The signs to draw with, and the widths for which they were chosen.
    private var signs: (art: LineArt, policy: WidthPolicy)?
    private var title = RememberedPart<TitleLine.Key>()
    private var tree = TreePane.Memory()
    private var text = LineImages()
    private var status = RememberedPart<StatusLine.Key>()
    private var hints = RememberedPart<HintLine.Key>()
    /// The last picture where its parts alone stood in it, and how they were laid out: the next one begins with it.
    private var standing: (frame: Frame, layout: PaneLayout)?

    /// Begins with nothing remembered.
    ///
    /// - Parameter hasSymbols: Whether the terminal shows lines and symbols; else ASCII stands for them.
    public init(hasSymbols: Bool) {
        self.hasSymbols = hasSymbols
    }

    /// The picture of a state: the same as ``EditorView/render(_:hasSymbols:)`` makes.
    public mutating func render(_ state: EditorState) -> Frame {
        let size = Size(rows: state.screen.rows, columns: state.screen.columns)
        let layout = state.paneLayout
        let last = standing.flatMap { last in
            state.prompt == nil && last.layout == layout && last.frame.size == size
                && last.frame.policy == state.widthPolicy ? last.frame : nil
        }
        var frame = last ?? Frame(size: size, policy: state.widthPolicy)
        frame.cursor = nil
        standing = nil
        guard state.screen.isUsable else {
            TooSmallNotice(language: state.language).draw(on: &frame)
            return frame
        }
        let art = art(for: state.widthPolicy)
        if case .help(let top) = state.prompt {
            HelpPage(layout: state.helpLayout, rows: state.helpRows, top: top, language: state.language)
                .draw(on: &frame)
            return frame
        }
        drawPanes(Scene(state, art: art, isStanding: last != nil), layout: layout, on: &frame)
        if !layout.text.isEmpty { text.endFrame(frame, columns: layout.text) }
        drawPrompt(of: state, art: art, on: &frame)
        if state.prompt == nil { standing = (frame, layout) }
        return frame
    }

    private mutating func art(for policy: WidthPolicy) -> LineArt {
        if let signs, signs.policy == policy { return signs.art }
        let art = LineArt.standard(hasSymbols: hasSymbols, policy: policy)
        signs = (art, policy)
        return art
    }

    /// Title line, tree, text and the two lines at the bottom.
    private mutating func drawPanes(_ scene: Scene, layout: PaneLayout, on frame: inout Frame) {
        func line(_ row: Int) -> Area { Area(rows: row..<row + 1, columns: 0..<scene.state.screen.columns) }
        if let row = layout.titleRow {
            TitleLine(scene: scene).draw(on: &frame, in: line(row), remembering: &title)
        }
        let textArea = Area(rows: layout.body, columns: layout.text)
        if !layout.text.isEmpty {
            // Where nothing stands beside it, what is free at its edge goes with it.
            frame.scrollArea =
                layout.separator != nil
                ? textArea : Area(rows: layout.body, columns: 0..<frame.size.columns)
            TextPane(scene: scene).draw(on: &frame, in: textArea, remembering: &text)
        }
        if let column = layout.separator, !scene.isStanding {
            frame.fill(
                Area(rows: layout.body, columns: column..<column + 1), with: scene.art.vertical, style: .rule)
        }
        if !layout.tree.isEmpty {
            let area = Area(rows: layout.body, columns: layout.tree)
            TreePane(scene: scene).draw(on: &frame, in: area, remembering: &tree)
        }
        drawStatus(scene, on: &frame, in: line(layout.statusRow))
        if let row = layout.hintRow {
            HintLine(scene: scene).draw(on: &frame, in: line(row), remembering: &hints)
        }
    }

    /// The status line, or the question that is answered in its place.
    private mutating func drawStatus(_ scene: Scene, on frame: inout Frame, in area: Area) {
        let language = scene.state.language
        switch scene.state.prompt {
        case .find(let prompt):
            FindLine(prompt: prompt, search: scene.state.search, language: language).draw(
                on: &frame, in: area)
        case .goTo(let prompt):
            let list = goToList(prompt, of: scene.state, art: scene.art)
            GoToLine(prompt: prompt, listRows: list.rows, language: language).draw(on: &frame, in: area)
        default:
            StatusLine(scene: scene).draw(on: &frame, in: area, remembering: &status)
        }
    }
}

/// The question being asked, over the lower rows of the text: what is looked at while choosing stands above
/// it and stays where it is when the question is gone.
private func drawPrompt(of state: EditorState, art: LineArt, on frame: inout Frame) {
    let layout = state.paneLayout
    // As beside a text, one column stays free at the right for a cursor behind a full row.
    let columns = layout.text.isEmpty ? 0..<max(1, frame.size.columns - 1) : layout.text
    let area = Area(rows: layout.body, columns: columns)
    switch state.prompt {
    case .goTo(let prompt):
        goToList(prompt, of: state, art: art).draw(on: &frame, in: area)
    case .saveAs(let prompt):
        SaveAsQuestion(field: prompt.field, art: art, language: state.language).draw(on: &frame, in: area)
    case .overwrite(let prompt):
        OverwriteQuestion(name: prompt.name, art: art, language: state.language)
            .draw(on: &frame, in: area)
    case .quit:
        let name = state.document.name ?? LocalizedText.practiceTitle(state.language)
        QuitQuestion(name: name, art: art, language: state.language).draw(on: &frame, in: area)
    case .question(let question):
        KeyQuestion(
            title: state.document.name ?? "", question: question.text(state.language),
            answers: question.answers(state.language), art: art
        ).draw(on: &frame, in: area)
    case .conflicts(let prompt):
        ConflictPanel(prompt: prompt, art: art, language: state.language).draw(on: &frame, in: area)
    case .differences(let page):
        DifferencesPanel(page: page, art: art, language: state.language).draw(on: &frame, in: area)
    case .find, .help, nil:
        break
    }
}

private func goToList(_ prompt: GoToPrompt, of state: EditorState, art: LineArt) -> GoToList {
    GoToList(
        prompt: prompt, draft: state.buffer.draft, art: art, language: state.language,
        paneRows: state.paneLayout.body.count, isBesideTree: state.paneLayout.separator != nil)
}
