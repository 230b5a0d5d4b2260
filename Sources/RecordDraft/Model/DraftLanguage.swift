/// A language that drafts are written in, by its ISO 639-1 code.
public enum DraftLanguage: String, CaseIterable, Sendable {
    /// Arabic.
    case ar
    /// English.
    case en
    /// Spanish.
    case es
    /// French.
    case fr
    /// Russian.
    case ru
    /// Chinese.
    case zh
}
