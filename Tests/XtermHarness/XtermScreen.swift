import Foundation

/// A real xterm on a screen of its own that nobody sees. The test stands in the place of the terminal line: it gives
/// xterm the bytes that a program has sent, and takes what xterm answers.
public final class XtermScreen {
    private let server: ChildProcess
    private let terminal: ChildProcess
    private let line: Int32
    private let printed: String

    /// Starts one.
    ///
    /// - Parameters:
    ///   - rows: Its rows.
    ///   - columns: Its columns.
    ///   - ambiguousIsWide: Whether it is to draw ambiguous characters in two columns.
    public init(rows: Int, columns: Int, ambiguousIsWide: Bool) throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw XtermError("no pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { for end in ends where end >= 0 { close(end) } }
        // It looks for a number that is free and tells it.
        server = try ChildProcess(
            ["Xvfb", "-displayfd", "7", "-screen", "0", "3000x2400x24", "-nolisten", "tcp"],
            descriptor: ends[1],
            as: 7)
        close(ends[1])
        ends[1] = -1
        let display = try Self.read(from: ends[0], until: 0x0A, what: "a display")

        var sockets: [Int32] = [-1, -1]
        guard
            socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &sockets) == 0
        else {
            throw XtermError("no socket")
        }
        line = sockets[0]
        printed = NSTemporaryDirectory() + "precis-xterm-\(UUID().uuidString)"
        defer { close(sockets[1]) }
        terminal = try ChildProcess(
            [
                "xterm", "-S/dev/pts/0/7", "-u8", ambiguousIsWide ? "-cjk_width" : "+cjk_width", "-geometry",
                "\(columns)x\(rows)+0+0",
                "-xrm", "*printerCommand: cat >\(printed).part && mv \(printed).part \(printed)",
                "-xrm", "*printAttributes: 0", "-xrm", "*printerAutoClose: true",
            ], environment: ["DISPLAY": ":" + display], descriptor: sockets[1], as: 7)
        // It tells the number of its window.
        _ = try Self.read(from: line, until: 0x0A, what: "xterm")
    }

    deinit {
        close(line)
        unlink(printed)
    }

    /// Gives it bytes of a program.
    public func feed(_ bytes: ArraySlice<UInt8>) throws {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(line, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 || errno == EINTR else { throw XtermError("xterm is gone") }
            rest = rest.dropFirst(max(0, count))
        }
    }

    /// What it has answered, so far as that is there.
    public func answers() -> [UInt8] {
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(line, &buffer, buffer.count, Int32(MSG_DONTWAIT))
            guard count > 0 else { return result }
            result += buffer[..<count]
        }
    }

    /// The rows of its screen, without blanks at their ends; the second half of a wide character is U+FFFF.
    ///
    /// - Parameter answer: Takes what xterm answers meanwhile to what it was given before.
    public func rows(answer: ([UInt8]) -> Void) throws -> [String] {
        unlink(printed)
        // It prints its screen, and only then says that it is well.
        try feed(Array("\u{1b}[i\u{1b}[5n".utf8)[...])
        let well = Array("\u{1b}[0n".utf8)
        var answers: [UInt8] = []
        while answers.firstRange(of: well) == nil {
            answers += try Self.readSome(from: line, what: "an answer")
        }
        if let range = answers.firstRange(of: well) { answers.removeSubrange(range) }
        answer(answers)
        // The command that it prints by goes on by itself.
        let end = Date(timeIntervalSinceNow: 30)
        while access(printed, F_OK) != 0 {
            guard Date() < end else { throw XtermError("nothing printed") }
            usleep(500)
        }
        let text = try String(contentsOfFile: printed, encoding: .utf8)
        var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { row in
            String(String.UnicodeScalarView(row.unicodeScalars.reversed().drop { $0 == " " }.reversed()))
        }
        if rows.last == "" { rows.removeLast() }
        return rows
    }

    /// Where its cursor comes to stand after bytes: how many columns they take.
    public func columns(of text: String) throws -> Int {
        try feed(Array("\r\(text)\u{1b}[6n\r\u{1b}[K".utf8)[...])
        let answer = try Self.read(from: line, until: UInt8(ascii: "R"), what: "the place of the cursor")
        return (answer.split(separator: ";").last.flatMap { Int($0) } ?? 0) - 1
    }

    private static func read(from descriptor: Int32, until end: UInt8, what: String) throws -> String {
        var result: [UInt8] = []
        while true {
            var byte = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&byte, 1, 30_000) > 0 else { throw XtermError("no \(what)") }
            var one: UInt8 = 0
            guard Glibc.read(descriptor, &one, 1) == 1 else { throw XtermError("no \(what)") }
            if one == end { return String(decoding: result, as: UTF8.self) }
            result.append(one)
        }
    }

    private static func readSome(from descriptor: Int32, what: String) throws -> [UInt8] {
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, 30_000) > 0 else { throw XtermError("no \(what)") }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        guard count > 0 else { throw XtermError("no \(what)") }
        return Array(buffer[..<count])
    }
}
