/// How the numbers of paragraphs follow what is done to them.
public enum NumberingRule: Equatable, Sendable {
    /// They run on: what stands behind is numbered anew.
    case runsOn
    /// Others quote them: none becomes another. What is put in between is `45 bis`, and the number of what goes stays.
    case locked
    /// As `locked`, and new paragraphs are put in without a number.
    case lockedWithoutNumber

    /// Whether no number becomes another.
    var isLocked: Bool { self != .runsOn }
}
