import Glibc

/// What the file system says of a file without reading it.
public struct FileStamp: Equatable, Sendable {
    /// The file system and the file in it.
    public var device, inode: UInt64
    /// The length in bytes.
    public var size: Int
    /// When the bytes were last written, in nanoseconds since 1970.
    public var modified: Int64
    /// When the file was last changed in any way, in nanoseconds since 1970; no program can set it back.
    public var changed: Int64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        modified = Self.nanoseconds(status.st_mtim)
        changed = Self.nanoseconds(status.st_ctim)
    }

    /// Whether the file had been left alone for so long when it was looked at that any later change shows in
    /// its times, which some file systems keep only to a second or two.
    func isSettled(at now: Int64) -> Bool {
        now - max(modified, changed) > 2_500_000_000
    }

    /// Nanoseconds since 1970.
    static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return nanoseconds(time)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}
