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
            /// To choose a heading.
            case agenda
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
        }

        let subject: Subject
        /// Where the keys are pressed.
        let context: KeyContext

        init(_ scene: Scene) {
            context = scene.state.keyContext
            if !scene.state.pendingStrokes.isEmpty {
                subject = .sequence(scene.state.pendingStrokes)
            } else if let dialog = scene.dialog {
                subject = .dialog(dialog.hints)
            } else {
                switch scene.state.focus {
                case .text:
                    subject = .text(
                        Situation(
                            selects: !scene.state.buffer.selection.isCaret,
                            showsMatches: scene.state.search.isShown,
                            fillsSlot: scene.activeSlot != nil,
                            hasSlots: scene.state.buffer.draft.slotCount > 0,
                            isReadOnly: scene.state.document.isReadOnly))
                case .agenda: subject = .agenda
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
        let start = area.columns.lowerBound + 1
        let end = area.columns.upperBound - 1
        let policy = frame.policy
        let hints = hints(policy).map { (key: line($0.key, frame), label: line($0.label, frame), hint: $0) }
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

    private func hints(_ policy: WidthPolicy) -> [Shown] {
        let help = shown([.command(.help)]).map { Shown(key: $0.key, label: $0.label, isKept: true) }
        switch model.subject {
        case .sequence(let strokes): return continuations(of: strokes)
        case .dialog(let hints): return shown(hints)
        case .text(let situation): return hints(in: situation, policy) + help
        case .agenda:
            return shown([
                .command(.treeGo), .command(.treeLeave), .command(.treeFold), .command(.treeUnfold),
                .command(.treeNarrower), .command(.treeWider),
            ]) + help
        case .panel(let hints): return shown(hints) + help
        }
    }

    private func shown(_ hints: [Hint]) -> [Shown] {
        hints.flatMap(names.texts).map { Shown(key: $0.key, label: $0.label) }
    }

    private func shown(_ ids: [CommandID]) -> [Shown] { shown(ids.map { .command($0) }) }

    private func hints(in situation: Model.Situation, _ policy: WidthPolicy) -> [Shown] {
        if situation.selects && !situation.showsMatches {
            return shown([.copy, .cut, .paste, .escape, .undo, .save])
        }
        if situation.showsMatches {
            return shown([.findNext, .findPrevious, .escape, .find, .undo, .save])
        }
        if situation.fillsSlot {
            let typing = Shown(key: "", label: LocalizedText.typingFills(language))
            return [typing] + shown([.slotNext, .slotPrevious, .escape]) + goTo(policy) + shown([.save])
        }
        let next: [CommandID] = situation.hasSlots ? [.slotNext] : []
        // Saving before what most can guess: where there is little room, it is what one must not miss. What can be read
        // only, can be saved under another name.
        let save: CommandID = situation.isReadOnly ? .saveAs : .save
        return shown(next) + goTo(policy) + shown([save, .find, .undo, .switchFocus, .quit])
    }

    private func goTo(_ policy: WidthPolicy) -> [Shown] { shown([.goTo]) + items(policy) }

    /// The keys of the agenda items in one, where they differ in the digit alone.
    private func items(_ policy: WidthPolicy) -> [Shown] {
        guard let first = names.key(.item(1)), let last = names.key(.item(9)), first.last == "1",
            last.last == "9", first.dropLast() == last.dropLast()
        else { return [] }
        let dots = policy.ambiguousIsWide ? ".." : "…"
        return [Shown(key: first + dots + "9", label: LocalizedText.agendaItemsHint(language))]
    }

    /// What may be pressed after the strokes that began a sequence.
    private func continuations(of strokes: [KeyStroke]) -> [Shown] {
        guard let sequence = KeySequence(strokes),
            case .pending(let next) = keymap.resolve(sequence, in: model.context)
        else { return [] }
        return [Shown(key: sequence.hint, label: "…")]
            + next.map { continuation in
                let command = continuation.command.flatMap(CommandRegistry.command)
                return Shown(key: continuation.stroke.hint, label: command?.label(language) ?? "…")
            }
    }
}
