import CNcurses
import Glibc
import Screen
import TextLayout

/// The terminal on standard input and output: takes frames, gives events. While one is open no other may be.
///
/// All methods are for one thread. The terminal is given back by ``close()``, when the object goes, at exit,
/// and after a crash.
public final class Terminal {
    /// What the terminal can do.
    public let capabilities: Capabilities
    /// The terminal's size in cells, as it was last told by an event or at the beginning.
    public internal(set) var size: Size
    /// How long `ESC` may wait for the rest of a key, in milliseconds; after that it is the key Esc.
    public var escapeDelayMilliseconds = 50
    /// How long a sequence that the link has cut may wait for its rest, in milliseconds.
    let sequenceDelayMilliseconds = 1000

    var decoder: InputDecoder
    /// An event that was fetched already, to know that there is one.
    var lookahead: TerminalEvent?
    /// When the last bytes came, in milliseconds of the monotonic clock.
    var lastInput = 0
    var isHungUp = false
    var watched: [Int32] = []
    var input = [UInt8](repeating: 0, count: 1 << 16)

    /// How many columns ncurses believes that characters take.
    var widths = WidthPolicy.narrow
    /// Whether the terminal is to be asked once how wide it draws characters, after the first frame that has
    /// room for the question. Nothing waits for the answer, which comes as an event.
    public var asksWidths = false
    /// What was found out about widths, once the terminal has told all.
    public internal(set) var widthReport: WidthReport?
    var probe: WidthProbe?
    /// Whether it can scroll a part of its columns by themselves, as it has said in answer to the same question.
    public internal(set) var scrollsColumns = false
    var compactor = OutputCompactor()
    var looks: Looks
    var lastFrame: Frame?
    var isOpen = true

    /// Takes over the terminal and gives it the standard theme for its colours.
    ///
    /// - Parameters:
    ///   - codeset: what ``Codeset/setLocale()`` has given.
    ///   - usesColors: false where the user wants none.
    public init(codeset: Codeset, usesColors: Bool = true) throws(TerminalError) {
        guard let name = getenv("TERM").map({ String(cString: $0) }), !name.isEmpty else {
            throw isatty(0) == 1 && isatty(1) == 1 ? .noTerminalName : .notATerminal
        }
        Self.setWidths(.narrow)
        switch UInt32(pnc_open(name)) {
        case 0: break
        case pnc_error_not_terminal.rawValue: throw .notATerminal
        case pnc_error_unknown.rawValue: throw .unknownTerminal(name)
        case pnc_error_too_simple.rawValue: throw .cannotPlaceCursor(name)
        default: throw .system(errno)
        }
        capabilities = Capabilities(
            terminal: name, colorCount: usesColors ? Int(pnc_color_count()) : 0,
            hasDefaultColors: pnc_has_default_colors(),
            reportsCursor: Self.has("u7", "\u{1b}[6n"),
            addressesColumns: Self.has("hpa", "\u{1b}[%i%p1%dG") && Self.has("cud1", "\n")
                && pnc_waits_at_margin(),
            codeset: codeset)
        looks = Looks(
            theme: .standard(colors: capabilities.colorCount), capabilities: capabilities,
            pairs: ColorPairs(
                capabilities: capabilities, pairCount: Int(pnc_pair_count()), define: pnc_define_pair))
        decoder = InputDecoder(
            table: KeyTable(terminal: name) { capability in
                pnc_key_string(capability).map { Array(String(cString: $0).utf8) }
            })
        size = Self.currentSize()
    }

    deinit {
        close()
    }

    /// Gives the terminal back as it was. Without effect the second time.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        pnc_close()
    }

    /// Gives the terminal back and stops the program as Ctrl-Z does in a shell; returns when it is continued.
    /// The size may have changed then; ``draw(_:)`` draws all.
    public func suspend() {
        pnc_suspend()
        compactor.forget()
        lastFrame = nil
        takeSize()
    }

    /// Reads the size anew and tells whether it has changed.
    @discardableResult
    func takeSize() -> Bool {
        let now = Self.currentSize()
        guard now != size else { return false }
        size = now
        lastFrame = nil
        pnc_resize(Int32(now.rows), Int32(now.columns))
        return true
    }

    /// Whether terminfo gives a string for a capability.
    private static func has(_ capability: String, _ string: String) -> Bool {
        pnc_key_string(capability).map { String(cString: $0) } == string
    }

    private static func currentSize() -> Size {
        var rows: Int32 = 0
        var columns: Int32 = 0
        pnc_get_size(&rows, &columns)
        return Size(rows: Int(rows), columns: Int(columns))
    }

    /// Has ncurses count columns by a policy.
    static func setWidths(_ policy: WidthPolicy) {
        let columns: pnc_width_function = { scalar, classes in
            let policy = WidthPolicy(wide: WidthClasses(rawValue: UInt16(truncatingIfNeeded: classes)))
            return Int32(DisplayWidth.columns(ofScalar: scalar, policy: policy))
        }
        pnc_set_width_function(columns, UInt32(policy.wide.rawValue))
    }
}
