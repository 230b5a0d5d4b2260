/// Chinese words that are looked for before or behind a place. Each stands for its traditional form too.
struct HanWords {
    /// By their last three bytes, the longest first.
    private var byEnd: [UInt32: [[UInt8]]] = [:]
    /// By their first three bytes, the longest first.
    private var byBeginning: [UInt32: [[UInt8]]] = [:]

    /// - Parameter words: Words of Han characters with blanks between them.
    init(_ words: String) {
        for word in words.split(separator: " ") {
            let traditional = String(word.map { Self.traditional[$0] ?? $0 })
            for form in traditional == word ? [String(word)] : [String(word), traditional] {
                let bytes = Array(form.utf8)
                byEnd[Self.key(bytes[(bytes.count - 3)...]), default: []].append(bytes)
                byBeginning[Self.key(bytes[..<3]), default: []].append(bytes)
            }
        }
        for key in byEnd.keys { byEnd[key]?.sort { $0.count > $1.count } }
        for key in byBeginning.keys { byBeginning[key]?.sort { $0.count > $1.count } }
    }

    /// Where the longest of the words begins that ends at an offset.
    func start(endingAt end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard end >= 3, end <= bytes.count, let words = byEnd[Self.key(bytes[(end - 3)..<end])] else {
            return nil
        }
        let word = words.first { end >= $0.count && bytes[(end - $0.count)..<end].elementsEqual($0) }
        return word.map { end - $0.count }
    }

    /// Where the longest of the words ends that begins at an offset.
    func end(beginningAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard start + 3 <= bytes.count, let words = byBeginning[Self.key(bytes[start..<start + 3])] else {
            return nil
        }
        let word = words.first {
            start + $0.count <= bytes.count && bytes[start..<start + $0.count].elementsEqual($0)
        }
        return word.map { start + $0.count }
    }

    private static func key(_ bytes: some Sequence<UInt8>) -> UInt32 {
        bytes.reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The characters of the words of references that have a traditional form, each with it.
    private static let traditional: [Character: Character] = {
        let pairs = """
            项項 议議 节節 条條 号號 录錄 决決 规規 则則 宪憲 约約 协協 书書 说說 论論
            见見 纲綱 领領 划劃 备備 声聲 记記 战戰 标標 准準 该該 执執 编編 评評 认認
            结結 权權 围圍 释釋 时時 间間 话話 历歷 经經 铁鐵 关關 视視 频頻 质質 种種
            个個 页頁 样樣 万萬 亿億 余餘 欧歐 与與 报報 并並 后後 为為 国國 缔締 务務
            东東 钱錢 资資 笔筆 简簡 纪紀 单單 内內 构構 导導 轮輪 届屆 会會 临臨
            """
        return pairs.split { $0.isWhitespace }.reduce(into: [:]) { forms, pair in
            if let simplified = pair.first { forms[simplified] = pair.last }
        }
    }()
}

extension ScalarCursor {
    /// Reads one of some words, the longest that stands at the cursor, and tells whether one did.
    mutating func take(_ words: HanWords) -> Bool {
        guard let end = words.end(beginningAt: offset, in: bytes) else { return false }
        offset = end
        return true
    }
}
