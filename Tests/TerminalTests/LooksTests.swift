import CNcurses
import Screen
import Testing

@testable import Terminal

@Suite struct LooksTests {
    private final class Definitions {
        var all: [[Int32]] = []
    }

    private let definitions = Definitions()

    private func looks(
        _ theme: Theme, colors: Int, pairCount: Int = 256, hasDefaultColors: Bool = true
    ) -> Looks {
        let capabilities = Capabilities(
            terminal: "xterm", colorCount: colors, hasDefaultColors: hasDefaultColors,
            reportsCursor: true, addressesColumns: true, codeset: .utf8)
        let pairs = ColorPairs(capabilities: capabilities, pairCount: pairCount) { [definitions] in
            definitions.all.append([$0, $1, $2])
            return true
        }
        return Looks(theme: theme, capabilities: capabilities, pairs: pairs)
    }

    @Test func equalColoursShareAPair() {
        var theme = Theme()
        theme[.slot] = Appearance(foreground: .palette(234), background: .palette(222))
        theme[.filled] = Appearance(
            foreground: .palette(234), background: .palette(222), attributes: [.bold, .underline])
        theme[.dim] = Appearance(foreground: .ansi(8))
        var looks = looks(theme, colors: 256)
        #expect(looks[.text] == Looks.Look(attributes: 0, pair: 0))
        #expect(looks[.slot] == Looks.Look(attributes: 0, pair: 1))
        #expect(
            looks[.filled] == Looks.Look(attributes: pnc_bold.rawValue | pnc_underline.rawValue, pair: 1))
        #expect(looks[.dim] == Looks.Look(attributes: 0, pair: 2))
        #expect(looks[.slot].pair == 1)
        #expect(definitions.all == [[1, 234, 222], [2, 8, -1]])
    }

    @Test func brightIsBoldOnEightColours() {
        var theme = Theme()
        theme[.error] = Appearance(foreground: .ansi(12), background: .ansi(3))
        theme[.dim] = Appearance(foreground: .palette(244), attributes: .dim)
        var looks = looks(theme, colors: 8)
        #expect(looks[.error] == Looks.Look(attributes: pnc_bold.rawValue, pair: 1))
        #expect(looks[.dim] == Looks.Look(attributes: pnc_dim.rawValue, pair: 0))
        #expect(definitions.all == [[1, 4, 3]])
    }

    @Test func noColourKeepsAttributes() {
        var theme = Theme()
        theme[.slot] = Appearance(foreground: .ansi(1), attributes: [.reverse, .italic])
        var looks = looks(theme, colors: 0)
        #expect(
            looks[.slot] == Looks.Look(attributes: pnc_reverse.rawValue | pnc_italic.rawValue, pair: 0))
        #expect(definitions.all.isEmpty)
    }

    @Test func withoutColoursOfItsOwnTheTerminalIsWhiteOnBlack() {
        var theme = Theme()
        theme[.slot] = Appearance(background: .ansi(4))
        var looks = looks(theme, colors: 8, hasDefaultColors: false)
        #expect(looks[.slot].pair == 1)
        #expect(definitions.all == [[1, 7, 4]])
    }

    @Test func pairsThatCannotBeHadAreLeftOut() {
        var theme = Theme()
        theme[.slot] = Appearance(foreground: .ansi(1))
        theme[.filled] = Appearance(foreground: .ansi(2))
        var looks = looks(theme, colors: 8, pairCount: 2)
        #expect(looks[.slot].pair == 1)
        #expect(looks[.filled].pair == 0)
    }

    @Test(arguments: [
        ("xterm-256color", Codeset.utf8, true), ("linux", .switchedToUTF8, true), ("vt220", .utf8, false),
        ("ansi", .utf8, false), ("xterm", .other, false),
    ])
    func symbolsAreForTerminalsThatHaveThem(_ terminal: String, _ codeset: Codeset, _ expected: Bool) {
        let capabilities = Capabilities(
            terminal: terminal, colorCount: 8, hasDefaultColors: true, reportsCursor: true,
            addressesColumns: true, codeset: codeset)
        #expect(capabilities.hasSymbols == expected)
    }
}
