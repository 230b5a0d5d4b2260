import Foundation
import Keymaps
import Testing

@testable import EditorCore

/// Keys that README and manuals tell of are keys that the built-in keymap has.
@Suite struct DocumentedKeysTests {
    private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The places that tell of keys, each with what stands before them and behind them.
    private static let places = [
        ("README.md", "### 每天用的键", "### 文件在哪里"),
        ("README.md", "### Keys of every day", "### Where files live"),
        ("Sources/precis/Resources/precis.1", ".Sh KEYS", ".Sh ENVIRONMENT"),
        ("Sources/precis/Resources/precis.zh.1", ".Sh 按键", ".Sh 环境变量"),
    ]

    private static let arrows = ["←": "Left", "→": "Right", "↑": "Up", "↓": "Down"]

    private static func keys(in file: String, from start: String, to end: String) throws -> Set<String> {
        let text = try String(contentsOf: project.appendingPathComponent(file), encoding: .utf8)
        let first = try #require(text.range(of: start), "\(file) has no \(start)")
        let last = try #require(text.range(of: end, range: first.upperBound..<text.endIndex))
        let part = text[first.upperBound..<last.lowerBound]
        let names = part.matches(of: #/(?:(?:Ctrl|Alt|Shift)-)+(?:F[0-9]+|[A-Za-z]+|[0-9←→↑↓])|\bF[0-9]+\b/#)
            .map(\.0)
        return Set(
            names.map { arrows.reduce(String($0)) { $0.replacingOccurrences(of: $1.key, with: $1.value) } })
    }

    private static func isBound(_ name: String) throws -> Bool {
        // Terminals send the sign above the digit.
        let signs = ["1": "!", "6": "^"]
        let name =
            name.hasPrefix("Alt-Shift-") ? signs[String(name.suffix(1))].map { "Alt-" + $0 } ?? name : name
        let sequence = try KeySequence(text: name)
        return [KeyContext.text, .tree, .prompt].contains {
            if case .matched = Keymap.builtIn.resolve(sequence, in: $0) { true } else { false }
        }
    }

    @Test(arguments: places) func areBound(file: String, start: String, end: String) throws {
        let keys = try Self.keys(in: file, from: start, to: end)
        #expect(keys.count > 20)
        for key in keys { #expect(try Self.isBound(key), "\(file) tells of \(key)") }
    }

    @Test func areTheSameInEachLanguage() throws {
        for pair in [Self.places[0...1], Self.places[2...3]] {
            let keys = try pair.map { try Self.keys(in: $0.0, from: $0.1, to: $0.2) }
            #expect(keys.first == keys.last)
        }
    }
}
