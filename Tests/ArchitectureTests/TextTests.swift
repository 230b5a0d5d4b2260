import Testing

/// Texts of the interface stand with the others of their feature, and in each language.
struct TextTests {
    /// Chinese outside of the files of words that is no text of the interface, or stands where it does for a reason.
    private static let otherChinese: [String: String] = [
        "DeletedMark.swift": "what drafts have in place of a deleted paragraph",
        "NameList.swift": "what joins names in drafts, and names that hold it",
        "NumberList.swift": "joins numbers of paragraphs in the draft's language",
        "ReferenceRewriting.swift": "the word that a reference of the draft may hold inside its number",
        "GB18030Table+Pairs.swift": "a table of characters",
        "GoToQuery.swift": "what users type to say where to go",
        "WordBreaks+Chinese.swift": "words of the text that stay in one row",
    ]

    /// What drafts hold, and what is read from them.
    private static func isVocabulary(_ file: SourceFile) -> Bool { file.module == "RecordDraft" }

    private static func holdsWords(_ file: SourceFile) -> Bool {
        file.module == "Wording" || file.folder == "Words" || file.path.contains("Words")
    }

    /// Where the families of commands stand in a file, with the labels of their commands, in bytes of its code.
    private static func families(of file: SourceFile) -> [Range<Int>] {
        file.code.matches(of: #/(?ms)^(?:public )?extension CommandFamily \{.*?^\}/#).map { match in
            let start = file.code.utf8.distance(from: file.code.startIndex, to: match.range.lowerBound)
            return start..<(start + match.0.utf8.count)
        }
    }

    private static func holdsHan(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.isIdeographic }
    }

    private static func holdsLatin(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
    }

    @Test func textsStandWithTheWords() {
        for file in Project.files where !Self.holdsWords(file) && !Self.isVocabulary(file) {
            guard Self.otherChinese[file.name] == nil else { continue }
            let families = Self.families(of: file)
            for literal in file.literals where Self.holdsHan(literal.text) {
                #expect(
                    families.contains { $0.contains(literal.range.lowerBound) },
                    "\(file.path):\(literal.line): \(literal.text)")
            }
        }
    }

    @Test func exceptionsAreStillThere() {
        for name in Self.otherChinese.keys {
            let file = Project.files.first { $0.name == name }
            #expect(file?.literals.contains { Self.holdsHan($0.text) } == true, "\(name): remove it")
        }
    }

    @Test func textsAreInEachLanguage() {
        var count = 0
        for file in Project.files {
            let code = Array(file.code.utf8)
            let literals = file.literals.sorted { $0.range.lowerBound < $1.range.lowerBound }
            /// The literal that begins at a place, but for blanks.
            func literal(from place: Int) -> StringLiteral? {
                var place = place
                while place < code.count, code[place] == 0x20 || code[place] == 0x0A { place += 1 }
                return literals.first { $0.range.lowerBound == place }
            }
            for match in file.code.matches(of: #/LocalizedText\(/#) {
                let start = file.code.utf8.distance(from: file.code.startIndex, to: match.range.upperBound)
                guard let chinese = literal(from: start), chinese.range.upperBound < code.count,
                    code[chinese.range.upperBound] == UInt8(ascii: ","),
                    let english = literal(from: chinese.range.upperBound + 1)
                else { continue }
                count += 1
                let place = "\(file.path):\(chinese.line): \(chinese.text) · \(english.text)"
                #expect(!chinese.text.isEmpty && !english.text.isEmpty, "\(place): a language is missing")
                let (zh, en) = (Self.bare(chinese.text), Self.bare(english.text))
                #expect(Self.holdsHan(zh) || !Self.holdsLatin(zh), "\(place): no Chinese")
                #expect(
                    Self.holdsLatin(en) || !Self.holdsHan(en) && !Self.holdsHan(zh), "\(place): no English")
                #expect(zh != en || !Self.holdsHan(en), "\(place): the same")
            }
        }
        #expect(count > 200, "the texts were not found")
    }

    /// A text without what is put into it.
    private static func bare(_ text: String) -> String { text.replacing("\\()", with: "") }
}
