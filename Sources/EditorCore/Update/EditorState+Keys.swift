import Keymaps

extension EditorState {
    /// Handles a key.
    mutating func press(_ stroke: KeyStroke, at time: Int64) -> [Effect] {
        if !answersDialog, input.heldAnswer?.isHeld(stroke, at: time) == true { return [] }
        input.heldAnswer = nil
        message = nil
        input.pasteUnderWay = nil
        let strokes = input.pendingStrokes + [stroke]
        input.pendingStrokes = []
        guard let sequence = KeySequence(strokes) else { return [] }
        if strokes.count == 1, let effects = answer(stroke, at: time) { return effects }
        switch keymap.resolve(sequence, in: keyContext) {
        case .matched(let id):
            return CommandRegistry.command(id).map { call($0, at: time) } ?? []
        case .pending:
            input.pendingStrokes = strokes
            return []
        case .unbound:
            if strokes.count == 1, let character = stroke.typedCharacter {
                return type(character, at: time)
            }
            input.count = nil
            // Esc leaves a sequence that was begun.
            if strokes.count == 1 || stroke.key != .escape { message = Message(.unknownKey(sequence.text)) }
            return []
        }
    }

    /// Runs a command, unless the open dialog has to be answered first.
    private mutating func call(_ command: Command, at time: Int64) -> [Effect] {
        let invocation = Invocation(at: time, count: input.count)
        input.count = nil
        if !command.meetsDialog { return command.run(&self, invocation) }
        let (runs, effects) = meet(command.id, at: time)
        return runs ? effects + command.run(&self, invocation) : effects
    }

    /// The part of the keymap in force.
    public var keyContext: KeyContext {
        if isDialogOpen { return .prompt }
        switch view.focus {
        case .text: return input.mode.name.isEmpty ? .text : .text.in(mode: input.mode.name)
        case .agenda: return .tree
        case .panel: return .panel
        }
    }

    /// A letter that is bound to nothing: it goes into the dialog that takes the keys, else into the draft. Where the mode
    /// takes letters for commands, digits are a count.
    private mutating func type(_ character: Character, at time: Int64) -> [Effect] {
        if answersDialog {
            return ask { $0.type(String(character), in: &$1, at: time) }
        }
        if view.focus == .text, input.mode.insertsText {
            insertTyped(String(character), at: time)
        } else if view.focus == .text, let digit = character.wholeNumberValue, character.isASCII {
            input.count = min((input.count ?? 0) * 10 + digit, Self.largestCount)
        } else if view.focus == .agenda, let digit = character.wholeNumberValue, character.isASCII {
            chooseItem(digit: digit)
        } else {
            input.count = nil
            message = Message(.unknownKey(String(character)))
        }
        return []
    }

    private static let largestCount = 9_999

    /// Handles pasted text, or a part of it.
    mutating func paste(_ bytes: [UInt8], isLast: Bool, at time: Int64) -> [Effect] {
        // What was begun in the text goes on there, though a question may have come up meanwhile.
        if answersDialog && input.pasteUnderWay == nil {
            return ask { $0.type(String(decoding: bytes, as: UTF8.self), in: &$1, at: time) }
        }
        if view.focus == .text || input.pasteUnderWay != nil { insertPasted(bytes, isLast: isLast, at: time) }
        return []
    }
}
