import Keymaps

/// Turns the bytes that a terminal sends into keys, pastes and answers. Bytes may come cut anywhere. What is
/// unknown is left out whole: it must never stand in the user's text.
public struct InputDecoder: Sendable {
    /// What the bytes at hand wait for.
    public enum Wait: Equatable, Sendable {
        /// Nothing, or more bytes without a time limit.
        case none
        /// More bytes, which come at once if `ESC` is the beginning of a key and not the key itself.
        case escape
        /// The rest of a key or of the mark of a paste, whose beginning no human types, and which a slow link has cut.
        case key
        /// The rest of an answer of the terminal.
        case sequence
        /// The rest of what begins as an answer of the terminal does, but may have been typed.
        case answer
        /// More of a paste, or its end.
        case paste
    }

    enum Step: Equatable {
        case event(InputEvent, length: Int)
        case skip(length: Int)
        case paste(length: Int)
        case incomplete(Wait)
    }

    let table: KeyTable
    var buffer: [UInt8] = []
    var position = 0
    /// How far an unfinished sequence has been read, so that a long one is read only once.
    var scanned = 0
    /// The bytes of the paste in progress that have not been returned yet; `nil` where there is no paste.
    var paste: [UInt8]?
    /// Whether the paste in progress ends with a mark, and not only with a pause.
    var endsByMark = false
    /// Whether what comes next is a paste, whatever it holds.
    var awaitsPaste = false
    /// Whether the rest of a paste that a pause has ended may still come.
    var mayComeLate = false
    /// The beginning of a report of the mouse that was given up, while its rest may still come.
    var cutMouse: [UInt8]?
    var isExpired = false
    var isReleased = false
    /// How many bytes have come in all.
    private var total = 0
    /// Where the last event began, or what is not complete yet, counted from the first byte that ever came.
    private(set) var start = 0
    /// How many bytes had come when ``setMark()`` was called last.
    private var mark = 0

    /// What the bytes at hand wait for, known once ``next()`` has returned nil.
    public internal(set) var wait = Wait.none

    /// Makes a decoder for a terminal whose keys the table describes.
    public init(table: KeyTable = KeyTable()) {
        self.table = table
    }

    /// Adds bytes as they were read.
    public mutating func feed(_ bytes: some Sequence<UInt8>) {
        if position > 1 << 16 {
            buffer.removeSubrange(..<position)
            scanned = max(0, scanned - position)
            position = 0
        }
        let before = buffer.count
        buffer.append(contentsOf: bytes)
        total += buffer.count - before
        isExpired = false
        isReleased = false
    }

    /// Marks the end of what has come so far.
    mutating func setMark() {
        mark = total
    }

    /// Whether the event given last began in bytes that had come before the mark.
    var startsBeforeMark: Bool { start < mark }

    /// Gives the next event, nil when more bytes are needed.
    public mutating func next() -> InputEvent? {
        while true {
            if paste != nil { return nextOfPaste() }
            start = total - (buffer.count - position)
            guard position < buffer.count else {
                buffer.removeAll(keepingCapacity: true)
                position = 0
                scanned = 0
                isExpired = false
                wait = .none
                return nil
            }
            if let rest = lateRestOfPaste() { return rest }
            if let event = lateMouse() { return .mouse(event) }
            switch awaitsPaste ? beginningOfPaste(at: position) : step(at: position) {
            case .event(let event, let length):
                advance(by: length)
                return event
            case .skip(let length):
                advance(by: length)
            case .paste(let length):
                advance(by: length)
                paste = []
                endsByMark = !awaitsPaste
                awaitsPaste = false
            case .incomplete(let reason):
                guard isExpired, reason != .none else {
                    wait = reason
                    return nil
                }
                if let event = expired(after: reason) { return event }
            }
        }
    }

    /// Says that the time for what the decoder waits for is over: `ESC` is the key Esc after all, a paste has ended. What has
    /// been cut, be it a character or a mark, is left out.
    public mutating func expire() {
        isExpired = true
    }

    mutating func advance(by length: Int) {
        position += length
        scanned = position
    }

    private mutating func expired(after reason: Wait) -> InputEvent? {
        let rest = buffer.count - position
        rememberCutMouse()
        switch reason {
        case .none, .paste: return nil
        case .key, .sequence:
            advance(by: rest)
            return nil
        case .escape where awaitsPaste: return cancelledPaste()
        case .escape, .answer:
            // Either `ESC [` or another that Alt makes too, or `ESC` itself, perhaps twice.
            if rest > 1, buffer[position + 1] != 0x1b {
                let character = Character(UnicodeScalar(buffer[position + 1]))
                advance(by: 2)
                return .key(KeyStroke(.character(character), .alt))
            }
            advance(by: 1)
            return .key(KeyStroke(.escape))
        }
    }
}
