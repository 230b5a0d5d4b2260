import Testing

@testable import TextLayout

struct WidthClassesTests {
    @Test(arguments: [
        ("“”‘’—…–‰※", WidthClasses.punctuation), ("·×±°§÷€", .signs), ("áèüāø", .latin), ("αΩ", .greek),
        ("ЖяЁ", .cyrillic), ("①⑴Ⅳ℃№", .enclosed), ("─│┌█", .lines), ("→≠■○★", .shapes), ("😀🀄⌚", .emoji),
    ])
    func charactersGoByTheirClass(characters: String, widthClass: WidthClasses) {
        for scalar in characters.unicodeScalars {
            #expect(DisplayWidth.columns(ofScalar: scalar.value, policy: WidthPolicy(wide: widthClass)) == 2)
            let others = WidthPolicy(wide: WidthClasses.all.subtracting(widthClass))
            #expect(DisplayWidth.columns(ofScalar: scalar.value, policy: others) == 1)
        }
    }

    @Test func theRestGoesByNoClass() {
        for policy in [WidthPolicy(wide: []), .narrow, .wide] {
            for (text, columns) in [("a", 1), ("ñ", 1), ("中", 2), ("，", 2), ("가", 2), ("〈", 2)] {
                #expect(DisplayWidth.columns(of: text, policy: policy) == columns)
            }
        }
    }

    @Test func layoutGoesByTheClasses() {
        let text = Array("中①é😀".utf8)
        for (classes, columns) in [(WidthClasses([]), 5), ([.emoji], 6), ([.enclosed], 6), (.all, 8)] {
            let layout = LineLayout(bytes: text, width: 20, policy: WidthPolicy(wide: classes))
            #expect(layout.rows[0].columns == columns)
        }
    }
}
