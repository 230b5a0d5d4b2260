import RecordDraft

/// The new numbers of the paragraphs that were there before, by domains and in order.
struct NumberOrder {
    private let numbers: [NumberingDomain: [ParagraphNumber]]

    init(_ planner: StructurePlanner) {
        var numbers: [NumberingDomain: [ParagraphNumber]] = [:]
        for place in planner.draft.numberedPlaces(in: 0..<planner.draft.lineCount)
        where !planner.rearrangement.removes(place.range.lowerBound) && planner.joined[place.line] == nil {
            let number = planner.numbers[place.line] ?? place.number
            numbers[planner.newDomain(ofLine: place.line), default: []].append(number)
        }
        self.numbers = numbers.mapValues { Set($0).sorted() }
    }

    /// How many numbers there are from one to another, both included.
    func count(from first: ParagraphNumber, to last: ParagraphNumber, in domain: NumberingDomain) -> Int {
        guard let all = numbers[domain] else { return 0 }
        func place(of isLow: (ParagraphNumber) -> Bool) -> Int {
            var (low, high) = (0, all.count)
            while low < high {
                let middle = (low + high) / 2
                if isLow(all[middle]) { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return place { $0 <= last } - place { $0 < first }
    }
}
