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

    /// Where process identifiers are valid: the name of the machine and, inside a container, the number of its PID
    /// namespace: `host/4026532201`.
    static let place: String = {
        guard let number = ownSpace("pid", unless: "4026531836") else { return hostName }
        return hostName + "/" + number
    }()

    /// Whether the name of the machine is one that this container alone has: who names it is in here.
    static let hasOwnHostName = ownSpace("uts", unless: "4026531838") != nil

    /// The number of this process's namespace of a kind; nil for the initial one (`PROC_PID_INIT_INO` and
    /// `PROC_UTS_INIT_INO` of Linux), and where it can't be read.
    private static func ownSpace(_ kind: String, unless first: String) -> String? {
        guard let space = DraftPath("/proc/self/ns/" + kind).linkTarget()?.description,
            space.hasPrefix(kind + ":["), space.hasSuffix("]")
        else { return nil }
        let number = String(space.dropFirst(kind.count + 2).dropLast())
        return number == first ? nil : number
    }

    /// Whether a number holds here that a lock gives for a place. Other programs do not name the container that they are
    /// in: theirs is this one where no other can have the name of the machine.
    static func isHere(_ place: String, of own: String = place, hasOwnHostName: Bool = hasOwnHostName) -> Bool
    {
        place == own || (hasOwnHostName && place == own.prefix { $0 != "/" })
    }

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
