import Keymaps

extension EditorState {
    /// Answers that are single keys come before the keymap: `s`, `d`, `c` to the question about unsaved edits.
    /// `nil` where the stroke is no such answer.
    mutating func answer(_ stroke: KeyStroke, at time: Int64) -> [Effect]? {
        switch prompt {
        case .quit:
            switch stroke.typedCharacter {
            case "s", "S": return saveAndQuit()
            case "d", "D": return [.quit]
            case "c", "C":
                prompt = nil
                return []
            case .some: return []
            case nil: return nil
            }
        case .overwrite(let question):
            switch stroke.typedCharacter {
            case "y", "Y":
                prompt = nil
                quitsAfterSaving = question.quitsAfterwards
                return requestSave(to: question.field.text, mayReplaceOther: true)
            case "n", "N":
                prompt = .saveAs(question)
                return []
            case .some: return []
            case nil: return nil
            }
        case .question(let question):
            guard let character = stroke.typedCharacter else { return nil }
            return answer(question, Character(character.lowercased()))
        case .conflicts:
            switch stroke.typedCharacter {
            case "m", "M": return resolveConflict(.mine, at: time)
            case "t", "T": return resolveConflict(.theirs, at: time)
            case "b", "B": return resolveConflict(.both, at: time)
            case .some: return []
            case nil: return stroke.key == .escape ? leaveConflicts() : nil
            }
        case .differences(let page):
            switch stroke.typedCharacter {
            case "x", "X": if let place = page.choice?.remote { takeOutRemote(place, at: time) }
            case "d", "D":
                guard page.choice?.remote == nil else { break }
                prompt = nil
                discardEdits(at: time)
            case "k", "K": prompt = nil
            case .some: break
            case nil: return nil
            }
            return []
        default:
            return nil
        }
    }

    /// Enter.
    mutating func acceptPrompt() -> [Effect] {
        switch prompt {
        case .goTo(let question):
            acceptGoTo(question)
        case .find(let question):
            acceptFind(question)
        case .saveAs(let question):
            let path = question.field.text
            guard !path.allSatisfy(\.isWhitespace) else {
                message = Message(.emptyFileName, .warning)
                return []
            }
            prompt = nil
            quitsAfterSaving = question.quitsAfterwards
            return requestSave(to: path, mayReplaceOther: path == document.path && document.origin == .file)
        case .quit:
            return saveAndQuit()
        case .overwrite(let question):
            prompt = .saveAs(question)
        case .differences(let page):
            prompt = nil
            jump(toLine: page.entries[page.chosen].line)
        case .question, .conflicts:
            break
        case .help, nil:
            prompt = nil
        }
        return []
    }

    /// Esc.
    mutating func cancelPrompt() {
        switch prompt {
        case .goTo:
            returnFromPrompt()
            buffer.kept.beforePrompt = nil
        case .find(let question):
            leaveFind(stays: question.isBrowsed)
        case .question(let question):
            leave(question)
        case .conflicts:
            // Left in a way of its own: see `answer(_:at:)`.
            return
        case .overwrite, .saveAs, .quit, .differences, .help, nil:
            break
        }
        prompt = nil
    }

    /// Up and down: in a list of candidates, among matches, in the help page.
    mutating func moveInPrompt(by count: Int) {
        switch prompt {
        case .goTo(var question):
            guard !question.candidates.isEmpty else { return }
            question.chosen = min(max(0, question.chosen + count), question.candidates.count - 1)
            question.isBrowsed = true
            prompt = .goTo(question)
            previewGoTo()
        case .find:
            goToMatch(forward: count > 0)
        case .differences(var page):
            page.chosen = min(max(0, page.chosen + count.signum()), page.entries.count - 1)
            prompt = .differences(page)
            showLine(page.entries[page.chosen].line)
        case .help(let top):
            prompt = .help(top: min(max(0, top + count), lastHelpTop))
        default:
            break
        }
    }

    /// Tab: the next entry; in Find it leaves the question for the match that shows. If that is in a slot, typing fills it.
    mutating func tabInPrompt() {
        guard case .find(let question) = prompt else { return moveInPrompt(by: 1) }
        guard !question.field.text.isEmpty else { return }
        if !question.isBrowsed { findAsTyped() }
        guard search.current != nil else { return }
        leaveFind(stays: true)
        if slotUnderCaret != nil { goToSlot(forward: true) }
    }

    /// How far a page goes: in the help page a screen less one row, which shows where one was.
    var promptPage: Int {
        if case .help = prompt { return max(1, helpRows - 1) }
        return 8
    }

    /// Puts typed or pasted text into the field of the open question.
    mutating func typeInPrompt(_ text: String) {
        editField { $0.insert(text) }
    }

    /// Changes the field of the open question, and what hangs on it where its text has changed.
    mutating func editField(_ body: (inout TextField) -> Void) {
        switch prompt {
        case .goTo(var question):
            let before = question.field.text
            body(&question.field)
            prompt = .goTo(question)
            if question.field.text != before { findPlaces() }
        case .find(var question):
            let before = question.field.text
            body(&question.field)
            if question.field.text != before { question.isBrowsed = false }
            prompt = .find(question)
            if question.field.text != before { findAsTyped() }
        case .saveAs(var question):
            body(&question.field)
            prompt = .saveAs(question)
        default:
            break
        }
    }

    private mutating func saveAndQuit() -> [Effect] {
        prompt = nil
        guard document.path != nil, document.origin != .practice, !document.isReadOnly else {
            askForName(quitsAfterwards: true)
            return []
        }
        quitsAfterSaving = true
        return save()
    }
}
