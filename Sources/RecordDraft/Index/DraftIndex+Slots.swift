import TextRope

extension DraftIndex {
    /// How many slots the text has.
    public var slotCount: Int { Int(lines.summary.slots) }

    /// How many slots stand in lines.
    public func slotCount(in lines: Range<Int>) -> Int {
        Int(self.lines.summary(of: lines.clamped(to: 0..<self.lines.count)).slots)
    }

    /// The slots that stand in lines, in order. Takes time that grows with the number of lines.
    public func slots(in lines: Range<Int>) -> [SlotSpan] {
        let lines = lines.clamped(to: 0..<self.lines.count)
        guard slotCount(in: lines) > 0 else { return [] }
        return linesAndSlots(in: lines).slots
    }

    /// The slot of an ordinal.
    ///
    /// - Parameter ordinal: The slot's ordinal, below `slotCount`.
    public func slot(_ ordinal: Int) -> SlotSpan {
        guard ordinal >= 0, let (line, before, record) = lines.first(where: { Int($0.slots) > ordinal })
        else {
            return SlotSpan(ordinal: ordinal, line: 0, range: 0..<0)
        }
        let slot = record.slots[ordinal - Int(before.slots)]
        return SlotSpan(ordinal: ordinal, line: line, range: slot.range(from: before.bytes))
    }

    /// The slot that an offset stands in, at its beginning and at its end included. Where one ends and the next begins,
    /// the next.
    public func slot(touching offset: Int) -> SlotSpan? {
        guard slotCount > 0, offset >= 0 else { return nil }
        // A slot ends before its line does: no slot of a line above can hold this offset.
        let (line, before, slots) = place(of: offset)
        let index = slots.count(startingUpTo: offset - before.bytes) - 1
        guard index >= 0 else { return nil }
        let range = slots[index].range(from: before.bytes)
        return range.upperBound >= offset
            ? SlotSpan(ordinal: Int(before.slots) + index, line: line, range: range) : nil
    }

    /// The first slot that starts after an offset.
    public func slot(after offset: Int) -> SlotSpan? {
        let count = slotsStarting(upTo: offset)
        return count < slotCount ? slot(count) : nil
    }

    /// The last slot that starts before an offset.
    public func slot(before offset: Int) -> SlotSpan? {
        let count = slotsStarting(upTo: offset - 1)
        return count > 0 ? slot(count - 1) : nil
    }

    private func slotsStarting(upTo offset: Int) -> Int {
        guard offset >= 0 else { return 0 }
        let (_, before, slots) = place(of: offset)
        return Int(before.slots) + slots.count(startingUpTo: offset - before.bytes)
    }

    /// The line that holds an offset, the sum over those above it, and its slots.
    private func place(of offset: Int) -> (line: Int, before: LineTotals, slots: [LineSlot]) {
        if let found = lines.first(where: { $0.bytes > offset }) {
            return (found.index, found.before, found.element.slots)
        }
        let last = max(lines.count - 1, 0)
        return (last, lines.summary(before: last), lines[last].slots)
    }

    /// The slot with its context: paragraph and heading.
    public func details(of slot: SlotSpan) -> Slot {
        let node = headingOrdinal(at: slot.line)
        let kind = lines[slot.line].verdict.kind
        let isInHeading = kind == .heading || kind == .headingTitle || kind == .headingContinuation
        return Slot(
            span: slot, text: text.string(in: slot.range), kind: SlotContext(slot, in: self).kind,
            domain: domain(at: slot.line), paragraph: isInHeading ? nil : numberedParagraph(at: slot.line),
            node: node, nodeLabel: node.map { headingLabel($0) })
    }

    /// The number of the last numbered paragraph that begins at or above a line below the same heading.
    private func numberedParagraph(at line: Int) -> Int? {
        let upTo = lines.summary(before: line + 1)
        guard upTo.paragraphs > 0, let found = paragraphStart(Int(upTo.paragraphs) - 1) else { return nil }
        let isUnderSameHeading = lines.summary(before: found).headings == upTo.headings
        return isUnderSameHeading ? lines[found].number : nil
    }
}

extension [LineSlot] {
    /// How many of the slots of a line start at a byte of it or before.
    fileprivate func count(startingUpTo offset: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if Int(self[middle].start) <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension LineSlot {
    func range(from lineStart: Int) -> Range<Int> { lineStart + Int(start)..<lineStart + Int(end) }
}
