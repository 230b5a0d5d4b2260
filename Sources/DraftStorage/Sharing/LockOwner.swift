import Glibc

/// Who has a draft open, as its lock says.
public struct LockOwner: Equatable, Sendable {
    /// The name of the user, safe to display.
    public let user: String
    /// The name of the machine, safe to display.
    public var host: String { String(place.prefix { $0 != "/" }) }
    /// The machine, and the container in it, in which ``process`` is a process identifier; safe to display.
    let place: String
    /// The process identifier there.
    public let process: Int
    /// When that machine was started, in seconds since 1970; nil where the lock does not say.
    public let boot: Int?
    /// When the lock was made, in seconds since 1970.
    public let since: Int

    /// This process.
    static func current() -> LockOwner {
        var user = getenv("LOGNAME").map { String(cString: $0) } ?? String(geteuid())
        if let entry = getpwuid(geteuid()) { user = String(cString: entry.pointee.pw_name) }
        return LockOwner(
            user: user, place: ProcessIdentity.place, process: Int(getpid()),
            boot: ProcessIdentity.bootTimes.first,
            since: Int(FileStamp.now() / 1_000_000_000))
    }

    init(user: String, place: String, process: Int, boot: Int?, since: Int) {
        self.user = user
        self.place = place
        self.process = process
        self.boot = boot
        self.since = since
    }

    /// The owner that the text of a lock names, `user@host.pid:boot`; nil for any other text. From a container it is
    /// `user@host/group.pid:boot`, which is another machine to whoever is not in it.
    init?(_ text: [UInt8], since: Int) {
        guard let at = text.lastIndex(of: UInt8(ascii: "@")) else { return nil }
        var rest = text[(at + 1)...]
        var boot: Int?
        if let colon = rest.lastIndex(of: UInt8(ascii: ":")) {
            guard let number = Int(String(decoding: rest[(colon + 1)...], as: UTF8.self)) else { return nil }
            boot = number
            rest = rest[..<colon]
        }
        guard let dot = rest.lastIndex(of: UInt8(ascii: ".")),
            let process = Int(String(decoding: rest[(dot + 1)...], as: UTF8.self)), process > 0
        else { return nil }
        self.init(
            user: VisibleText.of(Array(text[..<at])), place: VisibleText.of(Array(rest[..<dot])),
            process: process,
            boot: boot, since: since)
    }

    var text: String {
        user + "@" + place + "." + String(process) + (boot.map { ":" + String($0) } ?? "")
    }

    var isThisProcess: Bool {
        isHere && process == Int(getpid()) && isThisRun
    }

    /// Whether the process identifier is valid here: same machine, same container.
    private var isHere: Bool {
        ProcessIdentity.isHere(place, of: VisibleText.of(Array(ProcessIdentity.place.utf8)))
    }

    /// Whether the process is gone: this can only be known of a process of this machine, and of the same container.
    var isStale: Bool {
        guard isHere else { return false }
        guard let process = pid_t(exactly: process) else { return true }
        return !isThisRun || !ProcessIdentity.isRunning(process)
    }

    /// Whether the process is known to run: this can only be known of a process of this machine, and of the same container.
    var isRunningHere: Bool { isHere && !isStale }

    /// Whether the machine has not been started again since. Programs find out differently when it was started,
    /// and a clock set right moves it by some seconds.
    private var isThisRun: Bool {
        guard let boot, boot > 0, !ProcessIdentity.bootTimes.isEmpty else { return true }
        return ProcessIdentity.bootTimes.contains { abs($0 - min(boot, $0 * 2)) <= 30 }
    }
}
