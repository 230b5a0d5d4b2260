import Testing
import TextLayout

@testable import Screen

@Suite struct ThemeTests {
    @Test func everyStyleHasALetterOfItsOwn() {
        #expect(Set(Style.allCases.map(\.letter)).count == Style.allCases.count)
    }

    @Test(arguments: [0, 8, 16, 256]) func whatMustBeToldApartLooksDifferent(colors: Int) {
        let theme = Theme.standard(colors: colors)
        let looks = [Style.text, .slot, .slotAtCaret, .filled, .heading].map { theme[$0] }
        #expect(Set(looks).count == looks.count)
        #expect(theme[.match] != theme[.matchAtCaret] && theme[.match] != theme[.text])
        #expect(theme[.treeSelected] != theme[.treeTitle] && theme[.treeCurrent] != theme[.treeTitle])
    }

    @Test func coloursAreThoseThatTheTerminalHas() {
        for colors in [0, 8, 16] {
            for style in Style.allCases {
                let look = Theme.standard(colors: colors)[style]
                for color in [look.foreground, look.background] {
                    switch color {
                    case .standard: break
                    case .ansi(let number): #expect(Int(number) < colors)
                    case .palette: Issue.record("\(style) wants a palette of 256")
                    }
                }
            }
        }
    }

    /// A background without its own foreground would be unreadable on one terminal or another.
    @Test(arguments: [8, 16, 256]) func backgroundsComeWithForegrounds(colors: Int) {
        let theme = Theme.standard(colors: colors)
        for style in Style.allCases where theme[style].background != .standard {
            #expect(theme[style].foreground != .standard)
        }
    }

    @Test func signsTakeOneColumn() {
        for policy in [WidthPolicy.narrow, .wide] {
            for hasSymbols in [true, false] {
                let art = LineArt.standard(hasSymbols: hasSymbols, policy: policy)
                for sign in [
                    art.vertical, art.horizontal, art.topLeft, art.folded, art.unfolded, art.mark, art.chosen,
                    art.dot,
                ] {
                    #expect(DisplayWidth.columns(of: sign, policy: policy) == 1)
                }
            }
        }
    }
}
