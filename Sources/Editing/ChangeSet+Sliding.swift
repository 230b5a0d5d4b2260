import TextRope

extension ChangeSet {
    /// The same change with its insertions moved out of ranges, where the text beside them lets each stand at the start or the end of
    /// its range as well: a paragraph put in behind the line end of another stands before that line end all the same.
    ///
    /// - Parameters:
    ///   - ranges: In the order of the text, in bytes of the text before.
    ///   - text: The text before the change.
    func slid(outOf ranges: [Range<Int>], in text: TextRope) -> ChangeSet {
        var edits = edits
        var next = ranges[...]
        for index in edits.indices where edits[index].range.isEmpty {
            let place = edits[index].range.lowerBound
            while let range = next.first, range.upperBound <= place { next = next.dropFirst() }
            guard let range = next.first, range.lowerBound < place else { continue }
            let inserted = edits[index].text
            let before = range.lowerBound..<place
            let behind = place..<range.upperBound
            let last = index > 0 ? edits[index - 1].range.upperBound : 0
            let following = index + 1 < edits.count ? edits[index + 1].range.lowerBound : lengthBefore
            let rest = inserted.byteCount - before.count
            if before.lowerBound >= last, rest >= 0, inserted[rest..<inserted.byteCount] == text[before] {
                let text = text[before].appending(inserted[0..<rest])
                edits[index] = Edit(range: before.lowerBound..<before.lowerBound, text: text)
            } else if behind.upperBound <= following, behind.count <= inserted.byteCount,
                inserted[0..<behind.count] == text[behind]
            {
                let text = inserted[behind.count..<inserted.byteCount].appending(text[behind])
                edits[index] = Edit(range: behind.upperBound..<behind.upperBound, text: text)
            }
        }
        return ChangeSet(length: lengthBefore, edits: edits)
    }
}
