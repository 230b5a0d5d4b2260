import TextLayout

/// The widths in which a terminal draws characters, as it has reported them.
public struct WidthReport: Equatable, Sendable {
    /// Columns that the sample of each class took, in the order of ``samples``.
    public let columns: [Int]

    /// A character of each class that stands for the class.
    public static let samples: [(widthClass: WidthClasses, character: String)] = [
        (.punctuation, "“"), (.signs, "×"), (.latin, "é"), (.greek, "Ω"), (.cyrillic, "Ж"),
        (.enclosed, "①"), (.lines, "─"), (.shapes, "■"), (.emoji, "😀"),
    ]

    /// Whether the terminal shows characters as they are. Where it does not know UTF-8 it shows other ones in
    /// their place, one for each byte.
    public var isSensible: Bool { columns.allSatisfy { (1...2).contains($0) } }

    /// What is drawn right on this terminal: as it has told or, where that makes no sense, the usual.
    public var policy: WidthPolicy {
        guard isSensible else { return .narrow }
        var wide: WidthClasses = []
        for (sample, columns) in zip(Self.samples, columns) where columns == 2 {
            wide.insert(sample.widthClass)
        }
        return WidthPolicy(wide: wide)
    }
}
