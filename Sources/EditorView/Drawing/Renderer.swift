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

/// Makes pictures of one state after the other. It keeps the parts of the previous one with the models that they were drawn
/// from, and draws those whose model has changed; what it keeps changes no picture.
public struct Renderer: Sendable {
    private let hasSymbols: Bool
    /// The signs to draw with, and the widths for which they were chosen.
    private var signs: (art: LineArt, policy: WidthPolicy)?
    private var title = Part<TitleLine.Model>()
    /// The rows of the tree with none of them standing out, since most keys that change it change only which of them do.
    private var tree = Part<TreePane.Rows>()
    /// What the previous frame shows of the tree.
    private var treeModel: TreePane.Model?
    private var text = LineImages()
    private var status = Part<StatusLine.Model>()
    private var hints = Part<HintLine.Model>()
    private var panel = Part<PanelView.Model>()
    private var previous: Canvas.Previous?

    /// Begins with nothing kept.
    ///
    /// - Parameter hasSymbols: Whether the terminal shows lines and symbols; else ASCII stands for them.
    public init(hasSymbols: Bool) {
        self.hasSymbols = hasSymbols
    }

    /// The picture of a state: the same as ``EditorView/render(_:hasSymbols:)`` makes.
    public mutating func render(_ state: EditorState) -> Frame {
        let size = Size(rows: state.view.screen.rows, columns: state.view.screen.columns)
        let layout = state.paneLayout
        let art = art(for: state.view.widthPolicy)
        var canvas = Canvas(
            size: size, policy: state.view.widthPolicy, layout: layout,
            previous: state.isDialogOpen ? nil : previous, art: art, language: state.language)
        previous = nil
        guard state.view.screen.isUsable else {
            TooSmallNotice(language: state.language).draw(on: &canvas.frame)
            return canvas.frame
        }
        let scene = Scene(state, art: art)
        if let page = scene.dialog?.page {
            HelpView(page: page, language: state.language).draw(on: &canvas.frame)
            return canvas.frame
        }
        drawPanes(scene, layout: layout, on: &canvas)
        if let dialog = scene.dialog {
            DialogView(content: dialog, scene: scene).draw(on: &canvas.frame, in: layout)
        } else {
            previous = (canvas.frame, layout)
        }
        return canvas.frame
    }

    private mutating func art(for policy: WidthPolicy) -> LineArt {
        if let signs, signs.policy == policy { return signs.art }
        let art = LineArt.standard(hasSymbols: hasSymbols, policy: policy)
        signs = (art, policy)
        return art
    }

    /// Title line, tree, text and the two lines at the bottom.
    private mutating func drawPanes(_ scene: Scene, layout: PaneLayout, on canvas: inout Canvas) {
        let columns = 0..<canvas.frame.size.columns
        func line(_ row: Int) -> Area { Area(rows: row..<row + 1, columns: columns) }
        if let row = layout.titleRow {
            let model = TitleLine.Model(scene)
            title.draw(model, on: &canvas, in: line(row)) {
                TitleLine(model: model, art: scene.art, language: scene.state.language)
                    .draw(on: &$0, in: line(row))
            }
        }
        if !layout.text.isEmpty, !layout.textRows.isEmpty {
            let area = Area(rows: layout.textRows, columns: layout.text)
            // Where neither tree nor panel stands beside the text, the free columns at its edge scroll with it.
            let isAlone = layout.separator == nil && layout.panel?.separator == nil
            canvas.frame.scrollArea = isAlone ? Area(rows: layout.textRows, columns: columns) : area
            TextPane(scene: scene).draw(on: &canvas, in: area, keeping: &text)
        }
        if let column = layout.separator, !canvas.isPrevious {
            canvas.frame.fill(
                Area(rows: layout.body, columns: column..<column + 1), with: scene.art.vertical, style: .rule)
        }
        if !layout.tree.isEmpty {
            drawTree(scene, on: &canvas, in: Area(rows: layout.body, columns: layout.tree))
        }
        if let place = layout.panel { drawPanel(scene, in: place, on: &canvas) }
        drawStatus(scene, hasTitleLine: layout.titleRow != nil, on: &canvas, in: line(layout.statusRow))
        if let row = layout.hintRow {
            let model = HintLine.Model(scene)
            hints.draw(model, on: &canvas, in: line(row)) {
                HintLine(
                    model: model, keymap: scene.state.keymap, art: scene.art, language: scene.state.language
                ).draw(on: &$0, in: line(row))
            }
        }
        if !layout.text.isEmpty, !layout.textRows.isEmpty {
            text.endFrame(canvas.frame, columns: layout.text)
        }
    }

    private mutating func drawTree(_ scene: Scene, on canvas: inout Canvas, in area: Area) {
        let model = TreePane.Model(scene, height: area.rows.count)
        func pane() -> TreePane {
            TreePane(
                model: model, draft: scene.state.buffer.draft, art: scene.art, language: scene.state.language)
        }
        if !canvas.isPrevious || model != treeModel {
            tree.draw(model.rows, on: &canvas, in: area, isCovered: true) {
                pane().drawRows(on: &$0, in: area)
            }
            pane().drawStandingOut(on: &canvas.frame, in: area)
            treeModel = model
        }
        if scene.state.view.focus == .agenda, scene.dialog == nil {
            pane().placeCursor(on: &canvas.frame, in: area)
        }
    }

    private mutating func drawPanel(_ scene: Scene, in place: PaneLayout.Panel, on canvas: inout Canvas) {
        guard let content = scene.panel else { return }
        let start = place.separator ?? max(0, place.columns.lowerBound - 1)
        let area = Area(rows: place.rows, columns: start..<canvas.frame.size.columns)
        let model = PanelView.Model(content: content, place: place)
        let view = PanelView(model: model, art: scene.art, language: scene.state.language)
        panel.draw(model, on: &canvas, in: area) { view.draw(on: &$0) }
        if scene.state.view.focus == .panel && scene.dialog == nil { view.placeCursor(on: &canvas.frame) }
    }

    /// The status line, or the field that is typed into in its place.
    private mutating func drawStatus(
        _ scene: Scene, hasTitleLine: Bool, on canvas: inout Canvas, in area: Area
    ) {
        if let dialog = scene.dialog, dialog.place == .statusLine, let field = dialog.field {
            FieldLine(content: field, language: scene.state.language).draw(on: &canvas.frame, in: area)
            return
        }
        let model = StatusLine.Model(scene, hasTitleLine: hasTitleLine)
        status.draw(model, on: &canvas, in: area) {
            StatusLine(
                model: model, draft: scene.state.buffer.draft, art: scene.art, language: scene.state.language
            ).draw(on: &$0, in: area)
        }
    }
}
