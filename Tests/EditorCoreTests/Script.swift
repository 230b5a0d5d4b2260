import EditorCore
import Foundation
import Keymaps
import TextRope

/// A case that is a folder: `before.txt`, `keys.txt`, `after.txt`.
///
/// In the texts `‸` marks the caret and `⟦…⟧` what is selected (the caret then stands at one of its ends). In
/// `keys.txt` each line is one of: key names as in keymaps, separated by blanks; `type` and text to be typed;
/// `paste` and text to be pasted (`\n` is a line end in both); `wait` and milliseconds; `size` and rows and
/// columns. A line that begins with `#` is a comment.
struct Script {
    let name: String
    let before: String
    let keys: [String]
    let after: String

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Scripts")

    /// All cases there are, by name.
    static var all: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    init(named name: String) throws {
        let folder = Self.folder.appendingPathComponent(name)
        func read(_ file: String) throws -> String {
            try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        }
        self.name = name
        before = try read("before.txt")
        keys = try read("keys.txt").split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
        after = try read("after.txt")
    }

    /// Runs the case and gives the text that results, with its marks.
    func run() throws -> (text: String, state: EditorState, effects: [Effect]) {
        let marked = MarkedText(before)
        var state = EditorState(
            text: TextRope(marked.text), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese)
        state.buffer.select(marked.selection)
        var effects: [Effect] = []
        var time: Int64 = 1_000_000
        for line in keys {
            let words = line.split(separator: " ", maxSplits: 1).map(String.init)
            let rest = words.count > 1 ? words[1].replacingOccurrences(of: "\\n", with: "\n") : ""
            switch words.first {
            case "type":
                for character in rest {
                    effects += state.update(.key(KeyStroke(.character(character))), at: time)
                }
            case "paste":
                effects += state.update(.paste(Array(rest.utf8)), at: time)
            case "wait":
                time += Int64(rest) ?? 0
            case "size":
                let size = rest.split(separator: " ").compactMap { Int($0) }
                effects += state.update(.resize(ScreenSize(rows: size[0], columns: size[1])), at: time)
            default:
                for stroke in try KeySequence(text: line).strokes {
                    effects += state.update(.key(stroke), at: time)
                }
            }
            time += 1
        }
        let text = MarkedText(text: state.buffer.text.description, selection: state.buffer.selection).marked
        return (text, state, effects)
    }
}
