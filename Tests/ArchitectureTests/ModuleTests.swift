import Foundation
import Testing

/// The arrows between modules, as the manifest and the article say that they go.
struct ModuleTests {
    /// What of the system a module may import; every module may have what the standard library brings.
    private static let systemModules: Set<String> = ["Glibc", "Synchronization", "ArgumentParser"]

    /// Modules that are made of the system: files, processes, the terminal.
    private static let modulesOfTheSystem: Set<String> = ["DraftStorage", "Terminal", "precis"]

    /// Elsewhere the C library only searches and compares bytes, which the article says why.
    private static let filesThatSearchBytes: [String: [String]] = [
        "TextChunk.swift": ["memchr"],
        "TextRope+LineContents.swift": ["memchr"],
        "Bytes.swift": ["memchr", "memcmp"],
        "LineLayout.swift": ["memcmp"],
        "UnitList.swift": ["memcmp"],
        "ByteSearch.swift": ["memchr", "memcmp"],
        "Frame.swift": ["memcmp"],
    ]

    /// The targets of the manifest that stand in `Sources`, in its order, each with those of them that it depends on.
    private static let targets: [(name: String, dependencies: Set<String>)] = {
        let manifest = (try? Project.text("Package.swift")) ?? ""
        // Each target ends where the next begins.
        let starts = manifest.ranges(of: #/\.(?:target|executableTarget|testTarget)\(/#).map(\.lowerBound)
        return starts.indices.compactMap { index in
            let end = index + 1 < starts.count ? starts[index + 1] : manifest.endIndex
            let text = manifest[starts[index]..<end]
            guard let name = text.firstMatch(of: #/name: "(\w+)"/#)?.1,
                !text.hasPrefix(".testTarget"), !text.contains("path: \"Tests/")
            else { return nil }
            let list = text.firstMatch(of: #/dependencies: \[([^\]]*)\]/#)?.1 ?? ""
            // Of a product of another package the name stands first.
            let names = list.matches(of: #/"(\w+)"/#).map { String($0.1) }
            return (String(name), Set(names))
        }
    }()

    @Test func theManifestIsRead() {
        #expect(Self.targets.count >= 14)
        #expect(Self.targets.first?.name == "TextRope" && Self.targets.last?.name == "precis")
        #expect(Set(Project.files.map(\.module)).isSubset(of: Self.targets.map(\.name)))
    }

    @Test func dependenciesStandAboveTheirModules() {
        for (index, target) in Self.targets.enumerated() {
            let above = Set(Self.targets[..<index].map(\.name)).union(Self.systemModules)
            #expect(target.dependencies.isSubset(of: above), "\(target.name)")
        }
    }

    @Test func filesImportDeclaredDependenciesOnly() {
        for file in Project.files {
            guard let target = Self.targets.first(where: { $0.name == file.module }) else { continue }
            let others = Set(file.imports).subtracting(target.dependencies).subtracting(Self.systemModules)
            #expect(others.isEmpty, "\(file.path)")
        }
    }

    /// A dependency that nothing imports only makes builds longer, and the table in the article wrong.
    @Test func dependenciesAreUsed() {
        for target in Self.targets {
            let imported = Set(Project.files.filter { $0.module == target.name }.flatMap(\.imports))
            let unused = target.dependencies.subtracting(imported)
            #expect(unused.isEmpty, "\(target.name)")
        }
    }

    @Test func theArticleHasTheSameModules() throws {
        let article = try Project.text("Sources/precis/Documentation.docc/Architecture.md")
        let rows = article.matches(of: #/(?m)^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$/#)
        let names = rows.map { String($0.1) }
        // Where the default keymap is embedded is told of at `Keymaps`.
        #expect(names == Self.targets.map(\.name).filter { $0 != "KeymapFiles" })
        for row in rows where !row.2.contains("all") && row.2 != "–" {
            let told = Set(row.2.matches(of: #/\w+/#).map { String($0.0) })
            let target = Self.targets.first { $0.name == row.1 }
            #expect(
                told.subtracting(["libc", "ncursesw", "pcre2"]).isSubset(of: target?.dependencies ?? []),
                "\(row.1)")
        }
    }

    @Test func noFoundation() {
        for file in Project.files {
            #expect(!file.imports.contains { $0.hasPrefix("Foundation") }, "\(file.path)")
        }
    }

    @Test func theCLibraryIsImportedWhereItIsNeeded() {
        for file in Project.files where file.imports.contains("Glibc") {
            #expect(
                Self.modulesOfTheSystem.contains(file.module) || Self.filesThatSearchBytes[file.name] != nil,
                "\(file.path)")
        }
    }

    @Test func pureModulesOnlySearchBytes() throws {
        for (name, functions) in Self.filesThatSearchBytes {
            let file = try #require(Project.files.first { $0.name == name }, "\(name) is gone")
            let called = Set(file.code.matches(of: #/\bmem\w+(?=\()/#).map { String($0.0) })
            #expect(called == Set(functions), "\(name)")
        }
    }
}
