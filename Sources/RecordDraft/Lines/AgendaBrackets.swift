/// The brackets at the end of a heading that say what it is about and whether it is continued: `（议程项目 1-6）`,
/// `(agenda items 3, 5 and 9)`, `（续）`, `(agenda item 2) (continued)`.
struct AgendaBrackets {
    /// The bytes of the brackets and what is in them, from the first pair on; symbols of documents between and behind them too.
    let range: Range<Int>
    /// The pairs that say so, last first, symbols of documents left out.
    let pairs: [Range<Int>]
    /// The items, in the order named, each once; empty where the number is still a slot.
    let items: [Int]
    /// Whether a pair of brackets names agenda items.
    let namesItems: Bool
    /// Whether a pair of brackets says that the heading goes on from an earlier piece of the record.
    let isContinued: Bool

    private static let opening: [UInt32] = [0x28, 0xFF08, 0x5B, 0xFF3B]
    private static let closing: [UInt32] = [0x29, 0xFF09, 0x5D, 0xFF3D]

    /// The most bytes from bracket to bracket: a limit for the search back.
    private static let longest = 240
    /// Words of which one must be between the brackets, in lower case (and with a capital where it is not ASCII), in the six
    /// official languages.
    private static let words: [[UInt8]] = [
        "项目", "項目", "议程", "議程", "agenda", "item", "point", "ordre du jour", "tema", "programa", "пункт",
        "Пункт", "ПУНКТ", "повестк", "البند", "البنود", "بند", "جدول الأعمال",
    ].map { Array($0.utf8) }
    /// All that stands between the brackets of a heading that is continued, in lower case.
    private static let continued: [[UInt8]] = [
        "续", "續", "续前", "continued", "cont.", "cont’d", "cont'd", "suite", "continuación", "continuacion",
        "продолжение", "Продолжение", "تابع", "تتمة",
        "续完", "concluded", "suiteetfin", "fin", "conclusión", "окончание", "ختام",
    ].map { Array($0.utf8) }

    /// Finds the pairs of brackets, round or full-width, at the end of the bytes of a heading. White space, asterisks and
    /// note marks may follow each. `nil` where the last pair is of neither kind, or longer than the limit.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var found: [Int]?
        var isContinued = false
        var pairs: [Range<Int>] = []
        var offset = bytes.count
        var end: Int?
        while let pair = AgendaBrackets.lastPair(of: bytes, before: offset) {
            let content = UnsafeBufferPointer(rebasing: bytes[pair.content])
            if found == nil, AgendaBrackets.namesItems(content) {
                found = AgendaBrackets.numbers(in: content)
                pairs.append(pair.range)
            } else if !isContinued, AgendaBrackets.saysContinued(content) {
                isContinued = true
                pairs.append(pair.range)
            } else if !AgendaBrackets.namesDocument(content) {
                break
            }
            end = end ?? pair.range.upperBound
            offset = pair.range.lowerBound
        }
        guard let first = pairs.last, let end else { return nil }
        range = first.lowerBound..<end
        self.pairs = pairs
        items = found ?? []
        namesItems = found != nil
        self.isContinued = isContinued
    }

    /// Whether the text between brackets has a document symbol: capitals, a stroke and a digit.
    private static func namesDocument(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
        content.contains(0x2F) && content.contains { (0x41...0x5A).contains($0) }
            && content.contains { (0x30...0x39).contains($0) }
    }

    /// The pair of brackets that ends before an offset, and the bytes inside it.
    private static func lastPair(
        of bytes: UnsafeBufferPointer<UInt8>, before offset: Int
    ) -> (range: Range<Int>, content: Range<Int>)? {
        var cursor = ScalarCursor(bytes, at: offset)
        while let back = cursor.stepBack(),
            ScalarKind.isSpace(back.scalar) || back.scalar == 0x2A || ScalarKind.isNoteMark(back.scalar)
        {
            cursor = back.cursor
        }
        let end = cursor.offset
        guard let last = cursor.stepBack(), closing.contains(last.scalar) else { return nil }
        let inside = last.cursor.offset
        cursor = last.cursor
        var depth = 1
        // In `(point 3 a) de l’ordre du jour)` the first bracket is the only one that opens.
        var opening: ScalarCursor?
        while depth > 0 {
            guard end - cursor.offset < longest, let back = cursor.stepBack() else {
                guard let opening else { return nil }
                cursor = opening
                break
            }
            if closing.contains(back.scalar) { depth += 1 }
            if AgendaBrackets.opening.contains(back.scalar) {
                depth -= 1
                opening = back.cursor
            }
            cursor = back.cursor
        }
        let start = cursor.offset
        cursor.advance()
        return (start..<end, cursor.offset..<inside)
    }

    /// Whether the text between brackets is one of the words for "continued".
    private static func saysContinued(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
        guard content.count <= 40 else { return false }
        let text = content.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.filter {
            $0 != 0x20 && $0 != 0x2A
        }
        return continued.contains(text)
    }

    /// Whether one of ``words`` is there, and a digit (ASCII, Arabic, full-width) or a `[` that opens a slot.
    private static func namesItems(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
        let lower = content.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return words.contains { word in Bytes.first(word, in: lower) != nil }
            && (lower.contains { (0x30...0x39).contains($0) || $0 == 0x5B || $0 == 0xD9 || $0 == 0xEF })
    }

    /// The numbers of up to four digits in a text, each once. A range such as `1-6` or `1 to 6` gives all numbers in it, where
    /// it has at most 100 after its first. `7 (a)` counts as 7.
    static func numbers(in content: UnsafeBufferPointer<UInt8>) -> [Int] {
        var cursor = ScalarCursor(content)
        var items: [Int] = []
        // The number before a dash or a word for “to”.
        var first: Int?
        func add(_ number: Int) {
            if !items.contains(number) { items.append(number) }
        }
        while !cursor.isAtEnd {
            if let number = readNumber(&cursor) {
                if let first, number > first, number - first <= 100 {
                    (first + 1...number).forEach(add)
                } else {
                    add(number)
                }
                first = joinsRange(cursor) ? number : nil
            } else {
                cursor.advance()
            }
        }
        return items
    }

    /// Whether a text can name an item: it contains the number, or a lower number and, at it or after it, a range. A quick
    /// test before the text is parsed: it may be true where the item is not named, but never the other way.
    static func mayName(_ item: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var cursor = ScalarCursor(text)
        var lowest = Int.max
        while !cursor.isAtEnd {
            guard let number = readNumber(&cursor) else {
                cursor.advance()
                continue
            }
            lowest = min(lowest, number)
            if number == item || lowest < item && joinsRange(cursor) { return true }
        }
        return false
    }

    private static func readNumber(_ cursor: inout ScalarCursor) -> Int? {
        var number = 0
        var count = 0
        while let digit = ScalarKind.digit(cursor.scalar), !cursor.isAtEnd {
            cursor.advance()
            count += 1
            if count <= 6 { number = number * 10 + digit }
        }
        return count > 0 && count <= 4 ? number : nil
    }

    /// Whether a dash or a word for “to” follows.
    private static func joinsRange(_ cursor: ScalarCursor) -> Bool {
        var cursor = cursor
        cursor.skipSpace()
        let scalar = cursor.scalar
        if ScalarKind.isDash(scalar) || scalar == 0x81F3 || scalar == 0x5230 || scalar == 0x7E { return true }
        let rest = cursor.bytes[cursor.offset...].prefix(8)
        return ["to ", "à ", "a ", "по ", "إلى "].contains { rest.starts(with: $0.utf8) }
    }
}
