import Foundation

/// A program started with one descriptor of ours; it ends with the object.
final class ChildProcess {
    private let process: pid_t

    /// Starts a program that finds `descriptor` as its descriptor `number`.
    init(_ arguments: [String], environment: [String: String] = [:], descriptor: Int32, as number: Int32)
        throws
    {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, descriptor, number)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A thread of the test runner may have blocked signals.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var all = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
        ]
        all.merge(environment) { $1 }
        var argumentPointers = arguments.map { strdup($0) } + [nil]
        var environmentPointers = all.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
        var started: pid_t = 0
        let failure = posix_spawnp(
            &started, arguments[0], &actions, &attributes, &argumentPointers, &environmentPointers)
        guard failure == 0 else { throw XtermError("\(arguments[0]): \(String(cString: strerror(failure)))") }
        process = started
    }

    deinit {
        kill(process, SIGKILL)
        while waitpid(process, nil, 0) < 0, errno == EINTR {}
    }
}
