/// The wordings that make a pair of square brackets a slot. Dashes, underscores and other signs of a blank always do.
public struct SlotVocabulary: Equatable, Sendable {
    /// The wordings as given, without brackets.
    public let wordings: [String]
    /// Whether what stands in place of something counts too: `[date]`, `[姓名]`, by a list in six languages.
    public let takesPlaceholders: Bool

    /// The wordings as they are compared, the shortest first.
    let folded: [[UInt8]]

    /// Makes a vocabulary of wordings without brackets. Case, accents and white space do not count.
    public init(_ wordings: [String], takesPlaceholders: Bool = false) {
        self.wordings = wordings
        self.takesPlaceholders = takesPlaceholders
        folded = wordings.map { SlotVocabulary.fold(Array($0.utf8)) }.filter { !$0.isEmpty }
            .sorted { $0.count < $1.count }
    }

    /// The wordings and placeholders of the six official languages.
    public static let standard = SlotVocabulary(
        chinese + english + french + spanish + russian + arabic,
        takesPlaceholders: true)

    /// The vocabulary with more wordings. Brackets around one do not count.
    public func adding(_ more: [String]) -> SlotVocabulary {
        guard !more.isEmpty else { return self }
        let brackets: Set<Character> = ["[", "]", "［", "］"]
        return SlotVocabulary(
            wordings + more.map { $0.filter { !brackets.contains($0) } }, takesPlaceholders: takesPlaceholders
        )
    }

    /// Whether two vocabularies hold the same wordings in the same order, and take placeholders alike.
    public static func == (first: Self, second: Self) -> Bool {
        first.wordings == second.wordings && first.takesPlaceholders == second.takesPlaceholders
    }

    private static let chinese = [
        "待补", "待补充", "待补全", "待定", "待填", "待填写", "待填补", "待确定", "待确认", "待提供", "待加", "待添加", "待续",
        "待補", "待補充", "待確定", "待填寫",
    ]
    private static let english = [
        "to be completed", "to be supplied", "to be added", "to be inserted", "to be provided",
        "to be determined",
        "to be confirmed", "to be filled in", "to be included", "to come", "tbc", "tbd",
    ]
    private static let french = [
        "à compléter", "à fournir", "à ajouter", "à insérer", "à déterminer", "à confirmer", "à préciser",
        "sera complété", "à suivre",
    ]
    private static let spanish = [
        "se completará", "por completar", "pendiente", "pendiente de completar", "a completar",
        "por determinar",
        "por confirmar", "se proporcionará", "se añadirá", "se agregará", "se incluirá", "se insertará",
    ]
    private static let russian = [
        "будет дополнено", "будет добавлено", "будет указано", "будет представлено", "будет уточнено",
        "подлежит дополнению", "подлежит уточнению", "дополнить", "заполнить",
    ]
    private static let arabic = [
        "يستكمل لاحقا", "تستكمل لاحقا", "يستكمل", "تستكمل", "سيستكمل", "يضاف لاحقا", "يحدد لاحقا",
        "سيحدد لاحقا",
        "يُستكمل فيما بعد",
    ]
}
