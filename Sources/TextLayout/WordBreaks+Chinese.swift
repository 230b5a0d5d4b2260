import TextRope

extension WordBreaks {
    /// Characters that mostly stand for themselves between words.
    private static let particles: Set<UInt32> = scalars("的了和与及或在是将由并对把被")
    /// Common words of two characters in which one of them does not.
    private static let pairs: Set<UInt64> = {
        let words = [
            "目的", "了解", "为了", "和平", "和谐", "总和", "与会", "参与", "以及", "及其", "及时", "涉及", "普及", "埃及",
            "或者", "现在", "存在", "所在", "内在", "正在", "是否", "但是", "还是", "将来", "即将", "由于", "自由", "理由",
            "并且", "合并", "一并", "对话", "对于", "针对", "面对", "应对", "反对", "相对", "对应", "把握",
        ]
        return Set(
            words.compactMap { word in
                let values = word.unicodeScalars.map(\.value)
                return values.count == 2 ? pair(values[0], values[1]) : nil
            })
    }()

    private static func scalars(_ string: String) -> Set<UInt32> { Set(string.unicodeScalars.map(\.value)) }

    private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
        UInt64(first) << 32 | UInt64(second)
    }

    /// The word in a run of Chinese characters that holds the byte at `offset`.
    static func hanWord(in bytes: UnsafeBufferPointer<UInt8>, run: Range<Int>, at offset: Int) -> Range<Int> {
        var starts: [Int] = []
        var values: [UInt32] = []
        var scanner = UnitScanner(bytes, from: run.lowerBound, policy: .narrow)
        while scanner.offset < run.upperBound, let unit = scanner.next() {
            starts.append(Int(unit.offset))
            values.append(UTF8Sequence.scalar(in: bytes, at: Int(unit.offset)).scalar)
        }
        starts.append(run.upperBound)
        var word = run
        for (lower, upper) in words(values) where starts[lower] <= offset && offset < starts[upper] {
            word = starts[lower]..<starts[upper]
        }
        return word
    }

    /// Cuts a run of characters into words: pairs of (first, one past the last).
    private static func words(_ values: [UInt32]) -> [(Int, Int)] {
        var words: [(Int, Int)] = []
        var segment = 0
        var index = 0
        while index < values.count {
            let isPair = index + 1 < values.count && pairs.contains(pair(values[index], values[index + 1]))
            guard isPair || particles.contains(values[index]) else {
                index += 1
                continue
            }
            appendSteps(from: segment, to: index, into: &words)
            words.append((index, index + (isPair ? 2 : 1)))
            index += isPair ? 2 : 1
            segment = index
        }
        appendSteps(from: segment, to: values.count, into: &words)
        return words
    }

    private static func appendSteps(from start: Int, to end: Int, into words: inout [(Int, Int)]) {
        var start = start
        while start < end {
            let step = end - start <= 3 ? end - start : 2
            words.append((start, start + step))
            start += step
        }
    }
}
