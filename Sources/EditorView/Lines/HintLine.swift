import EditorCore
import Keymaps
import Screen
import TextLayout
import Wording

/// The bottom line: the keys that matter here and now, as many as there is room for.
struct HintLine {
    /// All that the line is drawn from.
    struct Model: Equatable, Sendable {
        /// What the keys are there for.
        enum Subject: Equatable, Sendable {
            /// To go on with a sequence that these strokes began.
            case sequence([KeyStroke])
            /// To answer a dialog.
            case dialog([Hint])
            /// To write.
            case text(Situation)
            /// To choose a heading; whether the chosen one may be none.
            case agenda(isUnsure: Bool)
            /// To use the panel.
            case panel([Hint])
        }

        /// What matters in the text.
        struct Situation: Equatable, Sendable {
            let selects: Bool
            let showsMatches: Bool
            let fillsSlot: Bool
            let hasSlots: Bool
            let isReadOnly: Bool
            /// Whether the line is a heading that may be none.
            let isUnsure: Bool
        }

        let subject: Subject
        /// Where the keys are pressed.
        let context: KeyContext

        init(_ scene: Scene) {
            context = scene.state.keyContext
            if !scene.state.input.pendingStrokes.isEmpty {
                subject = .sequence(scene.state.input.pendingStrokes)
            } else if let dialog = scene.dialog {
                subject = .dialog(dialog.hints)
            } else {
                switch scene.state.view.focus {
                case .text:
                    subject = .text(
                        Situation(
                            selects: !scene.state.buffer.selection.isCaret,
                            showsMatches: scene.state.search.isShown,
                            fillsSlot: scene.activeSlot != nil,
                            hasSlots: scene.state.buffer.draft.slotCount > 0,
                            isReadOnly: scene.state.document.isReadOnly,
                            isUnsure: scene.state.buffer.draft.isUncertain(scene.caretLine)))
                case .agenda:
                    let draft = scene.state.buffer.draft
                    let chosen = min(scene.state.view.tree.chosen, draft.headingCount - 1)
                    subject = .agenda(isUnsure: chosen >= 0 && draft.heading(chosen).isUncertain)
                case .panel: subject = .panel(scene.panel?.hints ?? [])
                }
            }
        }
    }

    private let model: Model
    private let keymap: Keymap
    private let names: KeyNames
    private let language: InterfaceLanguage

    /// - Parameter keymap: The keys in force, the same for all of a session.
    init(model: Model, keymap: Keymap, art: LineArt, language: InterfaceLanguage) {
        self.model = model
        self.keymap = keymap
        names = KeyNames(keymap, in: model.context, art: art, language: language)
        self.language = language
    }

    func draw(on frame: inout Frame, in area: Area) {
        let row = area.rows.lowerBound
        for (hint, columns) in places(in: area.columns, frame.policy) {
            var column = columns.lowerBound
            if !hint.key.isEmpty {
                let key = DisplayLine(hint.key, policy: frame.policy)
                column = frame.write(key.text, row: row, column: column, style: .keyName) + 1
            }
            let label = DisplayLine(hint.label, policy: frame.policy)
            frame.write(label.text, row: row, column: column, style: .keyHint)
        }
    }

    /// What a click on a column presses; nothing where no hint stands there.
    func strokes(at column: Int, in columns: Range<Int>, _ policy: WidthPolicy) -> [KeyStroke] {
        places(in: columns, policy).first { $0.columns.contains(column) }?.hint.strokes ?? []
    }

    /// The hints that there is room for, each with the columns that it takes.
    private func places(
        in columns: Range<Int>, _ policy: WidthPolicy
    ) -> [(hint: KeyText, columns: Range<Int>)] {
        let end = columns.upperBound - 1
        let hints = hints(policy)
        let width = hints.map { hint in
            DisplayLine(hint.key, policy: policy).columns + DisplayLine(hint.label, policy: policy).columns
                + 1
        }
        // What cannot be found out otherwise stays to the last: the way to all other keys.
        let kept = hints.indices.filter { hints[$0].isKept }
        var column = columns.lowerBound + 1
        var room = end - column - kept.reduce(0) { $0 + width[$1] + Self.gap } + Self.gap
        var isFull = false
        var places: [(hint: KeyText, columns: Range<Int>)] = []
        for index in hints.indices {
            if !hints[index].isKept {
                if isFull || width[index] + Self.gap > room {
                    isFull = true
                    continue
                }
                room -= width[index] + Self.gap
            }
            guard column + width[index] <= end else { break }
            // Without a key there is no blank behind it.
            let taken = width[index] - (hints[index].key.isEmpty ? 1 : 0)
            places.append((hints[index], column..<column + taken))
            column += taken + Self.gap
        }
        return places
    }

    private static let gap = 3

    private func hints(_ policy: WidthPolicy) -> [KeyText] {
        let help = shown([.command(.help)]).map { hint in
            var hint = hint
            hint.isKept = true
            return hint
        }
        switch model.subject {
        case .sequence(let strokes): return continuations(of: strokes)
        case .dialog(let hints): return shown(hints)
        case .text(let situation): return hints(in: situation, policy) + help
        case .agenda(let isUnsure):
            let number = KeyText(
                key: "1" + dots(policy) + "9", label: LocalizedText.agendaItemsHint(language))
            return shown([.treeGo, .treeLeave] + (isUnsure ? [.heading] : [])) + [number]
                + shown([.treeFold, .treeUnfold, .treeNarrower, .treeWider]) + help
        case .panel(let hints): return shown(hints) + help
        }
    }

    private func shown(_ hints: [Hint]) -> [KeyText] {
        hints.flatMap(names.texts)
    }

    private func shown(_ ids: [CommandID]) -> [KeyText] { shown(ids.map { .command($0) }) }

    private func hints(in situation: Model.Situation, _ policy: WidthPolicy) -> [KeyText] {
        if situation.selects && !situation.showsMatches {
            return shown([.copy, .cut, .paste, .escape, .undo, .save])
        }
        if situation.showsMatches {
            return shown([.findNext, .findPrevious, .escape, .find, .undo, .save])
        }
        // A draft that can only be read can be saved under another name.
        let save: CommandID = situation.isReadOnly ? .saveAs : .save
        if situation.fillsSlot {
            let typing = KeyText(key: "", label: LocalizedText.typingFills(language))
            return (situation.isReadOnly ? [] : [typing])
                + shown([.slotNext, .slotPrevious, .escape]) + goTo(policy) + shown([save])
        }
        let next: [CommandID] =
            (situation.isUnsure ? [.heading] : []) + (situation.hasSlots ? [.slotNext] : [])
        // Saving first: where there is little room, it is the key that nobody must miss. Most can guess the others.
        return shown(next) + goTo(policy) + shown([save, .find, .undo, .switchFocus, .quit])
    }

    private func goTo(_ policy: WidthPolicy) -> [KeyText] { shown([.goTo]) + items(policy) }

    /// The keys of the agenda items in one, where they differ in the digit alone.
    private func items(_ policy: WidthPolicy) -> [KeyText] {
        guard let first = names.key(.item(1)), let last = names.key(.item(9)), first.last == "1",
            last.last == "9", first.dropLast() == last.dropLast()
        else { return [] }
        return [KeyText(key: first + dots(policy) + "9", label: LocalizedText.agendaItemsHint(language))]
    }

    private func dots(_ policy: WidthPolicy) -> String { policy.ambiguousIsWide ? ".." : "…" }

    /// What may be pressed after the strokes that began a sequence.
    private func continuations(of strokes: [KeyStroke]) -> [KeyText] {
        guard let sequence = KeySequence(strokes),
            case .pending(let next) = keymap.resolve(sequence, in: model.context)
        else { return [] }
        return [KeyText(key: sequence.hint, label: "…")]
            + next.map { continuation in
                let command = continuation.command.flatMap(CommandRegistry.command)
                return KeyText(
                    key: continuation.stroke.hint, label: command?.label(language) ?? "…",
                    strokes: [continuation.stroke])
            }
    }
}
