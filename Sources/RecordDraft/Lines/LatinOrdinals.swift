/// The Latin words for “twice” (`bis`), “three times” (`ter`) and so on, by which a paragraph put in between two others is told
/// apart: `45 bis`.
enum LatinOrdinals {
    /// The greatest number that has a word here.
    static let last = 39

    private static let first = [
        "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies",
    ]
    private static let tens = ["decies", "vicies", "tricies"]
    /// What stands before a word for ten, twenty or thirty: `undecies`, `duovicies`.
    private static let units = ["", "un", "duo", "ter", "quater", "quin", "sex", "sept", "octo", "novo"]

    /// The word for a number of times; nil for one that has none here.
    static func word(_ number: Int) -> String? {
        switch number {
        case 2...9: first[number - 2]
        case 10...last: units[number % 10] + tens[number / 10 - 1]
        default: nil
        }
    }

    /// How often a word says; nil for any other word. Case does not count.
    static func number(_ word: String) -> Int? { numbers[word.lowercased()] }

    private static let numbers: [String: Int] = {
        var numbers = ["novies": 9]
        for number in 2...last { if let word = word(number) { numbers[word] = number } }
        return numbers
    }()
}
