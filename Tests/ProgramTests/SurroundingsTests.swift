import Foundation
import Testing

@testable import precis

/// What the program meets on the machine before its first screen: files of settings that are none, and no /proc.
@Suite(.serialized) struct SurroundingsTests {
    @Test(arguments: ["config.toml", "keymap.toml"]) func longSettingsAreNotReadAndThatIsTold(
        _ name: String
    ) throws {
        let program = try Program()
        try FileManager.default.createDirectory(
            at: program.folder.appendingPathComponent("config/precis"), withIntermediateDirectories: true)
        let path = try program.file("config/precis/\(name)", Array("# ".utf8))
        // A hole takes no room on the disk.
        #expect(truncate(path, 1 << 30) == 0)
        let report = try program.run(["doctor", "--lang", "en"])
        #expect(report.status == 1 && report.output.contains("\(name): is larger than 1 MB and was not read"))
        let session = try program.open([], columns: 160)
        try session.wait(for: "超过 1 MB，没有读")
        try session.press("C-q")
        #expect(try session.waitForEnd().exitStatus == 0)
    }

    @Test(arguments: ["config.toml", "keymap.toml"]) func settingsThatAreNoFileAreNotWaitedFor(
        _ name: String
    ) throws {
        let program = try Program()
        try FileManager.default.createDirectory(
            at: program.folder.appendingPathComponent("config/precis"), withIntermediateDirectories: true)
        #expect(mkfifo(program.path("config/precis/\(name)"), 0o600) == 0)
        let report = try program.run(["doctor", "--lang", "en"])
        #expect(
            report.status == 1 && report.output.contains("\(name): is not a regular file and was not read"))
    }

    /// Without a descriptor to spare, nothing in /proc can be opened.
    @Test func theArgumentsNeedNoFile() throws {
        let program = try Program()
        let result = try shell("ulimit -n 3; exec \"$0\" --version", in: program)
        #expect(result.status == 0 && result.output == Version.current + "\n")
    }

    private static let mayUnmount: Bool = {
        let program = try? Program()
        let result = try? program.map { try shell("unshare -rm mount -t tmpfs none /proc", in: $0) }
        return result?.status == 0
    }()

    @Test(.enabled(if: mayUnmount)) func withoutProcItStarts() throws {
        let program = try Program()
        let path = try program.file("a.txt", Array("一、会议安排\n\n1. [待补]\n".utf8))
        let result = try shell(
            "exec unshare -rm sh -c 'mount -t tmpfs none /proc && exec \"$0\" slots \(path)' \"$0\"",
            in: program)
        #expect(result.status == 0 && result.output.contains("[待补]"), "\(result.errors)")
    }

    private static func shell(
        _ command: String, in program: Program
    ) throws -> (status: Int32, output: String, errors: String) {
        try program.run(["-c", command, Program.binary], of: "/bin/sh")
    }

    private func shell(
        _ command: String, in program: Program
    ) throws -> (status: Int32, output: String, errors: String) {
        try Self.shell(command, in: program)
    }

    @Test func encodingsWorkWithoutTheModulesOfTheLibrary() throws {
        let program = try Program()
        // «会议[待补]» twice.
        let text: [UInt8] = [0xBB, 0xE1, 0xD2, 0xE9, 0x5B, 0xB4, 0xFD, 0xB2, 0xB9, 0x5D, 0x0A]
        let path = try program.file("a.txt", text + text)
        let environment = ["GCONV_PATH": "/nowhere"]
        #expect(try program.run(["slots", path], environment: environment).output.contains("[待补]"))
        let report = try program.run(["doctor", "--lang", "en"], environment: environment)
        #expect(report.output.contains("GB18030"))
    }
}
