import Glibc

/// What tells this process from others, on this machine and elsewhere.
enum ProcessIdentity {
    /// The name of the machine.
    static let hostName: String = {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
            guard let start = buffer.baseAddress, gethostname(start, 255) == 0 else { return "localhost" }
            buffer[255] = 0
            return String(cString: start)
        }
    }()

    /// Whether a process with this number runs on this machine.
    static func isRunning(_ process: pid_t) -> Bool {
        kill(process, 0) == 0 || errno != ESRCH
    }
}
