import Glibc

/// The path of a file: bytes, since a name need not be UTF-8 (drafts come out of archives made in GB18030).
public struct DraftPath: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The bytes of the path, without a closing NUL.
    public let bytes: [UInt8]

    /// A path of bytes as the system gave them; a NUL, which no path can hold, ends it.
    public init(bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes.prefix { $0 != 0 })
    }

    /// The path that a string spells in UTF-8.
    public init(_ string: String) {
        self.init(bytes: string.utf8)
    }

    /// The path that a literal spells.
    public init(stringLiteral string: String) {
        self.init(string)
    }

    init(_ pointer: UnsafePointer<CChar>) {
        bytes = Array(UnsafeRawBufferPointer(start: pointer, count: strlen(pointer)))
    }

    /// The path, safe to display: what is not UTF-8 as `\xE4`, control and direction characters as `^[` or
    /// `<U+202E>`.
    public var description: String { VisibleText.of(bytes) }

    /// The last component of the path, safe to display.
    public var displayName: String { VisibleText.of(name) }

    /// The path of the folder that holds the file; `.` where the path names none.
    public var folder: DraftPath {
        guard let slash = bytes.lastIndex(of: Self.slash) else { return "." }
        return DraftPath(bytes: bytes[..<max(slash, 1)])
    }

    /// The bytes of the last part of the path.
    public var name: [UInt8] {
        guard let slash = bytes.lastIndex(of: Self.slash) else { return bytes }
        return Array(bytes[(slash + 1)...])
    }

    /// The path of a file with this name in the folder at this path.
    public func appending(_ name: [UInt8]) -> DraftPath {
        bytes.last == Self.slash
            ? DraftPath(bytes: bytes + name) : DraftPath(bytes: bytes + [Self.slash] + name)
    }

    /// The path of a file with this name in the folder at this path.
    public func appending(_ name: String) -> DraftPath {
        appending(Array(name.utf8))
    }

    /// Who owns what stands at the path (uid), links followed; `nil` where nothing does.
    public var owner: UInt32? {
        var status = stat()
        return withCString { stat($0, &status) } == 0 ? status.st_uid : nil
    }

    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        Self.withCString(bytes, body)
    }

    static func withCString<Result>(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { buffer in
            for (index, byte) in bytes.enumerated() { buffer[index] = CChar(bitPattern: byte) }
            buffer[bytes.count] = 0
            guard let start = buffer.baseAddress else { preconditionFailure("an allocation has an address") }
            return body(start)
        }
    }

    private static let slash = UInt8(ascii: "/")
}
