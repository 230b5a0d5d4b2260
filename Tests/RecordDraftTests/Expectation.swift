import Foundation

/// What an inventory or an example says a draft holds.
struct Expectation: Decodable {
    struct FrontMatter: Decodable { let role: String, line: Int, text: String }
    struct Node: Decodable {
        let kind: String, level: Int, label: String, title: String, line: Int
        let endLine: Int
        let scope: String?
        let agenda: [Int]?
        let agendaItems: [Int]?
        let garbled: Bool?
        let extent: [Int]?
        let paragraphs: [Int]?

        var items: [Int] { agenda ?? agendaItems ?? [] }
        var plainKind: String { kind.hasPrefix("annex_") ? String(kind.dropFirst("annex_".count)) : kind }
    }
    /// A number, or text such as `12 bis`, or nothing.
    struct Number: Decodable {
        let text: String?
        init(from decoder: Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                text = nil
            } else if let number = try? container.decode(Int.self) {
                text = String(number)
            } else {
                text = try container.decode(String.self)
            }
        }
    }
    struct Paragraph: Decodable { let scope: String, number: Number, lines: [Int] }
    struct Slot: Decodable {
        let line: Int, col: Int, spelling: String, kind: String, scope: String
        let byteOffset: Int?
        let under: String?
        let paragraph: Number
    }
    struct Place: Decodable { let line: Int, col: Int }
    struct Footnote: Decodable { let bodyLine: Int }
    struct List: Decodable { let lines: [Int] }

    let frontMatter: [FrontMatter]
    let outline: [Node]
    let paragraphs: [Paragraph]
    let slots: [Slot]
    let undecided: [Place]?
    let footnotes: [Footnote]?
    let lists: [List]?

    init(_ name: String) throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        self = try decoder.decode(Expectation.self, from: DraftsFolder.data(name))
    }

    /// `main`, `annex2` and `annex:2` as listings name them.
    static func domain(_ scope: String) -> String {
        if scope == "main" { return "body" }
        for kind in ["annex", "appendix", "addendum"] where scope.hasPrefix(kind) {
            return "\(kind) \(scope.dropFirst(kind.count).filter { $0 != ":" })"
        }
        return scope
    }

    static let slotKinds = [
        "annex_number_xref": "annexReference", "count": "count", "amount": "count", "name_list": "names",
        "name_list_or_count": "names", "person_names": "names", "document_number_part": "documentNumber",
        "text_block": "text", "text": "text", "whole_paragraph": "paragraph",
        "annex_number_heading": "annexNumber",
    ]
}
