import Foundation
import TestSupport

/// A program started with one descriptor of ours; it ends with the object.
final class ChildProcess {
    private let process: pid_t

    /// Starts a program that finds `descriptor` as its descriptor `number`.
    init(_ arguments: [String], environment: [String: String] = [:], descriptor: Int32, as number: Int32)
        throws
    {
        var all = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
        ]
        all.merge(environment) { $1 }
        process = try spawn(arguments, environment: all, descriptors: [number: descriptor])
    }

    deinit {
        kill(process, SIGKILL)
        while waitpid(process, nil, 0) < 0, errno == EINTR {}
    }
}
