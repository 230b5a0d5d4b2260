import EditorCore
import Keymaps
import Screen
import TextLayout
import Wording

/// The bottom line: the keys that matter here and now, as many as there is room for.
struct HintLine {
    let scene: Scene

    /// All that the line is made of where no question is open and no sequence begun.
    struct Key: Equatable, Sendable {
        let focus: Pane
        let flags: [Bool]
    }

    func draw(on frame: inout Frame, in area: Area, remembering part: inout RememberedPart<Key>) {
        guard scene.state.pendingStrokes.isEmpty, scene.dialog == nil else {
            part.makeWay(of: scene, on: &frame, in: area)
            drawHints(on: &frame, in: area)
            return
        }
        let flags = [
            scene.state.buffer.selection.isCaret, scene.state.search.isShown, scene.activeSlot != nil,
            scene.state.buffer.draft.slotCount > 0, scene.state.document.isReadOnly,
        ]
        let key = Key(focus: scene.state.focus, flags: flags)
        part.draw(key, of: scene, on: &frame, in: area, stands: scene.isStanding) {
            drawHints(on: &$0, in: area)
        }
    }

    private func drawHints(on frame: inout Frame, in area: Area) {
        let row = area.rows.lowerBound
        let start = area.columns.lowerBound + 1
        let end = area.columns.upperBound - 1
        let hints = self.hints.map { (key: line($0.key, frame), label: line($0.label, frame), hint: $0) }
        let width = hints.map { $0.key.columns + $0.label.columns + 1 }
        // What cannot be found out otherwise stays to the last: the way to all other keys.
        let kept = hints.indices.filter { hints[$0].hint.isKept }
        var room = end - start - kept.reduce(0) { $0 + width[$1] + Self.gap } + Self.gap
        var isFull = false
        var column = start
        for index in hints.indices {
            if !hints[index].hint.isKept {
                if isFull || width[index] + Self.gap > room {
                    isFull = true
                    continue
                }
                room -= width[index] + Self.gap
            }
            guard column + width[index] <= end else { break }
            let (key, label, _) = hints[index]
            if key.columns > 0 {
                column = frame.write(key.text, row: row, column: column, style: .keyName) + 1
            }
            column = frame.write(label.text, row: row, column: column, style: .keyHint) + Self.gap
        }
    }

    private static let gap = 3

    private func line(_ text: String, _ frame: Frame) -> DisplayLine {
        DisplayLine(text, policy: frame.policy)
    }

    /// A hint as it stands in the line.
    private struct Shown {
        var key: String
        var label: String
        /// Whether others make way for it.
        var isKept = false
    }

    private var hints: [Shown] {
        if !scene.state.pendingStrokes.isEmpty { return continuations }
        if let dialog = scene.dialog { return shown(dialog.hints) }
        let help = shown([.command(.help)]).map { Shown(key: $0.key, label: $0.label, isKept: true) }
        switch scene.state.focus {
        case .text: return textHints + help
        case .agenda:
            let number = Shown(
                key: "1" + dots + "9", label: LocalizedText.agendaItemsHint(scene.state.language))
            return shown([.treeGo, .treeLeave]) + [number]
                + shown([.treeFold, .treeUnfold, .treeNarrower, .treeWider]) + help
        case .panel: return shown(scene.state.panel?.content(in: scene.state).hints ?? []) + help
        }
    }

    private func shown(_ hints: [Hint]) -> [Shown] {
        let names = KeyNames(scene)
        return hints.flatMap(names.texts).map { Shown(key: $0.key, label: $0.label) }
    }

    private func shown(_ ids: [CommandID]) -> [Shown] { shown(ids.map { .command($0) }) }

    private var textHints: [Shown] {
        if !scene.state.buffer.selection.isCaret && !scene.state.search.isShown {
            return shown([.copy, .cut, .paste, .escape, .undo, .save])
        }
        if scene.state.search.isShown {
            return shown([.findNext, .findPrevious, .escape, .find, .undo, .save])
        }
        if scene.activeSlot != nil {
            let typing = Shown(key: "", label: LocalizedText.typingFills(scene.state.language))
            return [typing] + shown([.slotNext, .slotPrevious, .escape]) + goTo + shown([.save])
        }
        let next: [CommandID] = scene.state.buffer.draft.slotCount > 0 ? [.slotNext] : []
        // Saving before what most can guess: where there is little room, it is what one must not miss. What can be read
        // only, can be saved under another name.
        let save: CommandID = scene.state.document.isReadOnly ? .saveAs : .save
        return shown(next) + goTo + shown([save, .find, .undo, .switchFocus, .quit])
    }

    private var goTo: [Shown] { shown([.goTo]) + items }

    /// The keys of the agenda items in one, where they differ in the digit alone.
    private var items: [Shown] {
        let names = KeyNames(scene)
        guard let first = names.key(.item(1)), let last = names.key(.item(9)), first.last == "1",
            last.last == "9", first.dropLast() == last.dropLast()
        else { return [] }
        return [Shown(key: first + dots + "9", label: LocalizedText.agendaItemsHint(scene.state.language))]
    }

    private var dots: String { scene.state.widthPolicy.ambiguousIsWide ? ".." : "…" }

    /// What may be pressed after the strokes that began a sequence.
    private var continuations: [Shown] {
        guard let sequence = KeySequence(scene.state.pendingStrokes),
            case .pending(let next) = scene.state.keymap.resolve(sequence, in: scene.state.keyContext)
        else { return [] }
        return [Shown(key: sequence.hint, label: "…")]
            + next.map { continuation in
                let command = continuation.command.flatMap(CommandRegistry.command)
                return Shown(
                    key: continuation.stroke.hint, label: command?.label(scene.state.language) ?? "…")
            }
    }
}
