import Foundation
import PtyHarness
import Testing

/// A folder of a test's own with the program's state in it, and ways to start the program there.
final class Bench {
    /// The binary: the one named by `PRECIS_BINARY`, else the one built along with the tests.
    static let binary: String = {
        if let path = ProcessInfo.processInfo.environment["PRECIS_BINARY"] { return path }
        return URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent("precis").path
    }()

    /// The folder of the real draft, where there is one.
    static let drafts = ProcessInfo.processInfo.environment["PRECIS_DRAFTS"]

    /// How many rounds a test goes: as many as `PRECIS_FAULT_ROUNDS` says in the long form.
    static func rounds(short: Int) -> Int { longRounds ?? short }

    /// The rounds of the long form; `nil` in the short one.
    static let longRounds = ProcessInfo.processInfo.environment["PRECIS_FAULT_ROUNDS"].flatMap { Int($0) }

    /// The seed of this run's random numbers: the one named by `PRECIS_FAULT_SEED`; else a new one in the long
    /// form, and always the same in the short one, so that what lands does not hang on chance.
    static let seed =
        ProcessInfo.processInfo.environment["PRECIS_FAULT_SEED"].flatMap { UInt64($0) }
        ?? (longRounds == nil ? 20_231_105 : UInt64.random(in: 1...999_999_999))

    let folder: String
    var drafts: String { folder + "/drafts" }
    var state: String { folder + "/state" }

    init() throws {
        var template = Array((NSTemporaryDirectory() + "/precis-fault-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        folder = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        try FileManager.default.createDirectory(atPath: drafts, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    var environment: [String: String] {
        [
            "PATH": "/usr/bin:/bin", "HOME": folder, "XDG_STATE_HOME": state,
            "XDG_CONFIG_HOME": folder + "/config", "LANG": "zh_CN.UTF-8", "TERM": "xterm-256color",
            "TZ": "UTC",
        ]
    }

    /// Starts the program on a terminal and waits until it shows what it is to show.
    func open(
        _ arguments: [String], rows: Int = 24, columns: Int = 80, environment: [String: String] = [:],
        showing text: String? = nil
    ) throws -> PtyProgram {
        let program = try PtyProgram(
            [Self.binary] + arguments, rows: rows, columns: columns,
            environment: self.environment.merging(environment) { $1 })
        if let text { try program.wait(for: text) }
        return program
    }

    /// Starts the program by a shell command in which it is `$0` and the file `$1`.
    func open(_ file: String, by command: String, showing text: String) throws -> PtyProgram {
        let program = try PtyProgram(
            ["/bin/sh", "-c", command, Self.binary, file], environment: environment)
        try program.wait(for: text)
        return program
    }

    /// Waits until something holds that no program on a terminal of the test tells.
    func wait(for what: String, until condition: () -> Bool) throws {
        let end = Date(timeIntervalSinceNow: 20)
        while !condition() {
            guard Date() < end else {
                throw POSIXError(.ETIMEDOUT, userInfo: [NSLocalizedDescriptionKey: what])
            }
            usleep(5_000)
        }
    }

    /// Writes a draft and gives its path.
    @discardableResult
    func draft(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let path = drafts + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// The bytes of a file; `nil` where there is none.
    func bytes(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path).map { Array($0) }
    }

    /// The names of all files in a folder, hidden ones too.
    func names(in folder: String) -> Set<String> {
        Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    }

    /// The journals that lie in the state folder.
    var journals: [String] { names(in: state + "/precis").filter { $0.hasSuffix(".journal") } }
}
