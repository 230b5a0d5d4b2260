import TextRope

/// How a draft sets Chinese characters and Latin letters or digits apart: `2023 年` or `2023年`.
struct WritingSpacing {
    private let text: TextRope

    /// How much is read of each line, and of the draft, in bytes.
    private static let lineReach = 4_096
    private static let draftReach = 65_536

    init(_ text: TextRope) {
        self.text = text
    }

    /// Whether a blank stands between them: as the lines have it, or where they tell nothing, the beginning of the draft. Where that
    /// tells nothing either, none does.
    func setsApart(around lines: [Range<Int>]) -> Bool {
        let nearby = lines.reduce(0) {
            $0 + balance(in: $1.lowerBound..<min($1.upperBound, $1.lowerBound + Self.lineReach))
        }
        return (nearby != 0 ? nearby : balance(in: 0..<min(text.byteCount, Self.draftReach))) > 0
    }

    /// How much more often a blank stands between the two than none does.
    private func balance(in range: Range<Int>) -> Int {
        var balance = 0
        // The last letter, and whether one blank has been met since.
        var last = ScalarClass.mark
        var isApart = false
        for scalar in text.string(in: range).unicodeScalars {
            if scalar == " ", !isApart, last != .mark {
                isApart = true
                continue
            }
            let next = ScalarClass(scalar)
            switch (last, next) {
            case (.wide, .narrow), (.narrow, .wide): balance += isApart ? 1 : -1
            default: break
            }
            last = next
            isApart = false
        }
        return balance
    }
}
