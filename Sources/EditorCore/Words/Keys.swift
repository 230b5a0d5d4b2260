import Wording

/// Keys and the page of all keys.
extension LocalizedText {
    package static func unknownKey(_ key: String) -> LocalizedText {
        LocalizedText("\(key) 没有用处；F1 看全部按键", "\(key) does nothing here; F1 shows all keys")
    }
    package static func keymapProblem(_ problem: String) -> LocalizedText {
        LocalizedText("按键设置：\(problem)", "Keymap: \(problem)")
    }
    package static func settingsProblem(_ problem: String) -> LocalizedText {
        LocalizedText("设置：\(problem)", "Settings: \(problem)")
    }
    package static let helpTitle =
        LocalizedText("全部按键", "All keys")
    package static let helpFooter =
        LocalizedText("↑ ↓ 翻看，Esc 返回", "↑ ↓ to scroll, Esc to go back")
    package static let helpItems =
        LocalizedText("到议程项目 1 至 9", "Go to agenda item 1 to 9")
    package static let helpLaterItems =
        LocalizedText("到议程项目 11 至 16（Alt-Shift-1 … 6）", "Go to agenda item 11 to 16 (Alt-Shift-1 … 6)")
    package static let helpShiftKeys =
        LocalizedText("Shift-移动键", "Shift-movement")
    package static let helpShiftMoves =
        LocalizedText("边移动边选择", "Select while moving")
    package static let agendaItemsHint =
        LocalizedText("议程项目", "agenda items")
}
