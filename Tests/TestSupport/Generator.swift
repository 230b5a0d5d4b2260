import Foundation

/// A script of the project that makes a table for a source file.
public enum Generator {
    private static let python = "/usr/bin/python3"
    /// Whether scripts can be run here.
    public static let isPythonThere = FileManager.default.isExecutableFile(atPath: python)

    /// The folder of the sources.
    public static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources").path

    /// What a script prints.
    public static func output(of script: String) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [script]
        process.environment = ProcessInfo.processInfo.environment
            .merging(["PYTHONIOENCODING": "utf-8"]) { $1 }
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let made = try output.fileHandleForReading.readToEnd()
        process.waitUntilExit()
        return made ?? Data()
    }
}
