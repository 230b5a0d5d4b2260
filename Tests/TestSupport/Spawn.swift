import Foundation

/// Why a program could not be started.
public struct SpawnError: Error, CustomStringConvertible {
    /// What the system says, with the program's name.
    public let description: String
}

/// Starts a program.
///
/// - Parameters:
///   - arguments: Its name, looked for along `PATH`, and its arguments.
///   - environment: All of its environment.
///   - descriptors: Descriptors of ours, by the numbers that it finds them under. Of the first three those that are not
///     named lead to `/dev/null`.
/// - Returns: The number of its process.
public func spawn(
    _ arguments: [String], environment: [String: String], descriptors: [Int32: Int32]
) throws(SpawnError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for number in Int32(0)...2 where descriptors[number] == nil {
        posix_spawn_file_actions_addopen(&actions, number, "/dev/null", number == 0 ? O_RDONLY : O_WRONLY, 0)
    }
    for (number, descriptor) in descriptors {
        posix_spawn_file_actions_adddup2(&actions, descriptor, number)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A thread of the test runner may have blocked signals, and a server would never hear of a child's end.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var argumentPointers = arguments.map { strdup($0) } + [nil]
    var environmentPointers = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var process: pid_t = 0
    let failure = posix_spawnp(
        &process, arguments[0], &actions, &attributes, &argumentPointers, &environmentPointers)
    guard failure == 0 else {
        throw SpawnError(description: "\(arguments[0]): \(String(cString: strerror(failure)))")
    }
    return process
}
