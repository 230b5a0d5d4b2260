/// The label of a numbered paragraph, as written.
enum ParagraphLabel {
    /// What of a label is more than a plain number: `12 bis` of `12 bis.`, `007` of `007.`; else empty.
    static func core(of label: String) -> String {
        let plain = label.unicodeScalars.filter { !".．、()（）".unicodeScalars.contains($0) }
        let text = String(String.UnicodeScalarView(plain))
        let digits = text.filter(\.isWholeNumber)
        guard digits.count == text.count else {
            return text.hasPrefix("第") || text.hasSuffix("-") || text.hasSuffix("–") ? "" : text
        }
        return digits.count > 1 && digits.first?.wholeNumberValue == 0 ? text : ""
    }
}
