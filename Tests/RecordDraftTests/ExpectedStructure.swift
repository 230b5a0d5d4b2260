import Foundation
import RecordDraft

/// The structure of a text as somebody read it, from `Expected/NAME.txt`; lines are 1-based.
struct ExpectedStructure {
    struct Heading: Equatable, CustomStringConvertible {
        let line: Int, kind: String, level: Int, label: String, items: [Int], isContinued: Bool

        var description: String {
            "\(line) \(kind) \(level) “\(label)” \(items)\(isContinued ? " continued" : "")"
        }
    }

    /// Where there are texts: the names of the files in `Expected`, without their extension.
    static let names: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
    }()

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Expected")

    private(set) var headings: [Heading] = []
    /// Lines that may be headings or not.
    private(set) var doubtful: Set<Int> = []
    /// Numbered paragraphs: `45 body 7`.
    private(set) var paragraphs: [String] = []
    private(set) var contents: Set<Int> = []
    private(set) var furniture: Set<Int> = []

    init(_ name: String) throws {
        let text = try String(contentsOf: Self.folder.appendingPathComponent("\(name).txt"), encoding: .utf8)
        for entry in text.split(separator: "\n") where !entry.hasPrefix("#") {
            let words = entry.split(separator: " ").map(String.init)
            switch words[0] {
            case "heading":
                let label = entry.split(separator: "\"", omittingEmptySubsequences: false)[1]
                if words.contains("?") {
                    doubtful.insert(Int(words[1]) ?? 0)
                } else {
                    let items =
                        words.first { $0.hasPrefix("items=") }?.dropFirst(6).split(separator: ",") ?? []
                    headings.append(
                        Heading(
                            line: Int(words[1]) ?? 0, kind: words[2], level: Int(words[3]) ?? 0,
                            label: String(label),
                            items: items.compactMap { Int($0) }, isContinued: words.contains("continued")))
                }
            case "paragraph": paragraphs.append(words.dropFirst().joined(separator: " "))
            case "contents": contents.formUnion(Self.lines(words.dropFirst()))
            case "furniture": furniture.formUnion(Self.lines(words.dropFirst()))
            default: break
            }
        }
    }

    /// `12`, `14-20`: all lines named.
    private static func lines(_ ranges: some Sequence<String>) -> [Int] {
        ranges.flatMap { range in
            let ends = range.split(separator: "-").compactMap { Int($0) }
            return ends.count == 2 ? Array(ends[0]...ends[1]) : ends
        }
    }
}
