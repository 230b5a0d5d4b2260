import EditorCore
import EditorView
import Keymaps
import Screen
import Testing

@Suite("What a click on hints and answers presses")
struct ClickTests {
    /// The keys that a click on each column of a row presses, each once, in order.
    private func keys(row: Int, of state: EditorState) -> [String] {
        var found: [String] = []
        for column in 0..<state.view.screen.columns {
            let keys = clickedKeys(row: row, column: column, of: state).map(\.text).joined(separator: " ")
            if !keys.isEmpty, found.last != keys { found.append(keys) }
        }
        return found
    }

    @Test func hintsAreTheirKeys() {
        let state = SmallDraft.state(rows: 24, columns: 120)
        let row = state.view.screen.rows - 1
        let found = keys(row: row, of: state)
        #expect(found.starts(with: ["Tab", "Ctrl-G"]) && found.contains("Ctrl-S") && found.last == "F1")
        // Each column presses the key that is named there.
        let line = render(state).snapshot.split(separator: "\n").filter { $0.first == "|" }[row]
        #expect(line.contains("^S 保存"))
        #expect((0..<row).allSatisfy { keys(row: $0, of: state).isEmpty })
    }

    @Test func answersAreTheirLetters() {
        var state = SmallDraft.state(rows: 24, columns: 80)
        state.press("Tab '12 Ctrl-Q")
        let found = (0..<24).flatMap { keys(row: $0, of: state) }
        #expect(found == ["s", "d", "c"])
        for character in found.prefix(1) {
            _ = state.update(.key(KeyStroke(.character(Character(character)))), at: 0)
        }
        #expect(state.dialog == nil)
    }

    /// On a low screen the list has few of its rows, with the chosen one among them.
    @Test(arguments: [24, 16, 12, 8, 6])
    func rowsOfAListOverTheTextAreThoseDrawnThere(rows: Int) throws {
        var state = SmallDraft.state(rows: rows, columns: 80)
        state.press("Ctrl-R '的 Enter '之 Alt-A Down Down")
        let drawn = render(state).snapshot.split(separator: "\n").filter { $0.first == "|" }
        let list = try #require(state.dialog?.content(in: state).list)
        var found: [Int] = []
        for row in 0..<rows {
            guard let number = clickedListRow(row: row, column: 50, of: state) else { continue }
            found.append(number)
            #expect(drawn[row].contains("[x] " + list.rows[number].title), "\(rows) \(number)")
        }
        let count = drawn.count { $0.contains("[x]") }
        #expect(found.count == count && (count == 0 || found.contains(list.chosen ?? -1)))
        if rows > 8 { #expect(count > 1) }
    }
}
