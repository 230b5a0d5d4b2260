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

    /// Where the numbers of processes hold: the name of the machine and, where it keeps apart groups of processes
    /// (containers) and this one is in such a group, the number of that: `host/4026532201`.
    static let place: String = {
        guard let space = DraftPath("/proc/self/ns/pid").linkTarget()?.description,
            space != firstSpace, space.hasPrefix("pid:["), space.hasSuffix("]")
        else { return hostName }
        return hostName + "/" + space.dropFirst(5).dropLast()
    }()

    /// The group that all processes of a machine are in if they are in no other (`PROC_PID_INIT_INO` of Linux).
    private static let firstSpace = "pid:[4026531836]"

    /// When the machine was started, in seconds since 1970, as the records of the system say it (which Emacs
    /// looks at first) and as the kernel does. Empty where neither does.
    static let bootTimes: [Int] = [recordedBootTime, kernelBootTime].compactMap { $0 }

    private static var recordedBootTime: Int? {
        setutxent()
        defer { endutxent() }
        while let entry = getutxent() {
            if Int32(entry.pointee.ut_type) == BOOT_TIME { return Int(entry.pointee.ut_tv.tv_sec) }
        }
        return nil
    }

    private static var kernelBootTime: Int? {
        guard let file = try? Descriptor(opening: "/proc/stat", flags: O_RDONLY),
            let bytes = try? file.readAll(expected: 0, limit: 1 << 20)
        else { return nil }
        for line in bytes.split(separator: UInt8(ascii: "\n")) where line.starts(with: "btime ".utf8) {
            return Int(String(decoding: line.dropFirst(6), as: UTF8.self))
        }
        return nil
    }

    /// Whether a process with this number runs on this machine. One that has ended and that nobody has asked
    /// after yet does not.
    static func isRunning(_ process: pid_t) -> Bool {
        guard kill(process, 0) == 0 || errno != ESRCH else { return false }
        guard let file = try? Descriptor(opening: DraftPath("/proc/\(process)/stat"), flags: O_RDONLY),
            let bytes = try? file.readAll(expected: 0, limit: 4096),
            let name = bytes.lastIndex(of: UInt8(ascii: ")")), name + 2 < bytes.count
        else { return true }
        return bytes[name + 2] != UInt8(ascii: "Z")
    }
}
