import Foundation
import Testing

/// What the program prints as JSON of the real draft, compared with its inventory: every field that scripts read.
@Suite(.enabled(if: Program.drafts != nil)) struct InventoryTests {
    typealias Object = [String: Any]

    static let draft = "HSP-HA.2-L.1.zh.txt"
    private let program: Program
    private let inventory: Object

    init() throws {
        program = try Program()
        let folder = URL(fileURLWithPath: try #require(Program.drafts))
        let bytes = try Data(contentsOf: folder.appendingPathComponent("HSP-HA.2-L.1.zh.inventory.json"))
        inventory = try #require(try JSONSerialization.jsonObject(with: bytes) as? Object)
        try program.file(Self.draft, Data(contentsOf: folder.appendingPathComponent(Self.draft)))
    }

    private func list(_ name: String) throws -> [Object] { try #require(inventory[name] as? [Object]) }

    /// Runs a listing; what it prints has to be JSON, and nothing but JSON.
    private func listing(_ command: String) throws -> Any {
        let result = try program.run([command, "--json", Self.draft])
        #expect(result.status == 0 && result.errors.isEmpty)
        return try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    }

    /// `main` and `annex2` as listings name them.
    private func domain(_ scope: Any?) -> String {
        guard let scope = scope as? String, scope != "main" else { return "body" }
        return "annex \(scope.dropFirst("annex".count))"
    }

    /// Compares as JSON does: numbers, texts, lists and null, and no field that is not expected.
    private func expect(_ found: Object, _ expected: Object, at location: SourceLocation = #_sourceLocation) {
        #expect(
            NSDictionary(dictionary: found) == NSDictionary(dictionary: expected), sourceLocation: location)
    }

    private func orNull(_ value: Any?) -> Any { value ?? NSNull() }

    @Test func outline() throws {
        let found = try #require(try listing("outline") as? Object)
        #expect(
            Set(found.keys) == [
                "file", "language", "frontMatter", "outline", "contents", "furniture", "domains",
            ])
        #expect(found["file"] as? String == Self.draft)
        #expect(found["language"] as? String == "zh")
        let slotLines = try list("slots").compactMap { $0["line"] as? Int }
        let nodes = try #require(found["outline"] as? [Object])
        let known = try list("outline")
        #expect(nodes.count == 34 && known.count == 34)
        var current = "body"
        for (node, known) in zip(nodes, known) {
            let kind = try #require(known["kind"] as? String)
            let extent = try #require(known["extent"] as? [Int])
            let paragraphs = known["paragraphs"] as? [Int] ?? []
            if kind == "annex" { current = "annex \(known["ordinal"] as? Int ?? annexes(upTo: extent[0]))" }
            expect(
                node,
                [
                    "kind": kind.replacingOccurrences(of: "annex_", with: ""), "domain": current,
                    "level": orNull(known["level"]), "label": orNull(known["label"]),
                    "title": orNull(known["title"]), "line": extent[0], "endLine": extent[1],
                    "agendaItems": known["agenda_items"] as? [Int] ?? [],
                    "firstParagraph": orNull(paragraphs.first), "lastParagraph": orNull(paragraphs.last),
                    "slots": slotLines.filter { (extent[0]...extent[1]).contains($0) }.count,
                ])
        }
    }

    private func annexes(upTo line: Int) -> Int {
        let outline = (try? list("outline")) ?? []
        return outline.filter { $0["kind"] as? String == "annex" && ($0["line"] as? Int ?? 0) <= line }.count
    }

    @Test func frontMatter() throws {
        let found = try #require(try listing("outline") as? Object)["frontMatter"] as? [Object] ?? []
        let known = try list("front_matter")
        #expect(found.count == known.count)
        for (line, known) in zip(found, known) {
            let role = known["role"] as? String
            expect(
                line,
                [
                    "role": role == "dates_place" ? "dates" : orNull(role), "line": orNull(known["line"]),
                    "text": orNull(known["text"]),
                ])
        }
    }

    @Test func domains() throws {
        let found = try #require(try listing("outline") as? Object)["domains"] as? [Object] ?? []
        let known = try #require(inventory["numbering"] as? [String: Object])
        #expect(found.compactMap { $0["name"] as? String } == ["body", "annex 1", "annex 2", "annex 3"])
        for (scope, known) in known {
            let name = domain(scope)
            expect(
                try #require(found.first { $0["name"] as? String == name }),
                [
                    "name": name, "first": orNull(known["first"]), "last": orNull(known["last"]),
                    "count": orNull(known["count"]), "gaps": known["gaps"] ?? [Int](),
                    "duplicates": known["duplicates"] ?? [Int](),
                ])
        }
    }

    @Test func paragraphs() throws {
        let found = try #require(try listing("paragraphs") as? [Object])
        let known = try list("paragraphs")
        let nodes = try list("outline")
        #expect(found.count == 110 && known.count == 110)
        for (paragraph, known) in zip(found, known) {
            let lines = try #require(known["lines"] as? [Int])
            let number = try #require(known["number"] as? Int)
            let node = nodes.last { ($0["line"] as? Int ?? .max) <= lines[0] }
            expect(
                paragraph,
                [
                    "domain": domain(known["scope"]), "number": number, "label": "\(number).",
                    "line": lines[0], "endLine": lines[lines.count - 1], "lines": lines,
                    "node": orNull(node?["label"]),
                ])
        }
    }

    @Test func slots() throws {
        let kinds = [
            "annex_number_xref": "annexReference", "count": "count", "name_list": "names",
            "name_list_or_count": "names", "person_names": "names", "document_number_part": "documentNumber",
            "text_block": "text", "whole_paragraph": "paragraph", "annex_number_heading": "annexNumber",
        ]
        let found = try #require(try listing("slots") as? [Object])
        let known = try list("slots")
        #expect(found.count == 28 && known.count == 28)
        for (slot, known) in zip(found, known) {
            let under = known["under"] as? String
            expect(
                slot,
                [
                    "line": orNull(known["line"]), "column": orNull(known["col"]),
                    "offset": orNull(known["byte_offset"]), "length": orNull(known["byte_len"]),
                    "text": orNull(known["spelling"]), "kind": orNull(kinds[known["kind"] as? String ?? ""]),
                    "domain": domain(known["scope"]), "paragraph": orNull(known["paragraph"]),
                    "node": orNull(under?.components(separatedBy: " > ").last),
                ])
        }
    }

    @Test func references() throws {
        let found = try #require(try listing("references") as? [Object])
        let known = try list("cross_references")
        try #require(found.count == known.count && known.count == 15)
        for (reference, known) in zip(found, known) {
            let raw = try #require(known["raw"] as? String).replacing("（", with: "")
            #expect(reference["text"] as? String == raw)
            #expect(reference["line"] as? Int == known["line"] as? Int)
            #expect(reference["column"] as? Int == known["col"] as? Int)
            let target = try #require(known["target"] as? String)
            let targets = try #require(reference["targets"] as? [Object])
            // `annex 2 A (line 248)`, `agenda item 7`
            if let words = target.firstMatch(of: #/annex (\d) ?(\w?) ?\(line (\d+)\)/#) {
                #expect(reference["status"] as? String == "open")
                let isSection = !words.2.isEmpty
                #expect(reference["kind"] as? String == (isSection ? "section" : "annex"))
                let expected: Object = [
                    "kind": isSection ? "section" : "annex", "domain": "annex \(words.1)",
                    "label": isSection ? "\(words.2)." : "附件[--]", "line": try #require(Int(words.3)),
                ]
                #expect(
                    targets.contains { NSDictionary(dictionary: $0) == NSDictionary(dictionary: expected) })
                #expect(!isSection || targets.count == 1)
            } else if let item = target.firstMatch(of: #/agenda item (\d+)/#) {
                #expect(reference["kind"] as? String == "agendaItem")
                #expect(reference["status"] as? String == "resolved")
                #expect(targets.map { $0["number"] as? Int } == [Int(item.1)])
            } else {
                #expect(reference["status"] as? String == "foreign" && targets.isEmpty)
            }
        }
    }
}
