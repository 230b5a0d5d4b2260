/// Tells damaged text by its characters.
enum Garbling {
    /// Whether a title seems to be damaged: replacement characters, or several Chinese characters that ordinary texts
    /// do not use. Titles in which a rare character or two stand are not taken for damaged.
    static func isLikely(_ title: String) -> Bool {
        var han = 0
        var rare = 0
        for scalar in title.unicodeScalars {
            if scalar.value == 0xFFFD || scalar.properties.generalCategory == .privateUse { return true }
            guard ScalarKind.isHan(scalar.value) else { continue }
            han += 1
            if !CommonHan.contains(scalar.value) { rare += 1 }
        }
        return rare >= 2 && rare * 4 >= han
    }
}
