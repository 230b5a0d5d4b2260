import Foundation
import TestSupport

/// Drafts to be typed into, and characters that are in none of them.
enum SampleDraft {
    /// A draft of many paragraphs without open slots, so that what is typed only adds to it.
    static func text(paragraphs: Int = 120) -> String {
        var text = "HSP/TEST.3/L.2\n测试大会\n第三届会议\n\n测试大会第三届会议记录\n草案\n\n"
        for number in 1...paragraphs {
            if number % 10 == 1 {
                text += "\(["一", "二", "三", "四", "五"][number / 10 % 5])、会议安排（议程项目 \(number / 10 + 1)）\n\n"
            }
            text += "\(number). 主席说，“各国需要以更快的速度采取行动”；与会者的发言全文载于本会议记录。\(filler.prefix(number * 7 % 90))\n\n"
        }
        return text
    }

    /// The real draft, where there is one.
    static var real: [UInt8]? {
        Bench.drafts.flatMap { FileManager.default.contents(atPath: $0 + "/HSP-HA.2-L.1.zh.txt") }
            .map { Array($0) }
    }

    /// Characters that no draft has, each once.
    static let rare: [Character] =
        (0x9F90...0x9FA5).compactMap { Unicode.Scalar($0).map { Character($0) } }
        + stride(from: 0x4E02, to: 0x9E00, by: 37).compactMap { Unicode.Scalar($0).map { Character($0) } }

    /// So many of them that are not in a text.
    static func rare(_ count: Int, notIn text: String, _ random: inout SeededGenerator) -> [Character] {
        let used = Set(text)
        return Array(rare.filter { !used.contains($0) }.shuffled(using: &random).prefix(count))
    }

    private static let filler = String(repeating: "会议注意到执行主任的报告，并请秘书处在下一届会议之前提出进一步的说明。", count: 4)
}
