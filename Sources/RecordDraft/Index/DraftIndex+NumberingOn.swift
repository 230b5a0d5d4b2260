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
        let places = numberedPlaces(of: first.domain)
        guard let second = secondPlace(of: first.number, in: places) else { return [] }
        var edits: [ChangeSet.Edit] = []
        var last = places[second].number
        for place in places[second...] {
            var number = place.number
            if number > last { break }
            // What was put in behind a paragraph stays behind it.
            if number.suffix == 0 {
                number.number = last.number + 1
            } else {
                number.number = last.number
                number.suffix = max(last.suffix + 1, number.suffix)
            }
            edits.append(ChangeSet.Edit(range: place.range, text: TextRope(number.text)))
            last = number
        }
        return edits
    }

    /// The second place of a number, with its suffix, that stands twice with no greater one in between.
    private func secondPlace(of number: Int, in places: [NumberedPlace]) -> Int? {
        var last: ParagraphNumber?
        for (index, place) in places.enumerated() where last != nil || place.number.number == number {
            if let last, place.number == last { return index }
            if place.number.number > number { return nil }
            last = place.number
        }
        return nil
    }
}
