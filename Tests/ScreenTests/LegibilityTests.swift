import Foundation
import Screen
import Testing

@Suite("Legibility of the themes")
struct LegibilityTests {
    /// As xterm paints the first sixteen.
    private static let ansi: [(Int, Int, Int)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
        (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
        (255, 0, 255), (0, 255, 255), (255, 255, 255),
    ]
    /// As PuTTY does, which has the eight unless TERM says otherwise.
    private static let putty: [(Int, Int, Int)] = [
        (0, 0, 0), (187, 0, 0), (0, 187, 0), (187, 187, 0), (0, 0, 187), (187, 0, 187), (0, 187, 187),
        (187, 187, 187), (85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85), (85, 85, 255),
        (255, 85, 255), (85, 255, 255), (255, 255, 255),
    ]
    private static let black = (0, 0, 0), white = (255, 255, 255)

    @Test("every style is to be read on black and on white", arguments: [0, 8, 16, 256], Style.allCases)
    func contrast(colors: Int, style: Style) {
        let look = Theme.standard(colors: colors)[style]
        expectContrast(of: look, Self.ansi)
        if colors == 8 { expectContrast(of: look, Self.putty) }
    }

    private func expectContrast(of look: Appearance, _ ansi: [(Int, Int, Int)]) {
        for (ground, text) in [(Self.black, Self.white), (Self.white, Self.black)] {
            for foreground in Self.shades(of: look, standard: text, ansi) {
                let background = Self.rgb(look.background, ansi) ?? ground
                // The least of WCAG 2.1 for large text: of the eight colours none has much more on both grounds.
                #expect(Self.contrast(foreground, background) >= 3, "\(foreground) on \(background)")
            }
        }
    }

    @Test("the heading that the caret is under stands out without colours", arguments: [0, 8, 16, 256])
    func current(colors: Int) {
        let look = Theme.standard(colors: colors)[.treeCurrent]
        #expect(!look.attributes.isDisjoint(with: [.bold, .reverse]))
    }

    /// The colours that text may come in: many terminals paint the first eight brightly where they are bold.
    private static func shades(
        of look: Appearance, standard: (Int, Int, Int), _ ansi: [(Int, Int, Int)]
    ) -> [(Int, Int, Int)] {
        guard let plain = rgb(look.foreground, ansi) else { return [standard] }
        guard look.attributes.contains(.bold), !look.attributes.contains(.reverse),
            case .ansi(let number) = look.foreground, number < 8
        else { return [plain] }
        return [plain, ansi[Int(number) + 8]]
    }

    private static func rgb(_ color: Appearance.Color, _ ansi: [(Int, Int, Int)]) -> (Int, Int, Int)? {
        switch color {
        case .standard: return nil
        case .ansi(let number): return ansi[Int(number)]
        case .palette(let number):
            guard number >= 16 else { return ansi[Int(number)] }
            if number >= 232 {
                let grey = 8 + 10 * (Int(number) - 232)
                return (grey, grey, grey)
            }
            let levels = [0, 95, 135, 175, 215, 255]
            let place = Int(number) - 16
            return (levels[place / 36], levels[place / 6 % 6], levels[place % 6])
        }
    }

    /// The contrast ratio of WCAG 2.1, from 1 to 21.
    private static func contrast(_ one: (Int, Int, Int), _ other: (Int, Int, Int)) -> Double {
        let (first, second) = (luminance(one), luminance(other))
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    private static func luminance(_ color: (Int, Int, Int)) -> Double {
        func linear(_ part: Int) -> Double {
            let part = Double(part) / 255
            return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(color.0) + 0.7152 * linear(color.1) + 0.0722 * linear(color.2)
    }
}
