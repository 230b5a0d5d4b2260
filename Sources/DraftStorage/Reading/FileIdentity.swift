import TextRope

/// The version of a file that was read or written: enough to tell later whether it is still the same.
public struct FileIdentity: Equatable, Sendable {
    /// What the file system said of it.
    public var stamp: FileStamp
    /// The fingerprint of its bytes (``ContentHash``).
    public var hash: UInt64
    /// Whether an equal stamp is proof enough. It is not where the file had been written just before.
    public var isSettled: Bool

    /// The length in bytes.
    public var size: Int { stamp.size }

    init(stamp: FileStamp, hash: UInt64, at now: Int64 = FileStamp.now()) {
        self.stamp = stamp
        self.hash = hash
        isSettled = stamp.isSettled(at: now)
    }

    /// Whether the two versions hold the same bytes, whatever their times and places are.
    public func hasSameContent(as other: FileIdentity) -> Bool {
        size == other.size && hash == other.hash
    }
}
