/// A question or overlay that takes the keys until it is answered or left.
public enum Prompt: Equatable, Sendable {
    /// Where to go?
    case goTo(GoToPrompt)
    /// What to find?
    case find(FindPrompt)
    /// Under which name to save?
    case saveAs(SaveAsPrompt)
    /// A file of that name is there already: overwrite it?
    case overwrite(SaveAsPrompt)
    /// There are unsaved edits: save, discard, cancel?
    case quit
    /// A question that one key answers.
    case question(Question)
    /// Places that both sides changed, each in its own way: whose are to stand?
    case conflicts(ConflictPrompt)
    /// What differs from the file: keep it or discard it?
    case differences(DifferencesPage)
    /// The page of all keys, from a 0-based row on.
    case help(top: Int)
}

/// The question for a file name.
public struct SaveAsPrompt: Equatable, Sendable {
    /// The name typed so far.
    public var field: TextField
    /// The last part of the path typed so far.
    public var name: String { field.text.split(separator: "/").last.map(String.init) ?? field.text }
    /// Whether the program is to end once the file is written.
    public var quitsAfterwards: Bool
}
