import Glibc
import Synchronization
import TextRope

/// The names of the temporary files that saves write to: nobody can foresee them, and a later run can tell that
/// one was left behind by a run that was killed.
struct TemporaryName: Equatable {
    let bytes: [UInt8]

    private static let prefix = Array(".precis-".utf8)
    private static let suffix = Array(".tmp".utf8)
    private static let inUse = Mutex<[[UInt8]]>([])

    /// A new name. It counts as in use until ``release()``.
    init() {
        let random = UInt64.random(in: 0...UInt64.max)
        let parts = [Self.host, String(getpid()), String(random, radix: 36)]
        let bytes = Self.prefix + Array(parts.joined(separator: "-").utf8) + Self.suffix
        Self.inUse.withLock { $0.append(bytes) }
        self.bytes = bytes
    }

    /// Says that the file of this name is gone, or is left to itself.
    func release() {
        Self.inUse.withLock { $0.removeAll { $0 == bytes } }
    }

    /// Whether a file of this name was left behind by a process of this machine that is no more.
    static func isLeftBehind(_ name: [UInt8]) -> Bool {
        guard let process = process(of: name) else { return false }
        if process == getpid() { return !inUse.withLock { $0.contains(name) } }
        return !ProcessIdentity.isRunning(process)
    }

    /// Whether another process of this machine is saving with a file of this name.
    static func isBeingWritten(_ name: [UInt8]) -> Bool {
        guard let process = process(of: name) else { return false }
        return process != getpid() && ProcessIdentity.isRunning(process)
    }

    /// The process of this machine that a name is of.
    private static func process(of name: [UInt8]) -> pid_t? {
        guard name.count > prefix.count + suffix.count, name.starts(with: prefix),
            name.suffix(suffix.count).elementsEqual(suffix)
        else { return nil }
        let middle = String(decoding: name[prefix.count..<(name.count - suffix.count)], as: UTF8.self)
        let parts = middle.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == host, let process = pid_t(parts[1]), process > 0 else {
            return nil
        }
        return process
    }

    /// A word for this machine: temporary files of others that share the folder are theirs to judge.
    private static let host = String(ContentHash.of(Array(ProcessIdentity.place.utf8)), radix: 36)
}
