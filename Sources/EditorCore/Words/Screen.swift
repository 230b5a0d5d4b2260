import Wording

/// The screen.
extension LocalizedText {
    /// The terminal is larger than what is drawn on: so many columns and rows.
    package static func screenTooLarge(columns: Int, rows: Int) -> LocalizedText {
        LocalizedText(
            "终端说它的屏幕超过 \(columns) 列 × \(rows) 行，只画这么多",
            "The terminal says it is larger than \(columns) columns × \(rows) rows; so much is drawn")
    }
    package static let screenTooSmall =
        LocalizedText("窗口太小", "Window too small")
    package static let mouseIsOn = LocalizedText(
        "鼠标归 precis：点、拖、滚轮；要让终端选字，按住 Shift",
        "The mouse is on: click, drag, wheel; hold Shift to have the terminal select")
    package static let mouseIsOff = LocalizedText("鼠标归终端：拖动由终端选字", "The mouse is off: the terminal selects")
}
