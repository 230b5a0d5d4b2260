/// Makes what ncurses sends shorter and leaves what it does as it is: colours are set only once a character comes that
/// needs them, and in one sequence; what is set already is not set again.
///
/// Of ten bytes that ncurses sends to move the caret and change a number, three set colours back.
struct OutputCompactor {
    /// What the terminal has been told of colours; `nil` where that is not known.
    private var told: ColorState?
    /// What ncurses believes that it has been told.
    private var wanted = ColorState()
    /// Both when the cursor was last saved, which brings colours back as well.
    private var saved: (told: ColorState?, wanted: ColorState) = (nil, ColorState())
    /// Whether something came that is not understood: all goes on as it comes from then on.
    private(set) var isOff = false
    private var result: [UInt8] = []

    /// Nothing is known any more of what the terminal has been told: something else has used it.
    mutating func forget() {
        told = nil
    }

    /// What brings the terminal's own colours back, before something is sent that ncurses has no part in.
    mutating func plainColors() -> [UInt8] {
        guard !isOff, told != ColorState() else { return [] }
        told = ColorState()
        return Array("\u{1b}[m".utf8)
    }

    /// What is to be sent in the place of what ncurses has made. Sequences are whole in it.
    mutating func compacted(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        if isOff { return Array(bytes) }
        result = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if isOff {
                result += bytes[index...]
                break
            }
            let byte = bytes[index]
            switch byte {
            case 0x1b:
                index = takeSequence(bytes, at: index)
                continue
            // Selects the character set that is selected always; the other one is never asked for.
            case 0x0f: break
            case 0x0e: giveUp(byte)
            case 0x0a:
                settleBackground()
                result.append(byte)
            case 0x00..<0x20: result.append(byte)
            case 0x20:
                if told.map({ !$0.showsBlanks(like: wanted) }) ?? true { settle() }
                result.append(byte)
            default:
                settle()
                let end = bytes[index...].firstIndex { $0 <= 0x20 } ?? bytes.endIndex
                result += bytes[index..<end]
                index = end
                continue
            }
            index += 1
        }
        return result
    }

    /// Takes what begins with `ESC` and gives the place behind it.
    private mutating func takeSequence(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        guard start + 1 < bytes.count else {
            giveUp(bytes[start])
            return start + 1
        }
        switch bytes[start + 1] {
        case UInt8(ascii: "["): return takeControlSequence(bytes, at: start)
        case UInt8(ascii: "("):
            let end = min(start + 3, bytes.count)
            guard end == start + 3, bytes[start + 2] == UInt8(ascii: "B") else {
                giveUp(bytes[start..<end])
                return end
            }
            // ASCII, which is never left.
            return end
        case UInt8(ascii: ")"):
            // The other set is only named.
            let end = min(start + 3, bytes.count)
            result += bytes[start..<end]
            return end
        case UInt8(ascii: "7"): saved = (told, wanted)
        case UInt8(ascii: "8"): (told, wanted) = saved
        case UInt8(ascii: "M"), UInt8(ascii: "D"), UInt8(ascii: "E"): settleBackground()
        case UInt8(ascii: "="), UInt8(ascii: ">"): break
        default:
            giveUp(bytes[start...start + 1])
            return start + 2
        }
        result += bytes[start...start + 1]
        return start + 2
    }

    private mutating func takeControlSequence(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        var end = start + 2
        while end < bytes.count, !(0x40...0x7e).contains(bytes[end]) { end += 1 }
        guard end < bytes.count else {
            giveUp(bytes[start...])
            return bytes.count
        }
        let sequence = bytes[start...end]
        switch bytes[end] {
        case UInt8(ascii: "m"):
            guard let parameters = Self.parameters(bytes[start + 2..<end]), wanted.take(parameters) else {
                giveUp(sequence)
                return end + 1
            }
            return end + 1
        // What they leave blank has the background that is set.
        case UInt8(ascii: "J"), UInt8(ascii: "K"), UInt8(ascii: "X"), UInt8(ascii: "@"), UInt8(ascii: "P"),
            UInt8(ascii: "L"), UInt8(ascii: "M"), UInt8(ascii: "S"), UInt8(ascii: "T"):
            settleBackground()
        default: break
        }
        result += sequence
        return end + 1
    }

    private static func parameters(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [Int]? {
        var result = [0]
        for byte in bytes {
            switch byte {
            case 0x30...0x39: result[result.count - 1] = result[result.count - 1] * 10 + Int(byte - 0x30)
            case 0x3b: result.append(0)
            default: return nil
            }
        }
        return result
    }

    /// Tells the terminal what ncurses believes it has been told.
    private mutating func settle() {
        guard told != wanted else { return }
        let parameters = wanted.parameters(from: told)
        let text = parameters == [0] ? "" : parameters.map(String.init).joined(separator: ";")
        result += Array("\u{1b}[\(text)m".utf8)
        told = wanted
    }

    private mutating func settleBackground() {
        if told.map({ !$0.showsBlanks(like: wanted) }) ?? true { settle() }
    }

    private mutating func giveUp(_ bytes: some Sequence<UInt8>) {
        settle()
        isOff = true
        result += bytes
    }

    private mutating func giveUp(_ byte: UInt8) {
        giveUp(CollectionOfOne(byte))
    }
}
