import Foundation

/// A program that runs on a terminal of its own, of which only the bytes are seen: what it is sent, what it sends.
///
/// Nothing reads behind the test's back, so that a terminal can be closed at the very moment that a test wants.
public final class PtyProgram {
    /// The program's process.
    public let process: pid_t
    /// All bytes that the program has sent to the terminal and that were read.
    public private(set) var output: [UInt8] = []
    /// The path of the terminal.
    public let terminal: String
    private var master: Int32
    private var status: Int32?

    /// Starts a program, whose standard streams and controlling terminal are a new pty.
    ///
    /// - Parameters:
    ///   - arguments: The program's path and its arguments.
    ///   - environment: All of its environment.
    ///   - isNonblocking: Whether it gets its terminal opened so that nobody waits for it.
    public init(
        _ arguments: [String], rows: Int = 24, columns: Int = 80, environment: [String: String],
        isNonblocking: Bool = false
    ) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var number: UInt32 = 0
        var isLocked: Int32 = 0
        guard master >= 0, ioctl(master, Self.unlock, &isLocked) == 0,
            ioctl(master, Self.terminalNumber, &number) == 0
        else { throw PtyError("no pty: \(String(cString: strerror(errno)))") }
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that the leader of a new session opens becomes the one that controls it.
        terminal = "/dev/pts/\(number)"
        posix_spawn_file_actions_addopen(
            &actions, 0, terminal, O_RDWR | (isNonblocking ? O_NONBLOCK : 0), 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(Self.newSession | 0x04 | 0x08))

        var process = pid_t()
        let failure = Self.withPointers(arguments) { arguments in
            Self.withPointers(environment.map { "\($0)=\($1)" }) { environment in
                posix_spawn(&process, arguments[0]!, &actions, &attributes, arguments, environment)
            }
        }
        guard failure == 0 else {
            close(master)
            throw PtyError("\(arguments[0]): \(String(cString: strerror(failure)))")
        }
        self.process = process
    }

    deinit {
        if master >= 0 { close(master) }
        if status == nil {
            Glibc.kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
    }

    /// What was sent, as far as it is text.
    public var text: String { String(decoding: output, as: UTF8.self) }

    /// Sends keys, as the bytes that a terminal sends for them.
    ///
    /// - Parameter reads: Whether what the program sends meanwhile is read.
    public func type(_ keys: String, reads: Bool = true) {
        type(Array(keys.utf8), reads: reads)
    }

    /// Sends bytes.
    public func type(_ keys: [UInt8], reads: Bool = true) {
        var bytes = keys[...]
        while !bytes.isEmpty, master >= 0 {
            let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1024)) }
            if count > 0 { bytes = bytes.dropFirst(count) } else if errno != EINTR { return }
            if reads { read(forMilliseconds: 0) }
        }
    }

    /// Gives the terminal another size, of which the kernel tells the program.
    public func resize(rows: Int, columns: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Reads what the program sends, for a time.
    public func read(forMilliseconds milliseconds: Int) {
        let end = Self.now + milliseconds
        repeat {
            guard readOnce(waiting: max(0, end - Self.now)) else {
                // The terminal is closed on the other side: only the time is still to pass.
                poll(nil, 0, Int32(max(0, end - Self.now)))
                return
            }
        } while Self.now < end
    }

    /// Reads until a condition holds.
    ///
    /// - Throws: When it does not within 20 seconds, or the program has ended before.
    public func wait(
        for what: String, seconds: Int = 20, until condition: (PtyProgram) throws -> Bool
    ) throws {
        let end = Self.now + seconds * 1000
        while try !condition(self) {
            if !readOnce(waiting: 5) {
                poll(nil, 0, 5)
                if try hasEnded && !condition(self) { throw PtyError("ended, waiting for \(what): \(tail)") }
            }
            if Self.now > end { throw PtyError("no \(what) within \(seconds) s: \(tail)") }
        }
    }

    /// Reads until a text has been sent after so many bytes.
    public func wait(for text: String, after start: Int = 0) throws {
        let wanted = Array(text.utf8)
        try wait(for: text) { $0.output[min(start, $0.output.count)...].firstRange(of: wanted) != nil }
    }

    /// Has the screen drawn anew and gives what was sent for it, without colours and cursor movements.
    ///
    /// A program that is continued takes the terminal over again; no key is needed, which could change things.
    public func redrawn() throws -> String {
        read(forMilliseconds: 60)
        let start = output.count
        send(SIGCONT)
        // The terminal is taken over first, a while later all rows come at once.
        try wait(for: "a redrawn screen") {
            !ControlSequences.removed(from: $0.output[start...]).isEmpty
        }
        var length = 0
        repeat {
            length = output.count
            read(forMilliseconds: 40)
        } while output.count > length
        return ControlSequences.removed(from: output[start...])
    }

    /// Waits until a redrawn screen shows a text.
    public func waitForScreen(_ text: String, seconds: Int = 20) throws {
        let end = Self.now + seconds * 1000
        while true {
            let screen = try redrawn()
            if screen.contains(text) { return }
            guard Self.now < end else { throw PtyError("the screen does not show \(text):\n\(screen)") }
        }
    }

    /// Sends a signal to the program.
    public func send(_ signal: Int32) {
        if status == nil { Glibc.kill(process, signal) }
    }

    /// Closes the terminal, as a connection that drops does: the kernel sends SIGHUP.
    public func hangUp() {
        close(master)
        master = -1
    }

    /// Whether the program has ended.
    public var hasEnded: Bool {
        if status == nil {
            var raw: Int32 = 0
            if waitpid(process, &raw, WNOHANG) == process { status = raw }
        }
        return status != nil
    }

    /// Waits for the end and reads what is left to be read.
    ///
    /// - Returns: The exit status; 128 and the signal where it was killed by one.
    @discardableResult
    public func waitForEnd(seconds: Int = 20) throws -> Int32 {
        let end = Self.now + seconds * 1000
        while !hasEnded {
            if !readOnce(waiting: 5) { poll(nil, 0, 5) }
            if Self.now > end { throw PtyError("still runs after \(seconds) s: \(tail)") }
        }
        while readOnce(waiting: 0) {}
        let raw = status ?? 0
        return raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + raw & 0x7F
    }

    /// Reads once; `false` where there is nobody to read from or nothing came.
    private func readOnce(waiting milliseconds: Int) -> Bool {
        guard master >= 0 else { return false }
        var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, Int32(milliseconds)) > 0 else { return milliseconds > 0 }
        return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
            let count = Glibc.read(master, buffer.baseAddress, buffer.count)
            guard count > 0 else { return false }
            output += buffer[..<count]
            return true
        }
    }

    private var tail: String {
        String(ControlSequences.removed(from: output.suffix(6000)).suffix(1500))
    }

    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    private static func withPointers<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = strings.map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        return body(pointers + [nil])
    }

    /// `TIOCSPTLCK` and `TIOCGPTN`, which Swift does not see, nor the functions that call them.
    private static let unlock: UInt = 0x4004_5431
    private static let terminalNumber: UInt = 0x8004_5430
    /// `POSIX_SPAWN_SETSID`, which Swift does not see.
    private static let newSession: Int32 = 0x80
}
