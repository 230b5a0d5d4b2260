import Foundation

/// A short command of which the output is wanted.
struct Command {
    private let arguments: [String]

    init(_ arguments: [String]) {
        self.arguments = arguments
    }

    /// Runs it to its end and gives what it has written.
    ///
    /// The output goes through a file: a pipe has no end as long as a server started at the same time holds it
    /// open by chance.
    func output() throws -> String {
        var name = Array("/tmp/precis-tests-XXXXXX".utf8CString)
        let file = mkstemp(&name)
        guard file >= 0 else { throw TmuxError.failed(String(cString: strerror(errno))) }
        unlink(name)
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        defer { close(file) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, file, 1)
        posix_spawn_file_actions_adddup2(&actions, file, 2)
        // A thread of the test runner may have blocked signals, and a server would never hear of a child's end.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var environment = ProcessInfo.processInfo.environment
        environment["TMUX"] = nil
        environment["LC_ALL"] = "C.UTF-8"
        var process: pid_t = 0
        var argumentPointers = arguments.map { strdup($0) } + [nil]
        var environmentPointers = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
        let error = posix_spawnp(
            &process, arguments[0], &actions, &attributes, &argumentPointers, &environmentPointers)
        guard error == 0 else { throw TmuxError.failed(String(cString: strerror(error))) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        lseek(file, 0, SEEK_SET)
        let data = FileHandle(fileDescriptor: file, closeOnDealloc: false).readDataToEndOfFile()
        let text = String(decoding: data, as: UTF8.self)
        guard status == 0 else { throw TmuxError.failed(text) }
        return text
    }
}
