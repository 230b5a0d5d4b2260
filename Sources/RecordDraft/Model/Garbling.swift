/// Tells damaged text by its characters.
enum Garbling {
    /// Whether a title seems to be damaged: replacement characters, or several Chinese characters that ordinary texts
    /// do not use. Titles in which a rare character or two stand are not taken for damaged.
    static func isLikely(_ title: String) -> Bool {
        var han = 0
        var rare = 0
        for scalar in title.unicodeScalars {
            if ScalarKind.isHan(scalar.value) {
                han += 1
                if !CommonHan.contains(scalar.value) { rare += 1 }
            } else if scalar.value == 0xFFFD || isPrivateUse(scalar.value) {
                return true
            }
        }
        return rare >= 2 && rare * 4 >= han
    }

    /// Whether a scalar has the general category Co (UnicodeData.txt): the private use areas, less the noncharacters at
    /// the end of the last two planes.
    private static func isPrivateUse(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xE000...0xF8FF, 0xF_0000...0xF_FFFD, 0x10_0000...0x10_FFFD: true
        default: false
        }
    }
}
