import Testing

@testable import EditorCore

/// Names as they are typed, and the paths that they mean.
@Suite struct DocumentNamesTests {
    @Test(arguments: [
        ("a/x", "a/y", "y"), ("a/x", "a//y", "y"), ("a//x", "a/y", "y"), ("a/x", "a///b//y", "b/y"),
        ("a/x", "a/~/y", "./~/y"), ("a/x", "/a/y", "/a/y"), ("x", "y", "y"),
    ])
    func theTypedFormMeansTheSameFile(draft: String, path: String, typed: String) {
        let document = DocumentState(path: draft, origin: .file)
        #expect(document.typedForm(of: path) == typed)
        let parts = { (path: String) in path.split(separator: "/").filter { $0 != "." } }
        let meant = document.path(typed: typed)
        #expect(parts(meant) == parts(path) && meant.hasPrefix("/") == path.hasPrefix("/"))
    }
}
