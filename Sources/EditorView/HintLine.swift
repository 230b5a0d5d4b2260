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
        let focus: Focus
        let flags: [Bool]
    }

    func draw(on frame: inout Frame, in area: Area, remembering part: inout RememberedPart<Key>) {
        guard scene.state.pendingStrokes.isEmpty, scene.state.prompt == nil else {
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

    private struct Hint {
        var key: String
        var label: String
        /// Whether others make way for it.
        var isKept = false
    }

    private var hints: [Hint] {
        if !scene.state.pendingStrokes.isEmpty { return continuations }
        switch scene.state.prompt {
        case .goTo:
            return pair("prompt.up", "prompt.down")
                + hints(["prompt.accept", "prompt.cancel", "prompt.clear"])
        case .find(let find): return findHints(find)
        case .saveAs: return hints(["prompt.accept", "prompt.cancel", "prompt.clear"])
        case .overwrite, .quit, .question, .conflicts, .differences: return []
        case .help: return pair("prompt.up", "prompt.down") + hints(["prompt.cancel"])
        case nil: break
        }
        if scene.state.focus == .tree {
            let narrow = hints(["view.treeNarrower", "view.treeWider"])
            return hints(["tree.go", "tree.leave", "tree.fold", "tree.unfold"]) + narrow + help
        }
        return textHints + help
    }

    /// Enter and Esc do something else once the user has gone to a match.
    private func findHints(_ find: FindPrompt) -> [Hint] {
        let isFound = !scene.state.search.matches.isEmpty
        let found = isFound ? pair("prompt.up", "prompt.down") : []
        guard isFound, let enter = key("prompt.accept"), let escape = key("prompt.cancel"),
            let tab = key("prompt.tab"), let back = CommandRegistry.command("prompt.cancel")
        else { return hints(["prompt.cancel", "prompt.clear"]) }
        let language = scene.state.language
        let next = CommandRegistry.command("find.next")?.label(language) ?? ""
        let here = LocalizedText.goHere(language)
        let leave = find.isBrowsed ? LocalizedText.stayHere(language) : back.label(language)
        return [
            Hint(key: enter, label: find.isBrowsed ? next : here), Hint(key: tab, label: here),
            Hint(key: escape, label: leave),
        ] + found + hints(["prompt.clear"])
    }

    private var textHints: [Hint] {
        if !scene.state.buffer.selection.isCaret && !scene.state.search.isShown {
            return hints(["edit.copy", "edit.cut", "edit.paste", "app.escape", "edit.undo", "file.save"])
        }
        if scene.state.search.isShown {
            return hints(["find.next", "find.previous", "app.escape", "find.open", "edit.undo", "file.save"])
        }
        if scene.activeSlot != nil {
            let typing = Hint(key: "", label: LocalizedText.typingFills(scene.state.language))
            return (scene.state.document.isReadOnly ? [] : [typing])
                + hints(["slot.next", "slot.previous", "app.escape"]) + goTo + hints([save])
        }
        let next: [CommandID] = scene.state.buffer.draft.slotCount > 0 ? ["slot.next"] : []
        // Saving before what most can guess: where there is little room, it is what one must not miss.
        return hints(next) + goTo
            + hints([save, "find.open", "edit.undo", "view.switchFocus", "file.quit"])
    }

    /// What can be read only, can be saved under another name.
    private var save: CommandID { scene.state.document.isReadOnly ? "file.saveAs" : "file.save" }

    private var goTo: [Hint] { hints(["goto.open"]) + items }

    private var help: [Hint] {
        hints(["help.open"]).map { Hint(key: $0.key, label: $0.label, isKept: true) }
    }

    /// The keys of the agenda items in one, where they differ in the digit alone.
    private var items: [Hint] {
        guard let first = key("item.go1"), let last = key("item.go9"), first.last == "1", last.last == "9",
            first.dropLast() == last.dropLast()
        else { return [] }
        let dots = scene.state.widthPolicy.ambiguousIsWide ? ".." : "…"
        return [Hint(key: first + dots + "9", label: LocalizedText.agendaItemsHint(scene.state.language))]
    }

    /// Two keys that do the same thing this way and that.
    private func pair(_ first: CommandID, _ second: CommandID) -> [Hint] {
        guard let one = key(first), let other = key(second), let command = CommandRegistry.command(second)
        else {
            return hints([first, second])
        }
        let language = scene.state.language
        let between = language == .chinese ? "" : ", "
        let label =
            (CommandRegistry.command(first)?.label(language) ?? "") + between + command.label(language)
        return [Hint(key: one + " " + other, label: label)]
    }

    private func hints(_ ids: [CommandID]) -> [Hint] {
        ids.compactMap { id in
            guard let key = key(id), let command = CommandRegistry.command(id) else { return nil }
            return Hint(key: key, label: command.label(scene.state.language))
        }
    }

    private func key(_ id: CommandID) -> String? {
        scene.state.keymap.keys(for: id, in: scene.state.keyContext).first.map { name($0.hint) }
    }

    /// The name of a key with an arrow for the keys that have one printed on them.
    private func name(_ hint: String) -> String {
        guard scene.art === LineArt.unicode else { return hint }
        for (word, arrow) in Self.arrows where hint == word || hint.hasSuffix("-" + word) {
            return hint.dropLast(word.count) + arrow
        }
        return hint
    }

    private static let arrows = [("Up", "↑"), ("Down", "↓"), ("Left", "←"), ("Right", "→")]

    /// What may be pressed after the strokes that began a sequence.
    private var continuations: [Hint] {
        guard let sequence = KeySequence(scene.state.pendingStrokes),
            case .pending(let next) = scene.state.keymap.resolve(sequence, in: scene.state.keyContext)
        else { return [] }
        return [Hint(key: sequence.hint, label: "…")]
            + next.map { continuation in
                let command = continuation.command.flatMap(CommandRegistry.command)
                return Hint(key: continuation.stroke.hint, label: command?.label(scene.state.language) ?? "…")
            }
    }
}
