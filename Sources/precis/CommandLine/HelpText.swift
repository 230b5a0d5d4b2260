import Glibc
import TextLayout
import Wording

/// Help as the argument parser makes it, with its headings in the language of the user and its rows broken for the terminal.
struct HelpText {
    /// The help of a command, its rows not broken (``unbroken``).
    let text: String
    let language: InterfaceLanguage

    /// The columns to have the argument parser make help with: it would break Chinese after twice as many as there are.
    static let unbroken = 1 << 20
    /// Where what an option does stands, in characters from the start of its row.
    private static let descriptionColumn = 26

    /// Whether the argument parser's answer is help.
    static func isHelp(_ text: String) -> Bool {
        text.hasPrefix(overview)
    }

    private static let overview = "OVERVIEW: "

    /// The help of the program: what its subcommands are, and the options of the one that is meant where none is named.
    static func ofProgram(_ root: String, editing: String, language: InterfaceLanguage) -> HelpText {
        var parts = paragraphs(of: root)
        let own = parts.firstIndex { $0.first == "OPTIONS:" } ?? parts.endIndex
        parts.replaceSubrange(
            own..<min(own + 1, parts.endIndex), with: paragraphs(of: editing).dropFirst(2))
        return HelpText(
            text: parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n"),
            language: language)
    }

    private static func paragraphs(of text: String) -> [[Substring]] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .split { $0.isEmpty }.map { Array($0) }
    }

    /// The lines, each of at most so many columns where that can be.
    func lines(columns: Int?) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return (lines.last == "" ? lines.dropLast() : lines[...]).flatMap { line -> [String] in
            let label = line.prefix(Self.descriptionColumn)
            // An option that takes too much room has a row for itself.
            guard line.count > Self.descriptionColumn, line.hasPrefix("  "), label.hasSuffix(" ") else {
                return BrokenText.rows(of: translated(String(line)), columns: columns)
            }
            let name = translated(String(label.reversed().drop { $0 == " " }.reversed()))
            let gap = Self.descriptionColumn - DisplayWidth.columns(of: name, policy: .narrow)
            return BrokenText.rows(
                of: translated(String(line.dropFirst(Self.descriptionColumn))),
                behind: name + String(repeating: " ", count: max(1, gap)), columns: columns)
        }
    }

    /// A line with the argument parser's own words in the language of the user.
    private func translated(_ line: String) -> String {
        if line.hasPrefix(Self.overview) { return String(line.dropFirst(Self.overview.count)) }
        if let words = LocalizedText.parserLines[line] { return words(language) }
        for (word, words) in LocalizedText.parserWords {
            if line.hasPrefix(word) { return words(language) + line.dropFirst(word.count) }
            if line.hasSuffix(word) { return line.dropLast(word.count) + words(language) }
        }
        guard let start = line.lastIndex(of: "("), line[start...].hasPrefix("(values: ") else { return line }
        let values = String(line[start...].dropFirst(9).dropLast())
        return line[..<start].dropLast() + LocalizedText.values(values)(language)
    }
}
