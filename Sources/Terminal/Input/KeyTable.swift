import Keymaps

/// What one kind of terminal sends for its keys, where that is not what most of them send.
public struct KeyTable: Sendable {
    /// Whole sequences and their keys; they have precedence over what ``InputDecoder`` knows itself.
    private var sequences: [(packed: UInt64, stroke: KeyStroke)] = []
    /// The longest of them, in bytes.
    var longest = 0
    /// How far the numbers of function keys go up under Shift: F1 with Shift is F11 or F13.
    var shiftedFunctionKeys = 10
    /// Whether `ESC [ A` is an arrow key with Ctrl, as on PuTTY, which sends `ESC O A` for one without.
    var bracketArrowsAreControl = false

    /// The table that holds for most terminals.
    public init() {}

    /// The table for a terminal.
    ///
    /// - Parameters:
    ///   - terminal: its name, the value of TERM.
    ///   - string: gives what terminfo says that a key sends, by the capability's name, or nil.
    public init(terminal: String, string: (String) -> [UInt8]?) {
        // The Linux console counts as DEC's keyboards did.
        if terminal.hasPrefix("linux") { shiftedFunctionKeys = 12 }
        bracketArrowsAreControl = terminal.hasPrefix("putty")
        for (name, stroke) in Self.named {
            guard let bytes = string(name), bytes.count > 2, bytes[0] == 0x1b,
                let packed = Self.packed(bytes[...])
            else { continue }
            // PuTTY's arrows with Shift are described so, but it is Ctrl that sends them.
            if bracketArrowsAreControl, stroke.modifiers == .shift, bytes.count == 3 { continue }
            sequences.append((packed, stroke))
            longest = max(longest, bytes.count)
        }
    }

    /// The key of a whole sequence; the latter one where the table has two.
    ///
    /// A linear search: a hash table takes longer to make at the start than it ever saves.
    func stroke(for bytes: ArraySlice<UInt8>) -> KeyStroke? {
        guard let packed = Self.packed(bytes) else { return nil }
        return sequences.last { $0.packed == packed }?.stroke
    }

    /// A sequence as one number; `nil` for more than eight bytes, which no terminal sends for a key.
    private static func packed(_ bytes: ArraySlice<UInt8>) -> UInt64? {
        bytes.count > 8 ? nil : bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static let named: [(String, KeyStroke)] = {
        var result: [(String, KeyStroke)] = [
            ("kcuu1", KeyStroke(.up)), ("kcud1", KeyStroke(.down)), ("kcub1", KeyStroke(.left)),
            ("kcuf1", KeyStroke(.right)), ("khome", KeyStroke(.home)), ("kend", KeyStroke(.end)),
            ("kpp", KeyStroke(.pageUp)), ("knp", KeyStroke(.pageDown)), ("kich1", KeyStroke(.insert)),
            ("kdch1", KeyStroke(.delete)), ("kcbt", KeyStroke(.tab, .shift)), ("kent", KeyStroke(.enter)),
        ]
        for number in 1...12 { result.append(("kf\(number)", KeyStroke(.function(number)))) }
        let modified: [(String, Key)] = [
            ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home),
            ("kEND", .end), ("kPRV", .pageUp), ("kNXT", .pageDown), ("kIC", .insert), ("kDC", .delete),
        ]
        for (name, key) in modified {
            result.append((name, KeyStroke(key, .shift)))
            for suffix in 3...8 {
                result.append((name + "\(suffix)", KeyStroke(key, Modifiers(xterm: suffix))))
            }
        }
        return result
    }()
}

extension Modifiers {
    /// Modifiers from the number that xterm and all that follow it put into a sequence: 1 and a bit for each
    /// of Shift, Alt, Ctrl and Meta.
    init(xterm number: Int) {
        self = []
        guard number > 1 else { return }
        let bits = number - 1
        if bits & 1 != 0 { insert(.shift) }
        if bits & 2 != 0 || bits & 8 != 0 || bits & 32 != 0 { insert(.alt) }
        if bits & 4 != 0 { insert(.control) }
    }
}
