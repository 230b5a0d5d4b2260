import Testing

/// The arrows between the folders of `EditorCore`: a folder names types of those before it in the list alone.
struct FolderTests {
    /// The folders, each of which may name what is declared in those before it.
    static let order = [
        "Text", "Search", "Lists", "Document", "Words", "Editor", "Movement", "Panes", "Actions", "Dialogs",
        "Commands", "Update",
    ]

    /// Arrows that go the other way as yet, each with why.
    static let exceptions: [Arrow: String] = [:]

    struct Arrow: Hashable, CustomStringConvertible {
        let from: String
        let to: String
        init(_ from: String, _ to: String) { (self.from, self.to) = (from, to) }
        var description: String { "\(from) → \(to)" }
    }

    private static let files = Project.files.filter { $0.module == "EditorCore" }

    /// Each arrow that there is, with the names that make it.
    private static let arrows: [Arrow: Set<String>] = {
        var home: [String: String] = [:]
        for file in files { for type in file.declaredTypes { home[type] = file.folder } }
        var arrows: [Arrow: Set<String>] = [:]
        for file in files {
            for name in file.names {
                guard let folder = home[name], folder != file.folder else { continue }
                arrows[Arrow(file.folder, folder), default: []].insert("\(name) in \(file.path)")
            }
        }
        return arrows
    }()

    @Test func everyFolderHasItsPlace() {
        #expect(Set(Self.files.map(\.folder)) == Set(Self.order))
    }

    @Test func foldersNameTypesOfThoseBeforeThem() {
        for (arrow, names) in Self.arrows where Self.exceptions[arrow] == nil {
            let places = [arrow.to, arrow.from].map { Self.order.firstIndex(of: $0) ?? -1 }
            #expect(places[0] < places[1], "\(arrow): \(names.sorted().joined(separator: ", "))")
        }
    }

    @Test func exceptionsAreStillThere() {
        for arrow in Self.exceptions.keys {
            #expect(Self.arrows[arrow] != nil, "\(arrow) is no more: remove it")
        }
    }
}
