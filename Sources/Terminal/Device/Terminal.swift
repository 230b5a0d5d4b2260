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
    /// How long a sequence that the link has cut may wait for its rest, from its beginning on, and a paste for what comes
    /// next, in milliseconds.
    let sequenceDelayMilliseconds = 1000
    /// How long a key's sequence may wait for its rest, in milliseconds. No human types its beginning, and a link that
    /// loses nothing will bring the rest: given up too soon, the rest of a paste's mark would stand in the text.
    let keyDelayMilliseconds = 5000

    /// How long the next bytes of a paste may take before what has come is given, in milliseconds: a terminal brings a long
    /// one in many reads, and each piece is drawn.
    let pasteLullMilliseconds = 10

    var decoder: InputDecoder
    /// An event read ahead, to know whether there is one.
    var lookahead: TerminalEvent?
    /// Where the event that is still incomplete begins, and since when its rest is waited for.
    var incomplete = (start: -1, since: 0)
    /// When the last bytes came, in milliseconds of the monotonic clock.
    var lastInput = 0
    var isHungUp = false
    var watched: [Int32] = []
    var input = [UInt8](repeating: 0, count: 1 << 16)

    /// Whether the terminal is to be asked once how wide it draws characters, after the first frame that has
    /// room for the question. Nothing waits for the answer, which comes as an event.
    public var asksWidths = false
    /// What was found out about widths, once the terminal has told all.
    public internal(set) var widthReport: WidthReport?
    var probe: WidthProbe?
    /// Whether it can scroll a part of its columns by themselves, as it has said in answer to the same question.
    public var scrollsColumns: Bool { writer.hasSideMargins }
    /// Whether it is known to send `ESC` before what is typed with Alt, by itself or because it was asked to.
    public internal(set) var altSendsEscape = false
    /// Whether it marks the beginning and the end of a paste; `nil` where it was not asked or has not answered.
    public internal(set) var bracketsPastes: Bool?
    /// What is known of whether the terminal takes texts for the clipboard.
    public internal(set) var clipboard: ClipboardSupport
    /// The program that stands between this one and the terminal, as far as the environment tells.
    public let multiplexer: Multiplexer?
    /// Whether the mouse is to be reported.
    var wantsMouse = false
    /// Whether it is.
    var reportsMouse = false
    /// Whether the next paste is awaited, or in progress.
    var awaitsPaste = false
    /// Whether the input that ``nextEvent(timeoutMilliseconds:)`` returned last (a key, a paste, an event of the mouse) began
    /// before the terminal had taken all of the last frame that shows a question.
    public internal(set) var lastEventIsEarly = false
    /// Whether input that comes before the frame in progress has gone out is to be marked as early.
    var marksInput = false
    /// The newest frame, while an earlier one has not gone out yet.
    var waitingFrame: Frame?
    var writer: ScreenWriter
    private var isOpen = true

    /// Takes over the terminal and gives it the standard theme for its colours.
    ///
    /// - Parameters:
    ///   - codeset: What ``Codeset/setLocale()`` returned.
    ///   - usesColors: False where the user wants none.
    /// - Throws: Why the terminal can't be used; nothing has been changed on it then.
    public init(codeset: Codeset, usesColors: Bool = true) throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        guard let name = getenv("TERM").map({ String(cString: $0) }), !name.isEmpty else {
            throw .noTerminalName
        }
        guard pnc_describe(name) else { throw .unknownTerminal(name) }
        guard let terminfo = Terminfo() else { throw .cannotPlaceCursor(name) }
        guard pnc_open() else { throw .system(errno) }
        capabilities = Capabilities(
            terminal: name, colorCount: usesColors ? terminfo.colorCount : 0,
            reportsCursor: Terminfo.string("u7") == Array("\u{1b}[6n".utf8), codeset: codeset,
            hasMouse: Terminfo.string("kmous") != nil)
        let colors = capabilities.colorCount
        writer = ScreenWriter(
            terminfo: terminfo,
            looks: Looks(
                theme: .standard(colors: colors), terminfo: terminfo, colorCount: colors,
                hasDefaultColors: terminfo.hasDefaultColors),
            codeset: codeset)
        clipboard = ClipboardSupport(terminal: name)
        multiplexer = Multiplexer { name in getenv(name).map { String(cString: $0) } }
        decoder = InputDecoder(
            table: KeyTable(terminal: name, string: Terminfo.string))
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

    /// Has a crash run a function before the terminal is given back; it may only do what a handler of signals may.
    public static func beforeCrash(_ hook: @convention(c) () -> Void) {
        pnc_before_crash(hook)
    }

    /// Gives the terminal back and stops the program as Ctrl-Z does in a shell; returns when it is continued.
    /// The size may have changed then; ``draw(_:asks:)`` draws all.
    public func suspend() {
        waitingFrame = nil
        pnc_suspend()
        writer.forget()
        takeSize()
    }

    /// Reads the size anew and tells whether it has changed.
    @discardableResult
    func takeSize() -> Bool {
        let now = Self.currentSize()
        guard now != size else { return false }
        size = now
        writer.forget()
        return true
    }

    /// The largest screen that is drawn on. One of 65535 rows and columns, which is what a terminal can say at most, would
    /// take gigabytes.
    public static let largestSize = Size(rows: 2048, columns: 4096)

    /// Whether the terminal says that it is larger than what is drawn on.
    public var isLargerThanDrawn: Bool {
        let told = Self.sizeTold()
        return told.rows > Self.largestSize.rows || told.columns > Self.largestSize.columns
    }

    private static func currentSize() -> Size {
        let told = sizeTold()
        return Size(
            rows: min(told.rows, largestSize.rows), columns: min(told.columns, largestSize.columns))
    }

    private static func sizeTold() -> Size {
        var rows: Int32 = 0
        var columns: Int32 = 0
        pnc_get_size(&rows, &columns)
        return Size(rows: Int(rows), columns: Int(columns))
    }
}
