import Foundation

/// A source file of the project, its comments taken out of what is looked at.
struct SourceFile {
    /// The path from the project's folder on: `Sources/EditorCore/State/Buffer.swift`.
    let path: String
    /// The text as it stands in the file.
    let text: String
    /// The text without comments; string literals stay.
    let code: String
    /// The string literals; those within what is put into another one stand before it.
    let literals: [StringLiteral]

    init(_ path: String, _ text: String) {
        self.path = path
        self.text = text
        var scanner = SwiftScanner(text)
        scanner.scan()
        code = String(decoding: scanner.code, as: UTF8.self)
        literals = scanner.literals
    }

    /// The file's own name, which stays where it is moved to another folder.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The module whose folder it stands in.
    var module: String {
        path.hasPrefix("Keymaps/") ? "KeymapFiles" : String(path.split(separator: "/")[1])
    }

    /// The folder in the module's folder; `""` for a file that stands in that itself.
    var folder: String {
        let parts = path.split(separator: "/").map(String.init)
        return parts.count > 3 ? parts[2] : ""
    }

    /// The modules that it imports.
    var imports: [String] {
        code.matches(
            of:
                #/(?m)^\s*(?:@\w+\s+)?(?:public |package |internal |private |fileprivate )?import\s+(?:struct |enum |class |func )?(\w+)/#
        )
        .map { String($0.1) }
    }

    /// The types that it declares, not those within others.
    var declaredTypes: [String] {
        code.matches(
            of:
                #/(?m)^(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate|final|indirect)\s+)*(?:struct|enum|class|protocol|typealias|actor)\s+(\w+)/#
        )
        .map { String($0.1) }
    }

    /// The words that begin with a capital, outside of string literals: the types that it names, among others.
    var names: Set<String> {
        var bare = code
        bare.replace(#/"(?:[^"\\\n]|\\.)*"/#, with: "\"\"")
        return Set(bare.matches(of: #/(?:^|[^\w.])([A-Z]\w*)/#).map { String($0.1) })
    }
}

/// The project's files.
enum Project {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()

    static let files: [SourceFile] = ["Sources", "Keymaps"].flatMap { top in
        let paths = FileManager.default.enumerator(atPath: folder.appendingPathComponent(top).path)
        return (paths?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.sorted()
            .compactMap {
                try? SourceFile("\(top)/\($0)", text("\(top)/\($0)"))
            }
            // A script, not part of the module.
            .filter { $0.path != "Sources/TextLayout/scalars.swift" }
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }
}
