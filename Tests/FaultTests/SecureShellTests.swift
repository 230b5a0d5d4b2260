import Foundation
import PtyHarness
import TestSupport
import Testing

/// Typing over a real SSH connection that is cut.
@Suite(.serialized) struct SecureShellTests {
    private static let daemons = ["/usr/sbin/sshd", "/usr/local/sbin/sshd"]

    @Test func aConnectionThatIsCutLosesNothing() {
        guard let daemon = Self.daemons.first(where: FileManager.default.isExecutableFile(atPath:)) else {
            return Bench.report(notRun: "SSH", since: "there is no sshd (apt-get install openssh-server)")
        }
        let rounds = Bench.rounds(short: 2)
        let tallies = Rounds.run(rounds, atOnce: 4) { try Self.cut($0, daemon) }
        let lost = tallies.map(\.lost).reduce(0, +)
        Bench.report(
            "typing over SSH, then cut", rounds: tallies.count,
            [
                "characters typed": tallies.map(\.typed).reduce(0, +),
                "drawn": tallies.map(\.drawn).reduce(0, +), "lost": lost,
            ])
        #expect(lost == 0 && tallies.count == rounds)
    }

    private static func cut(_ round: Int, _ daemon: String) throws -> (typed: Int, drawn: Int, lost: Int) {
        var random = SeededGenerator(seed: Bench.seed &+ 5 &+ UInt64(round) &* 1_000_003)
        let bench = try Bench()
        let server = try Server(daemon, in: bench)
        defer { server.stop() }
        let text = SampleDraft.text()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let client = try server.connect(
            "XDG_STATE_HOME=\(bench.state) LANG=C.UTF-8 TERM=xterm-256color exec \(Bench.binary) --lang zh \(path)"
        )
        try client.wait(for: "会议安排")
        let characters = SampleDraft.rare(Int.random(in: 5...25, using: &random), notIn: text, &random)
        for character in characters {
            client.type(String(character))
            client.read(forMilliseconds: 33)
        }
        client.read(forMilliseconds: Int.random(in: 0...300, using: &random))
        // Either end of the connection goes.
        if round.isMultiple(of: 2) { client.send(SIGKILL) } else { server.cutConnections() }
        try client.waitForEnd()
        let seen = Set(String(decoding: client.output, as: UTF8.self))
        let drawn = characters.filter(seen.contains).count
        try bench.wait(for: "the program to end") {
            !bench.names(in: bench.drafts).contains(".#draft.txt")
        }
        try Mismatch.unless(bench.bytes(path) == Array(text.utf8), "the file has changed")
        let again = try bench.open([path], showing: "会议安排")
        again.type("\u{13}\u{11}")
        try Mismatch.unless(try again.waitForEnd() == 0, "the end after recovery")
        let saved = String(decoding: bench.bytes(path) ?? [], as: UTF8.self)
        let found = saved.filter { characters.contains($0) }
        try Mismatch.unless(
            saved.filter { !characters.contains($0) } == text, "the rest of the draft is another")
        return (characters.count, drawn, max(0, drawn - found.count))
    }

    /// A daemon of the test's own on the loopback address.
    private final class Server {
        private let process: Process
        private let folder: String
        private let port: Int

        init(_ daemon: String, in bench: Bench) throws {
            folder = bench.folder + "/ssh"
            // Below those that the kernel gives to clients.
            port = Int.random(in: 10_000...30_000)
            mkdir(folder, 0o700)
            mkdir("/run/sshd", 0o755)
            for key in ["host", "user"] {
                let made = try Self.run(
                    "/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", "\(folder)/\(key)"])
                try Mismatch.unless(made == 0, "no keys")
            }
            try FileManager.default.copyItem(atPath: folder + "/user.pub", toPath: folder + "/authorized")
            let settings = """
                Port \(port)
                ListenAddress 127.0.0.1
                HostKey \(folder)/host
                AuthorizedKeysFile \(folder)/authorized
                StrictModes no
                UsePAM no
                PidFile \(folder)/pid
                PermitRootLogin yes
                PasswordAuthentication no
                """
            try Data(settings.utf8).write(to: URL(fileURLWithPath: folder + "/config"))
            process = Process()
            process.executableURL = URL(fileURLWithPath: daemon)
            process.arguments = ["-D", "-e", "-f", folder + "/config"]
            try Data().write(to: URL(fileURLWithPath: folder + "/log"))
            process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: folder + "/log"))
            try process.run()
            let log = folder + "/log"
            try bench.wait(for: "the daemon") {
                String(decoding: bench.bytes(log) ?? [], as: UTF8.self).contains("listening")
            }
        }

        func connect(_ command: String) throws -> PtyProgram {
            let arguments = [
                "/usr/bin/ssh", "-tt", "-F", "none", "-i", folder + "/user", "-p", String(port), "-o",
                "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=\(folder)/known", "-o",
                "ConnectionAttempts=30",
                "-o", "LogLevel=ERROR", "\(NSUserName())@127.0.0.1", command,
            ]
            return try PtyProgram(
                arguments, environment: ["PATH": "/usr/bin:/bin", "HOME": folder, "TERM": "xterm-256color"])
        }

        /// Kills the daemon's children that serve the connections.
        func cutConnections() {
            for child in Self.children(of: process.processIdentifier) {
                for session in Self.children(of: child) where Self.name(of: session).hasPrefix("sshd") {
                    kill(session, SIGKILL)
                }
                kill(child, SIGKILL)
            }
        }

        func stop() {
            cutConnections()
            process.terminate()
            process.waitUntilExit()
        }

        private static func children(of process: pid_t) -> [pid_t] {
            let text = try? String(
                contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
            return (text ?? "").split(separator: " ").compactMap { pid_t($0) }
        }

        private static func name(of process: pid_t) -> String {
            (try? String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8)) ?? ""
        }

        private static func run(_ path: String, _ arguments: [String]) throws -> Int32 {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: path)
            process.arguments = arguments
            try process.run()
            process.waitUntilExit()
            return process.terminationStatus
        }
    }
}
