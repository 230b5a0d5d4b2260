/// What is in a folder.
public struct FolderContents: Equatable, Sendable {
    /// The path that was asked for.
    public var path: String
    /// The names in it that a user can type, in no order; those of folders end with `/`. Empty where it can't be read.
    public var names: [String]

    /// What was found in the folder of a path.
    public init(path: String, names: [String]) {
        self.path = path
        self.names = names
    }
}
