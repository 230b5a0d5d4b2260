import EditorCore
import Screen

/// The picture of a state: pure, the same state gives the same frame.
///
/// - Parameter hasSymbols: Whether the terminal shows lines and symbols; else ASCII stands for them.
public func render(_ state: EditorState, hasSymbols: Bool = true) -> Frame {
    let size = Size(rows: state.screen.rows, columns: state.screen.columns)
    var frame = Frame(size: size, policy: state.widthPolicy)
    guard state.screen.isUsable else {
        TooSmallNotice(language: state.language).draw(on: &frame)
        return frame
    }
    let art = LineArt.standard(hasSymbols: hasSymbols, policy: state.widthPolicy)
    if case .help(let top) = state.prompt {
        HelpPage(layout: state.helpLayout, rows: state.helpRows, top: top, language: state.language)
            .draw(on: &frame)
        return frame
    }
    drawPanes(of: state, art: art, on: &frame)
    drawPrompt(of: state, art: art, on: &frame)
    return frame
}

/// Title line, tree, text and the two lines at the bottom.
private func drawPanes(of state: EditorState, art: LineArt, on frame: inout Frame) {
    let layout = state.paneLayout
    let everyColumn = 0..<frame.size.columns
    if let row = layout.titleRow {
        TitleLine(state: state, art: art).draw(
            on: &frame, in: Area(rows: row..<row + 1, columns: everyColumn))
    }
    let text = Area(rows: layout.body, columns: layout.text)
    if layout.separator != nil { frame.scrollArea = text }
    if !layout.text.isEmpty { TextPane(state: state).draw(on: &frame, in: text) }
    if let column = layout.separator {
        frame.fill(Area(rows: layout.body, columns: column..<column + 1), with: art.vertical, style: .rule)
    }
    if !layout.tree.isEmpty {
        let area = Area(rows: layout.body, columns: layout.tree)
        TreePane(state: state, art: art).draw(on: &frame, in: area)
    }
    let status = Area(rows: layout.statusRow..<layout.statusRow + 1, columns: everyColumn)
    switch state.prompt {
    case .find(let prompt):
        FindLine(prompt: prompt, search: state.search, language: state.language).draw(on: &frame, in: status)
    case .goTo(let prompt):
        GoToLine(
            prompt: prompt, listRows: goToList(prompt, of: state, art: art).rows, language: state.language
        )
        .draw(on: &frame, in: status)
    default:
        StatusLine(state: state, art: art).draw(on: &frame, in: status)
    }
    if let row = layout.hintRow {
        HintLine(state: state, art: art).draw(on: &frame, in: Area(rows: row..<row + 1, columns: everyColumn))
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
        let name = state.document.name ?? Phrase.practiceTitle.text(state.language)
        QuitQuestion(name: name, art: art, language: state.language).draw(on: &frame, in: area)
    case .question(let question):
        KeyQuestion(
            title: state.document.name ?? "", question: question.text.text(state.language),
            answers: question.answers.text(state.language), art: art
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
