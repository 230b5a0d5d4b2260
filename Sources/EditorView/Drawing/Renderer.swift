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
    private var panel = RememberedPart<PanelView.Key>()
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
            state.dialog == nil && last.layout == layout && last.frame.size == size
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
        let scene = Scene(state, art: art, isStanding: last != nil)
        if let page = scene.dialog?.page {
            HelpView(page: page, language: state.language).draw(on: &frame)
            return frame
        }
        drawPanes(scene, layout: layout, on: &frame)
        if !layout.text.isEmpty, !layout.textRows.isEmpty { text.endFrame(frame, columns: layout.text) }
        if let dialog = scene.dialog {
            // As beside a text, one column stays free at the right for a cursor behind a full row.
            let columns = layout.textPane.isEmpty ? 0..<max(1, frame.size.columns - 1) : layout.textPane
            DialogView(content: dialog, scene: scene).draw(
                on: &frame, in: Area(rows: layout.textRows, columns: columns))
        }
        if state.dialog == nil { standing = (frame, layout) }
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
        let textArea = Area(rows: layout.textRows, columns: layout.text)
        if !layout.text.isEmpty, !layout.textRows.isEmpty {
            // Where nothing stands beside it, what is free at its edge goes with it.
            let isAlone = layout.separator == nil && layout.panel?.separator == nil
            frame.scrollArea =
                isAlone ? Area(rows: layout.textRows, columns: 0..<frame.size.columns) : textArea
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
        if let place = layout.panel { drawPanel(scene, in: place, on: &frame) }
        drawStatus(scene, on: &frame, in: line(layout.statusRow))
        if let row = layout.hintRow {
            HintLine(scene: scene).draw(on: &frame, in: line(row), remembering: &hints)
        }
    }

    private mutating func drawPanel(_ scene: Scene, in place: PaneLayout.Panel, on frame: inout Frame) {
        guard let content = scene.state.panel?.content(in: scene.state) else { return }
        let columns = place.separator ?? max(0, place.columns.lowerBound - 1)
        let area = Area(rows: place.rows, columns: columns..<frame.size.columns)
        let hasFocus = scene.state.focus == .panel && scene.dialog == nil
        let key = PanelView.Key(content: content, place: place, hasFocus: hasFocus)
        let cursor = frame.cursor
        panel.draw(key, of: scene, on: &frame, in: area, stands: scene.isStanding) { frame in
            PanelView(content: content, scene: scene).draw(on: &frame, in: place)
        }
        frame.cursor = cursor
        if hasFocus { PanelView(content: content, scene: scene).placeCursor(on: &frame, in: place) }
    }

    /// The status line, or the field that is typed into in its place.
    private mutating func drawStatus(_ scene: Scene, on frame: inout Frame, in area: Area) {
        if let dialog = scene.dialog, dialog.place == .statusLine, let field = dialog.field {
            FieldLine(content: field, language: scene.state.language).draw(on: &frame, in: area)
        } else {
            StatusLine(scene: scene).draw(on: &frame, in: area, remembering: &status)
        }
    }
}
