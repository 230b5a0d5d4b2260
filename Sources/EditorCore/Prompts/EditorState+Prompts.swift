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
        case .conflicts(let question):
            switch stroke.typedCharacter {
            case "m", "M": resolveConflict(.mine, at: time)
            case "t", "T": resolveConflict(.theirs, at: time)
            case "b", "B": resolveConflict(.both, at: time)
            case .some: break
            case nil:
                guard stroke.key == .escape else { return nil }
                keepBothSides(at: time)
            }
            guard prompt == nil, !question.mineIsFile else { return [] }
            return [.acceptVersion(document.savedText, hasEdits: isModified)]
        case .differences:
            switch stroke.typedCharacter {
            case "d", "D":
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
            prompt = nil
            if search.current == nil || question.field.text.isEmpty {
                returnTo(question.origin)
                if !question.field.text.isEmpty {
                    message = Message(.notFound(question.field.text), .warning)
                }
            } else {
                buffer.places.leave(question.origin.selection.head)
            }
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
        case .goTo(let question):
            returnTo(question.origin)
        case .find(let question):
            search.isShown = false
            returnTo(question.origin)
        case .question(let question):
            leave(question)
        case .conflicts:
            // Left by an answer only: see `answer(_:at:)`.
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
