import EditorCore
import EditorView
import Foundation
import Keymaps
import Screen
import TextLayout
import TextRope

/// The state that the program ought to be in, and the cells that a terminal ought to show then.
struct ShownFrame {
    var state: EditorState

    init(text: [UInt8], rows: Int, columns: Int, policy: WidthPolicy = .narrow, scrollsColumns: Bool = false)
    {
        state = EditorState(
            text: TextRope(bytes: text), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: rows, columns: columns), keymap: .builtIn, language: .chinese)
        state.view.widthPolicy = policy
        state.view.scrollsColumns = scrollsColumns
        while !state.isReadToEnd { state.readOn() }
    }

    /// Takes in a key.
    mutating func press(_ stroke: KeyStroke) {
        _ = state.update(.key(stroke), at: 0)
    }

    /// The rows of the frame without blanks at their ends, the second half of a wide character being U+FFFF.
    var cells: [String] {
        rows(half: "\u{FFFF}")
    }

    /// The rows of the frame as text, without blanks at their ends.
    var text: [String] {
        rows(half: "")
    }

    private func rows(half: String) -> [String] {
        let frame = render(state)
        return (0..<frame.size.rows).map { row in
            let scalars = frame.row(row).reduce(into: String.UnicodeScalarView()) {
                $0.append(contentsOf: ($1.columns == 0 ? half : $1.text).unicodeScalars)
            }
            return String(String.UnicodeScalarView(scalars.reversed().drop { $0 == " " }.reversed()))
        }
    }

    /// The draft to page through: the real one where it is at hand, else the one for practice.
    static func draft() throws -> [UInt8] {
        let file: URL
        if let folder = Program.drafts {
            file = URL(fileURLWithPath: folder).appendingPathComponent("HSP-HA.2-L.1.zh.txt")
        } else {
            file = URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../Sources/precis/Resources/practice.txt")
        }
        return Array(try Data(contentsOf: file))
    }
}
