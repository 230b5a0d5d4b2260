/// Where slots may begin in a block of text. Each sign is looked for from where it was found last, so that a block is gone
/// through once for each, however many lines it has.
struct SlotSigns {
    private let block: UnsafeBufferPointer<UInt8>
    private var bracket = -1
    private var wideBracket = -1
    private var rule = -1
    private var number = -1

    /// The fewest underscores that are a blank to be filled in.
    static let shortestRule = 4

    init(_ block: UnsafeBufferPointer<UInt8>) { self.block = block }

    /// The next sign from an offset on, in the block; its end where there is none. Offsets must not go back.
    mutating func next(from start: Int) -> Int {
        if bracket < start { bracket = Bytes.next(0x5B, in: block, from: start) }
        if wideBracket < start { wideBracket = nextWideBracket(from: start) }
        if rule < start { rule = nextRun(of: 0x5F, SlotSigns.shortestRule, from: start) }
        if number < start { number = nextRun(of: 0x58, 2, from: start) }
        return min(min(bracket, wideBracket), min(rule, number))
    }

    /// Where `［` stands next, EF BC BB. Its last byte is the rarest in Chinese text.
    private func nextWideBracket(from start: Int) -> Int {
        var last = start + 1
        while true {
            last = Bytes.next(0xBB, in: block, from: last + 1)
            if last == block.count { return last }
            if block[last - 1] == 0xBC, block[last - 2] == 0xEF { return last - 2 }
        }
    }

    private func nextRun(of byte: UInt8, _ count: Int, from start: Int) -> Int {
        var place = start
        while true {
            place = Bytes.next(Int32(byte), in: block, from: place)
            guard place + count <= block.count else { return block.count }
            var length = 1
            while length < count, block[place + length] == byte { length += 1 }
            if length == count { return place }
            place += length
        }
    }
}
