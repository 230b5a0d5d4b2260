/// The names of the settings as the file has them.
enum SettingName: String, CaseIterable {
    case ambiguousWidth = "ambiguous-width"
    case escapeDelay = "escape-delay"
    case mouse
    case clipboard
    case textWidth = "text-width"
    case numbering
    case slots

    /// The variable of the environment that is stronger than the file; nil where there is none.
    var variable: String? {
        switch self {
        case .ambiguousWidth: "PRECIS_AMBIGUOUS_WIDTH"
        case .escapeDelay: "PRECIS_ESCDELAY"
        case .mouse, .clipboard, .textWidth, .numbering, .slots: nil
        }
    }

    /// The values that count, for people.
    var allowed: String {
        switch self {
        case .ambiguousWidth: "\"auto\", 1, 2"
        case .escapeDelay: "0…5000"
        case .mouse: "true, false"
        case .clipboard: "\"auto\", \"off\""
        case .textWidth: "0…4096"
        case .numbering: "\"keep\", \"follow\""
        case .slots: "[\"…\", \"…\"]"
        }
    }
}
