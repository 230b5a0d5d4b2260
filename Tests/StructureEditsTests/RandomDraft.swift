import RecordDraft
import TestSupport

/// Random drafts for property tests. Each heading and paragraph bears a marker of its own, `kw17x`, to be known by wherever it goes.
struct RandomDraft {
    let isChinese: Bool
    let lineEnd: String
    /// Blank lines between paragraphs.
    let blankLines: Int
    private(set) var text: String
    private(set) var markers = 0
    private var cuts = 0
    private var dice: SeededGenerator
    private var separator: String { String(repeating: lineEnd, count: blankLines + 1) }

    init(seed: UInt64) {
        dice = SeededGenerator(seed: seed)
        isChinese = seed % 2 == 0
        lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &dice) ?? "\n"
        blankLines = Int.random(in: 0...2, using: &dice)
        text = dice.oneIn(3) ? "\u{FEFF}" : ""
        var blocks = domain(inAnnex: nil)
        for annex in 0..<Int.random(in: 0...3, using: &dice) { blocks += domain(inAnnex: annex) }
        text += blocks.joined(separator: separator) + (dice.oneIn(2) ? lineEnd : "")
    }

    /// The next marker.
    mutating func marker() -> String {
        markers += 1
        return "kw\(markers)x"
    }

    /// A sentence with a marker of its own.
    mutating func sentence() -> String {
        isChinese ? "会议审议了\(marker())这一事项。" : "The meeting considered matter \(marker()) in some detail."
    }

    /// A title with a marker of its own.
    mutating func title() -> String { isChinese ? "议题\(marker())" : "Matter \(marker())" }

    private mutating func domain(inAnnex annex: Int?) -> [String] {
        var blocks: [String] = []
        let count = Int.random(in: 3...9, using: &dice)
        var number = 0
        var parts = 0
        var sections = 0
        if let annex {
            blocks.append(isChinese ? "附件\(Self.chinese[annex])" : "Annex \(Self.roman[annex])")
            blocks.append(title())
        } else {
            blocks.append(isChinese ? "一、\(title())" : "I. \(title())")
            parts = 1
        }
        while number < count {
            if dice.oneIn(4), number > 0 {
                if annex == nil, dice.oneIn(2), parts < 9 {
                    blocks.append(
                        isChinese ? "\(Self.chinese[parts])、\(title())" : "\(Self.roman[parts]). \(title())")
                    parts += 1
                    sections = 0
                }
                blocks.append("\(Self.letters[sections]). \(title())")
                sections += 1
            }
            number += 1
            blocks.append(paragraph(number, of: count))
        }
        return blocks
    }

    private mutating func paragraph(_ number: Int, of count: Int) -> String {
        var sentence = sentence()
        if dice.oneIn(2) {
            sentence.insert(contentsOf: reference(upTo: count), at: sentence.index(before: sentence.endIndex))
        }
        var lines = ["\(number). \(sentence)"]
        if dice.oneIn(5) { lines[0] += isChinese ? "下列[--]个会员国派代表出席：[待补]。" : " There were [--] of them." }
        if dice.oneIn(6) {
            lines[0] += isChinese ? "会议请秘书处：" : " The meeting requested:"
            lines += ["(a) \(item())", "(b) \(item())"]
        } else if dice.oneIn(6), number > 1 {
            // Cut by a page break, in the middle of a sentence. A line that comes again and again would be taken for a running title.
            lines[0] += isChinese ? "各方强调指出全球" : " Others said that the global"
            cuts += 1
            let cut = isChinese ? "南方国家有 \(cuts) 项需要。" : "needs of all \(cuts) were there."
            return lines[0] + separator + "HSP/HA.2/L.1" + separator + cut
        }
        return lines.joined(separator: lineEnd)
    }

    private mutating func item() -> String { isChinese ? "编写一份报告；" : "To write a report;" }

    /// Other paragraphs that exist, in brackets.
    private mutating func reference(upTo count: Int) -> String {
        let first = Int.random(in: 1...count, using: &dice)
        let second = Int.random(in: 1...count, using: &dice)
        let (low, high) = (min(first, second), max(first, second))
        switch Int.random(in: 0..<4, using: &dice) {
        case 0 where low < high:
            return isChinese ? "（见第 \(low) 至 \(high) 段）" : " (see paragraphs \(low) to \(high))"
        case 1 where low + 1 < high:
            return isChinese ? "（见第 \(low) 和 \(high) 段）" : " (see paragraphs \(low) and \(high))"
        case 2: return isChinese ? "（见附件一第 \(low) 段）" : " (see annex I, paragraph \(low))"
        default: return isChinese ? "（见第 \(low) 段）" : " (see paragraph \(low))"
        }
    }

    private static let chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    private static let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
    private static let letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"]
}

extension SeededGenerator {
    mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
}
