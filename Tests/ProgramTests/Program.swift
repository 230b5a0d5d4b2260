import Foundation
import TmuxHarness

/// The built program, a folder to work in, and ways to start it.
final class Program {
    /// The binary: the one named by `PRECIS_BINARY`, else the one built along with the tests.
    static let binary: String = {
        if let path = ProcessInfo.processInfo.environment["PRECIS_BINARY"] { return path }
        return URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent("precis").path
    }()

    /// The folder of the real draft, where there is one.
    static let drafts = ProcessInfo.processInfo.environment["PRECIS_DRAFTS"]

    /// A folder of this object's own; it goes with the object.
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "precis-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// The path of a file in the folder.
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Writes a file into the folder and gives its path.
    @discardableResult
    func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        try Data(bytes).write(to: folder.appendingPathComponent(name))
        return path(name)
    }

    /// The bytes of a file in the folder.
    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    /// Starts the program in a terminal, with files of its own kept in the folder.
    func open(
        _ arguments: [String], rows: Int = 24, columns: Int = 80, environment: [String: String] = [:]
    ) throws -> TmuxSession {
        var variables = [
            "HOME": folder.path, "XDG_STATE_HOME": path("state"), "XDG_CONFIG_HOME": path("config"),
            "LANG": "zh_CN.UTF-8", "LC_ALL": "", "TZ": "UTC",
        ]
        variables.merge(environment) { $1 }
        return try TmuxSession(
            [Self.binary] + arguments, rows: rows, columns: columns, environment: variables)
    }

    /// Runs the program, or another one, without a terminal and gives its exit status and what it printed.
    func run(
        _ arguments: [String], of binary: String = Program.binary, input: [UInt8] = [],
        environment: [String: String] = [:]
    ) throws -> (status: Int32, output: String, errors: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: binary)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = [
            "PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "zh_CN.UTF-8", "TERM": "xterm-256color",
            "XDG_STATE_HOME": path("state"), "XDG_CONFIG_HOME": path("config"),
        ].merging(environment) { $1 }
        // Files instead of pipes: nothing waits for anybody to read.
        let names = ["input", "output", "errors"].map { "\($0)-\(UUID().uuidString)" }
        try file(names[0], input)
        try file(names[1], [])
        try file(names[2], [])
        process.standardInput = try FileHandle(forReadingFrom: folder.appendingPathComponent(names[0]))
        process.standardOutput = try FileHandle(forWritingTo: folder.appendingPathComponent(names[1]))
        process.standardError = try FileHandle(forWritingTo: folder.appendingPathComponent(names[2]))
        try process.run()
        process.waitUntilExit()
        return (
            process.terminationStatus, String(decoding: try bytes(names[1]), as: UTF8.self),
            String(decoding: try bytes(names[2]), as: UTF8.self)
        )
    }
}
