extension InputDecoder {
    /// How much of a paste is kept at most before a piece of it is given, in bytes.
    static let pieceSize = 1 << 16

    private static let beginMark: [UInt8] = Array("\u{1b}[200~".utf8)
    private static let endMark: [UInt8] = Array("\u{1b}[201~".utf8)

    /// Whether there are bytes of a paste in progress that ``next()`` returns after ``release()``.
    var holdsPaste: Bool { paste.map { Self.wholeLength(of: $0) > 0 } ?? false }

    /// Says that no more bytes are there for the moment: what has arrived of a paste is returned before its end.
    mutating func release() {
        isReleased = true
    }

    /// Takes what comes next as a paste, whatever it holds, until a pause, or until its mark where it has marks. A key
    /// that is no text, coming first, ends the waiting.
    mutating func awaitPaste() {
        awaitsPaste = true
    }

    /// What stands at the beginning of a paste that was awaited.
    mutating func beginningOfPaste(at place: Int) -> Step {
        let byte = buffer[place]
        let isText = byte >= 0x20 && byte != 0x7f || [0x09, 0x0a, 0x0d].contains(byte)
        if isText { return .paste(length: 0) }
        let beginning = buffer[place...].prefix(Self.beginMark.count)
        if byte == 0x1b, beginning.count < Self.beginMark.count, Self.beginMark.starts(with: beginning) {
            return .incomplete(.escape)
        }
        // The mouse may have been on its way to the paste.
        if beginsMouse(at: place) { return step(at: place) }
        // A marked paste, or a key.
        awaitsPaste = false
        if beginning.elementsEqual(Self.beginMark) { return .paste(length: beginning.count) }
        return .event(.paste([], isLast: true), length: 0)
    }

    /// Ends the waiting for a paste where none came. Esc alone only ends it.
    mutating func cancelledPaste() -> InputEvent {
        awaitsPaste = false
        if buffer.count - position == 1 { advance(by: 1) }
        return .paste([], isLast: true)
    }

    /// The next piece of the paste in progress.
    ///
    /// No piece ends in the middle of a character or between CR and LF.
    mutating func nextOfPaste() -> InputEvent? {
        let end = endsByMark ? buffer[position...].firstPlace(of: Self.endMark) : nil
        collect(upTo: end?.place ?? buffer.count)
        if let end, end.isWhole {
            advance(by: Self.endMark.count)
            return lastPiece(paste ?? [])
        }
        let collected = paste ?? []
        if isExpired {
            mayComeLate = endsByMark
            return lastPiece(Array(collected.dropLast(Self.cutCharacterLength(of: collected))))
        }
        let length = Self.wholeLength(of: collected)
        if length > 0, isReleased || collected.count >= Self.pieceSize {
            isReleased = false
            paste = Array(collected[length...])
            return .paste(Array(collected[..<length]), isLast: false)
        }
        wait = .paste
        return nil
    }

    /// The rest of a paste up to its mark, where the link has stalled in the middle of it. Without the mark what comes is
    /// taken for keys.
    mutating func lateRestOfPaste() -> InputEvent? {
        guard mayComeLate else { return nil }
        mayComeLate = false
        guard let end = buffer[position...].firstPlace(of: Self.endMark), end.isWhole,
            !buffer[position..<end.place].contains(0x1b)
        else { return nil }
        let rest = Array(buffer[position..<end.place])
        advance(by: end.place + Self.endMark.count - position)
        return .paste(rest, isLast: true)
    }

    private mutating func lastPiece(_ bytes: [UInt8]) -> InputEvent {
        paste = nil
        return .paste(bytes, isLast: true)
    }

    private mutating func collect(upTo end: Int) {
        paste?.append(contentsOf: buffer[position..<end])
        buffer.removeSubrange(..<end)
        position = 0
        scanned = 0
    }

    /// How many bytes at the beginning are no part of a character, or of a CR LF, whose rest has not come.
    private static func wholeLength(of bytes: [UInt8]) -> Int {
        bytes.last == 0x0d ? bytes.count - 1 : bytes.count - cutCharacterLength(of: bytes)
    }

    /// How many bytes at the end begin a character in UTF-8 that is longer.
    private static func cutCharacterLength(of bytes: [UInt8]) -> Int {
        for (index, byte) in bytes.suffix(3).reversed().enumerated() where byte & 0xc0 != 0x80 {
            let length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
            return length > index + 1 ? index + 1 : 0
        }
        return 0
    }
}

extension ArraySlice<UInt8> {
    /// Where a mark stands for the first time, or where the slice ends with the beginning of one.
    fileprivate func firstPlace(of mark: [UInt8]) -> (place: Int, isWhole: Bool)? {
        var from = startIndex
        while let place = self[from...].firstIndex(of: mark[0]) {
            let candidate = self[place...].prefix(mark.count)
            if candidate.elementsEqual(mark) { return (place, true) }
            if mark.starts(with: candidate) { return (place, false) }
            from = place + 1
        }
        return nil
    }
}
