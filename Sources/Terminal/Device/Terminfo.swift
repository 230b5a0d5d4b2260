import CNcurses
import Glibc

/// What terminfo says about a terminal, as far as frames are drawn with it. The members have the long names of the
/// capabilities in terminfo(5).
///
/// A class, since a copy for each use would cost more than the uses.
final class Terminfo: Sendable {
    let cursorAddress: ParameterString
    let columnAddress: ParameterString?
    let cursorDown: [UInt8]?
    let cursorUp: [UInt8]?
    let cursorLeft: [UInt8]?
    let cursorRight: [UInt8]?
    let carriageReturn: [UInt8]?
    let clearScreen: [UInt8]?
    let clearToEndOfLine: [UInt8]?
    let insertCharacters: ParameterString?
    let deleteCharacters: ParameterString?
    let insertLines: ParameterString?
    let deleteLines: ParameterString?
    let changeScrollRegion: ParameterString?
    let repeatCharacter: ParameterString?
    let cursorNormal: [UInt8]
    let cursorInvisible: [UInt8]

    let enterBold: [UInt8]?
    let enterDim: [UInt8]?
    let enterItalics: [UInt8]?
    let enterUnderline: [UInt8]?
    let enterReverse: [UInt8]?
    /// Back to characters without attributes and colours.
    let exitAttributeMode: [UInt8]?
    /// How many colours can be set by number; 0 for none.
    let colorCount: Int
    private let setForeground: [UInt8]?
    private let setBackground: [UInt8]?
    /// Whether text can keep the terminal's own colours where none is set.
    let hasDefaultColors: Bool
    /// Attributes, as bits of terminfo(5), that don't go together with colours.
    let noColorVideo: Int
    /// Whether the cursor goes to the next row behind the last column, at once or once the next character comes.
    let hasAutomaticMargins: Bool
    /// Whether it waits for that character.
    let waitsAtMargin: Bool

    /// Reads the entry of the terminal that `CNcurses` looked up last.
    ///
    /// - Parameter string: Returns the string capability of a short name, without padding.
    /// - Returns: nil for a terminal whose cursor can't be placed.
    init?(string: (String) -> [UInt8]? = Terminfo.string) {
        func parameterString(_ name: String) -> ParameterString? {
            string(name).flatMap(ParameterString.init)
        }
        guard let address = parameterString("cup"), address.namesBoth else { return nil }
        cursorAddress = address
        columnAddress = parameterString("hpa")
        cursorDown = string("cud1")
        cursorUp = string("cuu1")
        cursorLeft = string("cub1")
        cursorRight = string("cuf1")
        carriageReturn = string("cr")
        clearScreen = string("clear")
        clearToEndOfLine = string("el")
        insertCharacters = parameterString("ich")
        deleteCharacters = parameterString("dch")
        insertLines = parameterString("il")
        deleteLines = parameterString("dl")
        changeScrollRegion = parameterString("csr")
        repeatCharacter = parameterString("rep")
        cursorNormal = string("cnorm") ?? []
        cursorInvisible = string("civis") ?? []
        enterBold = string("bold")
        enterDim = string("dim")
        enterItalics = string("sitm")
        enterUnderline = string("smul")
        enterReverse = string("rev")
        exitAttributeMode = string("sgr0")
        setForeground = string("setaf")
        setBackground = string("setab")
        let colors = Int(pnc_number("colors"))
        // Above 256 all but the first 8 are no numbers of a palette any more but red, green and blue.
        colorCount =
            setForeground == nil || setBackground == nil || colors < 8 ? 0 : colors > 256 ? 8 : colors
        hasDefaultColors = string("op") != nil
        noColorVideo = max(0, Int(pnc_number("ncv")))
        hasAutomaticMargins = pnc_flag("am")
        waitsAtMargin = pnc_flag("xenl")
    }

    /// The string that sets a colour of the characters, or behind them.
    func color(_ number: Int, isBackground: Bool) -> [UInt8]? {
        guard var string = isBackground ? setBackground : setForeground else { return nil }
        string.append(0)
        return string.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                pnc_format(characters.baseAddress, Int32(clamping: number), 0).map { Self.bytes(of: $0) }
            }
        }
    }

    /// A string by its short name, without the padding ("$<5>") that hardware terminals need.
    static func string(_ name: String) -> [UInt8]? {
        guard let string = pnc_string(name).map(bytes(of:)) else { return nil }
        guard string.contains(UInt8(ascii: "$")) else { return string.isEmpty ? nil : string }
        var rest = string[...]
        var result: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
                let end = rest.firstIndex(of: UInt8(ascii: ">"))
            {
                rest = rest[(end + 1)...]
            } else {
                result.append(byte)
            }
        }
        return result.isEmpty ? nil : result
    }

    private static func bytes(of string: UnsafePointer<CChar>) -> [UInt8] {
        Array(UnsafeRawBufferPointer(start: string, count: strlen(string)))
    }
}
