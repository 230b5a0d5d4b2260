/// A text of the interface in each of its languages.
public struct LocalizedText: Equatable, Sendable {
    private let chinese: String
    private let english: String

    /// The same text in both languages.
    public init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The text in a language.
    public func callAsFunction(_ language: InterfaceLanguage) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}
