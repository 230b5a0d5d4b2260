import Editing
import Foundation
import Keymaps
import TestSupport
import Testing
import TextRope

@testable import EditorCore

/// Two editors at one file: whatever each undoes, what the other has saved stands, and both come to the same text.
@Suite struct TwoEditorsTests {
    private static let draft = (1...12).map { "\($0). 第\($0)段的文字在这里。\n\n" }.joined()

    @Test(arguments: 0..<60) func theirsStandsAndBothComeTogether(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var table = EditorTable(Self.draft)
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
