/// Words by which records of meetings are recognized: how a meeting begins, and who speaks.
enum MeetingWords {
    private static let openings: [StaticString] = [
        "宣布开会", "宣布開會", "会议开始", "分开会", "时开会", "called to order", "meeting was opened", "meeting resumed",
        "meeting was resumed", "summary record began", "séance est ouverte", "abre la sesión",
        "declara abierta",
        "аседание открывается", "аседаниеоткрывается", "аседание объявляется", "افتتحت الجلسة",
    ]

    /// Whether a line says that a meeting begins, and when.
    static func opensMeeting(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        line.contains { (0x30...0x39).contains($0) || $0 == 0xD9 }
            && openings.contains { Bytes.place(of: $0, in: line) != nil }
    }

    /// Where a form of address stands at the beginning of a speaker's name.
    private static let firstWords: [StaticString] = [
        "Mr.", "Mr ", "Ms.", "Ms ", "Mrs.", "Mrs ", "Miss ", "Dr.", "Sir ", "The President",
        "The Acting President",
        "The Vice-President", "The Temporary President", "The Co-Chair", "The Chair", "The Secretary-General",
        "M. ",
        "Mme ", "Mlle ", "Le Président", "La Présidente", "Le PRÉSIDENT", "La PRÉSIDENTE", "Le Secrétaire",
        "Sr. ", "Sra. ", "El Sr. ",
        "La Sra. ",
        "El Presidente", "La Presidenta", "El PRESIDENTE", "La PRESIDENTA", "El Secretario", "Г-н ", "Г-жа ",
        "Председатель", "ПРЕДСЕДАТЕЛЬ", "Исполняющ", "Президент ", "Король ",
        "السيد",
        "الرئيس",
    ]
    /// Where it stands at the end, brackets left aside.
    private static let lastWords: [StaticString] = ["先生", "女士", "夫人", "博士", "主席", "秘书长", "阁下", "小姐"]

    /// Whether a text behind an initial is a name in Chinese: `A. 史密斯先生`.
    static func isName(_ head: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        let text = UnsafeBufferPointer(rebasing: head[start...].prefix(45))
        return (["先生", "女士"] as [StaticString]).contains { Bytes.place(of: $0, in: text) != nil }
    }

    /// Whether a text begins with a form of address.
    static func beginsWithAddress(_ head: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        let text = UnsafeBufferPointer(rebasing: head[start...].prefix(32))
        guard let first = text.first, firstBytes.contains(first) else { return false }
        return firstWords.contains { Bytes.begin(text, with: $0) }
    }

    private static let firstBytes = Set(firstWords.map { $0.utf8Start.pointee })

    /// The most bytes before the colon.
    private static let longest = 160

    /// The length in bytes of a speaker's name, brackets behind it included, where a line begins with one and a colon;
    /// `nil` where it does not. A name ends with a bracket or with a word that begins with a capital: `Mr. X said:` has none.
    static func speakerLength(_ head: UnsafeBufferPointer<UInt8>, from start: Int, isAddressed: Bool) -> Int?
    {
        guard start < head.count else { return nil }
        let line = UnsafeBufferPointer(rebasing: head[start...].prefix(longest + 3))
        let isChinese = (0xE3..<0xEF).contains(line[0])
        guard isAddressed || isChinese else { return nil }
        let colon = colon(in: line)
        guard colon > 0, colon < line.count else { return nil }
        let name = UnsafeBufferPointer(rebasing: line[..<colon])
        if isChinese { return isChineseName(name) ? colon : nil }
        let end = name.last { $0 != 0x20 && $0 != 0xA0 && $0 != 0xC2 }
        guard let last = name.dropLast().lastIndex(of: 0x20), end != 0x29, end != 0x5D else { return colon }
        let word = ScalarCursor(name, at: last + 1).scalar
        let isCapital = !ScalarKind.isLowerLatin(word) && !ScalarKind.isLowerCyrillic(word)
        return isCapital ? colon : nil
    }

    /// The place of the first colon, of ordinary or full width; the number of bytes where there is none.
    private static func colon(in line: UnsafeBufferPointer<UInt8>) -> Int {
        min(Bytes.next(0x3A, in: line, from: 0), Bytes.place(of: "：", in: line) ?? line.count)
    }

    private static func isChineseName(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = name.count
        // Brackets behind the name: country, language.
        while end >= 3, name[end - 1] == 0x29 || (name[end - 1] == 0x89 && name[end - 2] == 0xBC) {
            var open = end - 1
            while open > 0, name[open] != 0x28, !(name[open] == 0x88 && name[open - 1] == 0xBC) { open -= 1 }
            guard open > 0 else { return false }
            end = name[open] == 0x28 ? open : open - 2
        }
        guard end > 0 else { return false }
        let bare = UnsafeBufferPointer(rebasing: name[..<end])
        let hasMarks = ["，", "。", "；", "、"].contains { (mark: StaticString) in
            Bytes.place(of: mark, in: bare) != nil
        }
        return !hasMarks && bare.count <= 90 && lastWords.contains { Bytes.end(bare, with: $0) }
    }
}
