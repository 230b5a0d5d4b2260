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
        /// The rest of a sequence that no human types, which a slow link may have cut.
        case sequence
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
    /// How far an unfinished sequence has been looked at, so that a long one is looked at once.
    var scanned = 0
    private var paste: [UInt8]?
    private var isExpired = false

    /// What the bytes at hand wait for, known once ``next()`` has given nil.
    public private(set) var wait = Wait.none

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
        buffer.append(contentsOf: bytes)
        isExpired = false
    }

    /// Gives the next event, nil when more bytes are needed.
    public mutating func next() -> InputEvent? {
        while true {
            if paste != nil { return nextOfPaste() }
            guard position < buffer.count else {
                buffer.removeAll(keepingCapacity: true)
                position = 0
                scanned = 0
                isExpired = false
                wait = .none
                return nil
            }
            switch step(at: position) {
            case .event(let event, let length):
                advance(by: length)
                return event
            case .skip(let length):
                advance(by: length)
            case .paste(let length):
                advance(by: length)
                paste = []
            case .incomplete(let reason):
                guard isExpired, reason != .none else {
                    wait = reason
                    return nil
                }
                if let event = expired(after: reason) { return event }
            }
        }
    }

    /// Says that the time for what the decoder waits for is over: `ESC` is the key Esc after all.
    public mutating func expire() {
        isExpired = true
    }

    /// Says that no bytes come any more, and gives a paste that has not ended, so that it is not lost.
    public mutating func finish() -> InputEvent? {
        guard var bytes = paste else { return nil }
        bytes += buffer[position...]
        paste = nil
        advance(by: buffer.count - position)
        return bytes.isEmpty ? nil : .paste(bytes)
    }

    private mutating func advance(by length: Int) {
        position += length
        scanned = position
    }

    private mutating func expired(after reason: Wait) -> InputEvent? {
        let rest = buffer.count - position
        switch reason {
        case .none: return nil
        case .sequence:
            advance(by: rest)
            return nil
        case .escape:
            // Either `ESC [` or `ESC O`, which Alt makes too, or `ESC` itself, perhaps twice.
            if rest > 1, buffer[position + 1] != 0x1b {
                let character = Character(UnicodeScalar(buffer[position + 1]))
                advance(by: 2)
                return .key(KeyStroke(.character(character), .alt))
            }
            advance(by: 1)
            return .key(KeyStroke(.escape))
        }
    }

    private mutating func nextOfPaste() -> InputEvent? {
        let end: [UInt8] = [0x1b, 0x5b, 0x32, 0x30, 0x31, 0x7e]
        var from = position
        while let escape = buffer[from...].firstIndex(of: 0x1b) {
            let candidate = buffer[escape...].prefix(end.count)
            if candidate.elementsEqual(end) {
                var bytes = paste ?? []
                bytes += buffer[position..<escape]
                paste = nil
                advance(by: escape + end.count - position)
                return .paste(bytes)
            }
            if end.starts(with: candidate) {
                // Perhaps the beginning of the end.
                collect(upTo: escape)
                return nil
            }
            from = escape + 1
        }
        collect(upTo: buffer.count)
        return nil
    }

    private mutating func collect(upTo end: Int) {
        paste?.append(contentsOf: buffer[position..<end])
        buffer.removeSubrange(..<end)
        position = 0
        scanned = 0
        wait = .none
    }
}
