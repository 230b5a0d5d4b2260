import Wording

/// The question where to go.
extension LocalizedText {
    package static let goToQuestion =
        LocalizedText("转到", "Go to")
    /// What may be typed there.
    package static let goToExamples =
        LocalizedText("议程项目、段号、标题字样、二、附件、C、:120（行）", "item, paragraph, title, 二, annex, C, :120 (line)")
    package static func moreCandidates(_ count: Int) -> LocalizedText {
        LocalizedText("还有 \(count) 处", "\(count) more")
    }
}
