import Editing
import Keymaps
import TestSupport
import TextRope

@testable import EditorCore

/// The file, and two editors that save into it.
struct EditorTable {
    var file: TextRope
    var editors: [EditorState] = []
    /// The version that each editor has read, saved or taken in last.
    var known: [TextRope] = []
    /// What each has typed, a word each of which there is one.
    var typed: [Set<String>] = [[], []]
    var time: Int64 = 0
    var next = 0

    init(_ draft: String) {
        file = TextRope(draft)
        for _ in 0..<2 {
            editors.append(
                EditorState(
                    text: file, document: DocumentState(path: "draft.txt", origin: .file),
                    screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese))
            known.append(file)
        }
    }

    mutating func press(_ key: String, _ index: Int) throws {
        deliver(.key(try KeyStroke(text: key)), to: index)
    }

    mutating func deliver(_ event: Event, to index: Int) {
        time += 5_000
        for effect in editors[index].update(event, at: time) {
            switch effect {
            case .acceptVersion(let text, _): known[index] = text
            case .save(let request):
                guard known[index] == file else {
                    deliver(.saveMet(file, then: request.then), to: index)
                    continue
                }
                file = request.text
                known[index] = file
                deliver(
                    .saved(
                        SaveReport(
                            revision: request.revision, text: request.text, path: request.path,
                            time: ClockTime(hour: 1, minute: 1))), to: index)
            default: break
            }
        }
    }

    /// Saves, and keeps both where both have changed the same place.
    mutating func save(_ index: Int) throws {
        try press("Ctrl-S", index)
        while editors[index].dialog is ConflictDialog { try press("b", index) }
    }

    /// Types a word that nobody has typed yet at the start or the end of a line.
    mutating func type(_ index: Int, using random: inout SeededGenerator) {
        let text = editors[index].buffer.text
        let content = text.lineContent(Int.random(in: 0..<text.lineCount, using: &random))
        let place = Bool.random(using: &random) ? content.lowerBound : content.upperBound
        editors[index].buffer.select(Selection(at: place))
        next += 1
        let word = "（\(index == 0 ? "甲" : "乙")\(next)）"
        typed[index].insert(word)
        for character in word { deliver(.key(KeyStroke(.character(character))), to: index) }
    }
}
