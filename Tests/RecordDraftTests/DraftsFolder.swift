import Foundation
import TextRope

/// The folder with the real draft and the examples, which are not part of the project.
enum DraftsFolder {
    static let path = ProcessInfo.processInfo.environment["PRECIS_DRAFTS"].flatMap { $0.isEmpty ? nil : $0 }
    static var isThere: Bool { path != nil }

    static let realDraft = "HSP-HA.2-L.1.zh.txt"
    static let inventory = "HSP-HA.2-L.1.zh.inventory.json"
    static let examples = [
        "s01_en_draft", "s05_zh_annexes_appendices", "s07_zh_footnotes", "s11_zh_not_slots",
        "s17_zh_number_forms",
    ]

    static func data(_ name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: path ?? "/nowhere").appendingPathComponent(name))
    }

    static func text(_ name: String) throws -> TextRope { TextRope(bytes: try data(name)) }
}
