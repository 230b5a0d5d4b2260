import TextRope

extension DraftIndex {
    /// All references, in the order of the text. Takes time that grows with the text; it must have been read to its end.
    public var references: [Reference] { references(in: 0..<lineCount) }

    /// All references that refer to paragraphs, and some of the others, in the order of the text. Lines that name no paragraph are
    /// passed over at once.
    public var referencesToParagraphs: [Reference] {
        references(in: 0..<lineCount, where: Self.mayNameParagraph)
    }

    /// The references that stand in lines, in order. What they refer to is looked for in the whole draft.
    public func references(in range: Range<Int>) -> [Reference] { references(in: range) { _ in true } }

    /// - Parameter isLookedAt: Whether a line, by its bytes, is looked at.
    private func references(
        in range: Range<Int>, where isLookedAt: (UnsafeBufferPointer<UInt8>) -> Bool
    ) -> [Reference] {
        var resolver = ReferenceResolver(self)
        var references: [Reference] = []
        forEachFound(in: range.clamped(to: 0..<lineCount), where: isLookedAt) { line, start, found in
            // In its heading an item is named and not referred to.
            if found.kind == .agendaItem, isHeading(lines[line]) { return }
            if let reference = resolver.reference(found, line: line, start: start) {
                references.append(reference)
            }
        }
        return references
    }

    /// The reference that an offset stands in, at its beginning and at its end included.
    ///
    /// - Parameter offset: In bytes of the text.
    public func reference(touching offset: Int) -> Reference? {
        let line = line(at: offset)
        return references(in: line..<line + 1).last {
            $0.range.lowerBound <= offset && offset <= $0.range.upperBound
        }
    }

    /// Calls `body` with each reference in lines, with its line and where that begins, in bytes of the text. The bytes are read in
    /// blocks: one by one for each line they would take longer than the search.
    private func forEachFound(
        in range: Range<Int>, where isLookedAt: (UnsafeBufferPointer<UInt8>) -> Bool,
        _ body: (Int, Int, FoundReference) -> Void
    ) {
        let isEnglish = language == .en
        var block: ArraySlice<UInt8> = []
        var blockStart = 0
        var start = lines.summary(before: range.lowerBound).bytes
        let end = lines.summary(before: range.upperBound).bytes
        lines.forEach(in: range) { line, record in
            defer { start += record.byteCount }
            guard mayRefer(record) else { return true }
            let labelled = record.verdict.kind == .heading || record.verdict.kind == .paragraph
            let skipped = labelled ? Int(record.shape.labelEnd) : 0
            if start + record.byteCount > blockStart + block.count {
                let size = max(record.byteCount, min(Self.blockSize, end - start))
                block = text.bytes(in: start..<start + size)[...]
                blockStart = start
            }
            block.withUnsafeBufferPointer { bytes -> [FoundReference] in
                let from = start - blockStart
                let line = UnsafeBufferPointer(rebasing: bytes[from..<from + record.byteCount])
                guard isLookedAt(line) else { return [] }
                var scanner = ReferenceScanner(line, slots: record.slots, isEnglish: isEnglish)
                scanner.scan(from: skipped)
                return scanner.found
            }
            .forEach { body(line, start, $0) }
            return true
        }
    }

    /// Whether a line can name a paragraph: `段`; an R, which stands in the word in all languages with Latin letters; Cyrillic.
    private static func mayNameParagraph(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        func holds(_ byte: UInt8) -> Bool { Bytes.next(Int32(byte), in: line, from: 0) < line.count }
        return Bytes.place(of: "段", in: line) != nil || holds(0x72) || holds(0x52) || holds(0xD0)
            || holds(0xD1)
    }

    private static let blockSize = 1 << 18

    private func isHeading(_ record: LineRecord) -> Bool {
        switch record.verdict.kind {
        case .heading, .headingTitle, .headingContinuation: true
        default: false
        }
    }

    /// Whether a line holds words of the record: a contents table and what a page break left refer to nothing.
    private func mayRefer(_ record: LineRecord) -> Bool {
        switch record.verdict.kind {
        case .blank, .furniture, .rule, .contents: false
        default: true
        }
    }
}
