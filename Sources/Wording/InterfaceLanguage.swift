/// A language that the interface speaks. It has nothing to do with the language of the draft.
public enum InterfaceLanguage: String, CaseIterable, Sendable {
    /// Chinese, in simplified characters.
    case chinese = "zh"
    /// English.
    case english = "en"

    /// The language that a locale name such as `zh_CN.UTF-8` asks for: Chinese for `zh…`, and Chinese too where
    /// nothing is said (`C`, `POSIX`, empty), since the drafts are; English for any other.
    public init(locale: String) {
        let isUnsaid = locale.isEmpty || locale == "POSIX" || locale == "C" || locale.hasPrefix("C.")
        self = isUnsaid || locale.hasPrefix("zh") ? .chinese : .english
    }
}
