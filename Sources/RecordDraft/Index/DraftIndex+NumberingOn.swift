import Editing
import TextRope

extension DraftIndex {
    /// A number that more than one paragraph of a domain bears.
    public struct DuplicateNumber: Hashable, Sendable {
        /// The domain.
        public let domain: NumberingDomain
        /// The number.
        public let number: Int
    }

    /// All numbers that stand twice or more.
    public var duplicateNumbers: Set<DuplicateNumber> {
        var result: Set<DuplicateNumber> = []
        for summary in domains {
            for number in summary.duplicates {
                result.insert(DuplicateNumber(domain: summary.domain, number: number))
            }
        }
        return result
    }

    /// The edits that give the second paragraph of a number, and those after it as far as they stand in the way,
    /// the numbers that follow; `nil` where no number stands twice but those excepted.
    public func numberingOn(except known: Set<DuplicateNumber>) -> [ChangeSet.Edit]? {
        let duplicates = duplicateNumbers.subtracting(known)
        guard let first = duplicates.min(by: { $0.number < $1.number }) else { return nil }
        var edits: [ChangeSet.Edit] = []
        var last: Int?
        for paragraph in paragraphs where paragraph.domain == first.domain {
            guard let number = paragraph.number else { continue }
            guard let previous = last else {
                if number == first.number { last = number }
                continue
            }
            if number > previous { break }
            guard let edit = renumbering(paragraph, to: previous + 1) else { return nil }
            edits.append(edit)
            last = previous + 1
        }
        return edits
    }

    private func renumbering(_ paragraph: Paragraph, to number: Int) -> ChangeSet.Edit? {
        let content = text.lineContent(paragraph.line)
        let head = text.bytes(in: content.lowerBound..<min(content.upperBound, content.lowerBound + 64))
        guard let start = head.firstIndex(where: { (0x30...0x39).contains($0) }) else { return nil }
        let end = head[start...].firstIndex { !(0x30...0x39).contains($0) } ?? head.count
        return ChangeSet.Edit(
            range: (content.lowerBound + start)..<(content.lowerBound + end), text: TextRope(String(number)))
    }
}
