/// The paragraphs of a domain by their numbers.
struct NumberedLines {
    /// In the order of numbers, those with the same number in the order of the text.
    private let places: [(number: ParagraphNumber, line: Int)]

    init(_ domain: NumberingDomain, in index: DraftIndex) {
        let inText = index.numberedPlaces(of: domain).map { (number: $0.number, line: $0.line) }
        let isSorted = zip(inText, inText.dropFirst()).allSatisfy { $0.number <= $1.number }
        places = isSorted ? inText : inText.sorted { ($0.number, $0.line) < ($1.number, $1.line) }
    }

    var isEmpty: Bool { places.isEmpty }

    /// The paragraphs with numbers from one to another, both included; none where these are the wrong way round.
    func from(_ first: ParagraphNumber, to last: ParagraphNumber) -> ArraySlice<
        (number: ParagraphNumber, line: Int)
    > {
        let start = count { $0 < first }
        return places[start..<max(start, count { $0 <= last })]
    }

    /// How many numbers a condition holds for that holds for the lowest ones up to some number.
    private func count(_ isLow: (ParagraphNumber) -> Bool) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if isLow(places[middle].number) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
