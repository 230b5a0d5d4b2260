import Foundation

/// A command running in a private tmux server, which stands for the user's terminal. The server and all that
/// runs in it end with the object.
public final class TmuxSession {
    private let socket: String
    private static let number = Counter()

    /// Starts a command.
    ///
    /// - Parameters:
    ///   - command: the program and its arguments.
    ///   - rows: rows of the terminal.
    ///   - columns: columns of the terminal.
    ///   - environment: variables laid over a small environment of UTF-8 in tmux's own kind of terminal; none
    ///     is taken over from the test's process but PATH.
    public init(
        _ command: [String], rows: Int = 24, columns: Int = 80, environment: [String: String] = [:]
    ) throws {
        socket = "/tmp/precis-\(ProcessInfo.processInfo.processIdentifier)-\(Self.number.next())"
        var variables = [
            "TERM": "tmux-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent",
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        ]
        variables.merge(environment) { $1 }
        let assignments = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        try run(
            ["start-server", ";", "set", "-g", "exit-empty", "off"],
            ["set", "-g", "remain-on-exit", "on"], ["set", "-g", "status", "off"],
            ["set", "-s", "escape-time", "0"], ["set", "-g", "default-terminal", "tmux-256color"],
            ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "--", "env", "-i"] + assignments
                + ["sh", "-c", "\"$@\"; echo $? >\"$0\"", statusPath] + command)
    }

    /// Where the shell that runs the command writes how it ended: tmux itself does not always get to know.
    private var statusPath: String { socket + ".status" }

    /// How the command ended, as a shell tells it: 128 and more for a signal; `nil` while it runs.
    private var status: Int? {
        guard let text = try? String(contentsOfFile: statusPath, encoding: .utf8) else { return nil }
        return Int(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    deinit {
        _ = try? run(["kill-server"])
        unlink(socket)
        unlink(statusPath)
    }

    /// Presses keys by their names in tmux: `C-s`, `M-1`, `F3`, `S-F3`, `BTab`, `Enter`, `a`.
    public func press(_ keys: String...) throws {
        try run(["send-keys", "--"] + keys)
    }

    /// Types text as an input method does.
    public func type(_ text: String) throws {
        try run(["send-keys", "-l", "--", text])
    }

    /// Sends bytes as they are.
    public func send(_ bytes: [UInt8]) throws {
        try run(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
    }

    /// Pastes text; with the marks of a bracketed paste where the program has asked for them.
    public func paste(_ text: String) throws {
        try run(["set-buffer", "--", text], ["paste-buffer", "-p"])
    }

    /// Has tmux take what a program sends for the clipboard, into its own buffers.
    public func takeCopies() throws {
        try run(["set", "-s", "set-clipboard", "on"])
    }

    /// What tmux has taken, or pasted, last; nil where there is nothing.
    public var buffer: String? { try? run(["show-buffer"]) }

    /// Gives the terminal another size.
    public func resize(rows: Int, columns: Int) throws {
        try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// What stands on the screen now.
    public func screen() throws -> TmuxScreen {
        let format = [
            "cursor_y", "cursor_x", "cursor_flag", "alternate_on", "pane_dead",
        ]
        let output = try run(
            ["display-message", "-p", format.map { "#{\($0)}" }.joined(separator: ",")],
            ["capture-pane", "-p"])
        var lines = output.components(separatedBy: "\n")
        if lines.last == "" { lines.removeLast() }
        let fields = lines.removeFirst().components(separatedBy: ",").map { Int($0) }
        return TmuxScreen(
            lines: lines, cursorRow: fields[0] ?? 0, cursorColumn: fields[1] ?? 0,
            isCursorVisible: fields[2] == 1, isAlternate: fields[3] == 1, hasEnded: fields[4] == 1,
            exitStatus: status.flatMap { $0 < 128 ? $0 : nil },
            exitSignal: status.flatMap { $0 < 128 ? nil : $0 - 128 })
    }

    /// The rows of the screen with the escape sequences of their styles.
    public func styledLines() throws -> [String] {
        try run(["capture-pane", "-p", "-e"]).components(separatedBy: "\n")
    }

    /// Looks at the screen until a condition holds and gives that screen.
    ///
    /// - Throws: ``TmuxError/conditionNotMet(_:)`` with the last screen when it does not hold in time. The
    ///   time is so long that only an error or a very busy machine comes to its end.
    @discardableResult
    public func wait(
        seconds: Double = 30, until condition: (TmuxScreen) throws -> Bool
    ) throws -> TmuxScreen {
        let end = Date(timeIntervalSinceNow: seconds)
        while true {
            let screen = try screen()
            if try condition(screen) { return screen }
            guard Date() < end else { throw TmuxError.conditionNotMet(screen) }
            usleep(10_000)
        }
    }

    /// Waits until a row of the screen contains the text.
    @discardableResult
    public func wait(for text: String) throws -> TmuxScreen {
        try wait { screen in screen.lines.contains { $0.contains(text) } }
    }

    /// Waits until the program has ended and it is known how.
    @discardableResult
    public func waitForEnd() throws -> TmuxScreen {
        try wait { $0.hasEnded && ($0.exitStatus != nil || $0.exitSignal != nil) }
    }

    @discardableResult
    private func run(_ commands: [String]...) throws -> String {
        let joined = commands.map { $0.map(Self.protected) }.joined(separator: [";"])
        return try Command(["tmux", "-u", "-S", socket, "-f", "/dev/null"] + joined).output()
    }

    /// A semicolon at an argument's end would end the command for tmux.
    private static func protected(_ argument: String) -> String {
        argument != ";" && argument.hasSuffix(";") ? argument.dropLast() + "\\;" : argument
    }
}

/// Numbers sessions, which tests start at the same time.
private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var value = 0

    func next() -> Int {
        lock.withLock {
            value += 1
            return value
        }
    }
}
