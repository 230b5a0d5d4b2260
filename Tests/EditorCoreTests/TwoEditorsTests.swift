import Editing
import Foundation
import Keymaps
import TestSupport
import Testing
import TextRope

@testable import EditorCore

/// Two editors at one file: whatever each undoes, what the other has saved stands, and both come to the same text.
@Suite struct TwoEditorsTests {
    /// The file, and two editors that save into it.
    private struct Table {
        var file = TextRope((1...12).map { "\($0). 第\($0)段的文字在这里。\n\n" }.joined())
        var editors: [EditorState] = []
        /// The version that each editor has read, saved or taken in last.
        var known: [TextRope] = []
        /// What each has typed, a word each of which there is one.
        var typed: [Set<String>] = [[], []]
        var time: Int64 = 0
        var next = 0

        init() {
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

    @Test(arguments: 0..<60) func theirsStandsAndBothComeTogether(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var table = Table()
        for _ in 0..<40 {
            let index = Int.random(in: 0..<2, using: &random)
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<4: table.type(index, using: &random)
            case 4..<6: try table.save(index)
            case 6: table.deliver(.fileChanged(table.file), to: index)
            case 7..<9:
                let before = table.editors[index].buffer.text.description
                try table.press("Ctrl-Z", index)
                let after = table.editors[index].buffer.text.description
                for word in table.typed[1 - index] where before.contains(word) {
                    #expect(after.contains(word), "\(word) of the other is gone, seed \(seed)")
                }
            default: try table.press("Ctrl-Y", index)
            }
        }
        for index in 0..<2 {
            while table.editors[index].buffer.history.canUndo { try table.press("Ctrl-Z", index) }
            let text = table.editors[index].buffer.text.description
            for word in table.typed[index] where text.contains(word) {
                // What both kept of a collision can hold one's own words in lines that the other has saved.
                #expect(table.file.description.contains(word), "\(word) is left, seed \(seed)")
            }
        }
        for _ in 0..<4 { for index in 0..<2 { try table.save(index) } }
        for index in 0..<2 { table.deliver(.fileChanged(table.file), to: index) }
        #expect(table.editors[0].buffer.text == table.editors[1].buffer.text, "seed \(seed)")
        #expect(table.editors[0].buffer.text == table.file && !table.editors[0].isModified, "seed \(seed)")
    }
}
