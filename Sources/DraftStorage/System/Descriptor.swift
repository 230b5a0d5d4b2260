import CSystem
import Glibc
import TextRope

/// An open file, closed at the end of its owner's life. All methods throw the error of the system.
struct Descriptor: ~Copyable {
    let number: Int32

    init(number: Int32) {
        self.number = number
    }

    /// Opens a path. Nothing opened is inherited by other programs, and a FIFO or a device never blocks.
    init(opening path: DraftPath, flags: Int32, mode: mode_t = 0) throws(Errno) {
        number = try Errno.check { path.withCString { open($0, flags | Self.always, mode) } }
    }

    /// Opens a name in a folder. A symbolic link of that name is not followed.
    init(
        opening name: [UInt8], in folder: borrowing Descriptor, flags: Int32, mode: mode_t = 0
    ) throws(Errno) {
        let number = folder.number
        self.number = try Errno.check {
            DraftPath.withCString(name) { openat(number, $0, flags | O_NOFOLLOW | Self.always, mode) }
        }
    }

    deinit { close(number) }

    /// A folder, only to name what is in it: this needs no permission to list it.
    static func folder(_ path: DraftPath) throws(Errno) -> Descriptor {
        try Descriptor(opening: path, flags: filesystem_path_flag() | O_DIRECTORY)
    }

    func status() throws(Errno) -> stat {
        var status = stat()
        let number = number
        try Errno.check { fstat(number, &status) }
        return status
    }

    /// The status of a name in this folder, links not followed; nil where there is none.
    func status(of name: [UInt8]) throws(Errno) -> stat? {
        var status = stat()
        let number = number
        do throws(Errno) {
            try Errno.check {
                DraftPath.withCString(name) { fstatat(number, $0, &status, AT_SYMLINK_NOFOLLOW) }
            }
        } catch  where error.code == ENOENT {
            return nil
        }
        return status
    }

    func synchronize() throws(Errno) {
        let number = number
        try Errno.check { fsync(number) }
    }

    /// Writes all bytes of a buffer, however many calls that takes.
    func write(_ buffer: UnsafeRawBufferPointer) throws(Errno) {
        var rest = buffer[...]
        while !rest.isEmpty {
            let part = UnsafeRawBufferPointer(rebasing: rest)
            let number = number
            let written = try Errno.check { Glibc.write(number, part.baseAddress, part.count) }
            rest = rest.dropFirst(written)
        }
    }

    /// Reads to the end of the file, at most `limit` bytes; `expected` is how many there probably are.
    func readAll(expected: Int, limit: Int) throws(Errno) -> [UInt8] {
        var result: [UInt8] = []
        var failure: Errno?
        // One more than expected, so that the end is seen without growing.
        var room = max(expected, 0) + 1
        while result.count < limit {
            let part = [UInt8](unsafeUninitializedCapacity: min(room, limit - result.count)) {
                buffer, count in
                do throws(Errno) {
                    count = try read(into: UnsafeMutableRawBufferPointer(buffer))
                } catch {
                    failure = error
                }
            }
            if let failure { throw failure }
            let isLast = part.count < room
            if result.isEmpty { result = part } else { result.append(contentsOf: part) }
            if isLast { break }
            room = max(result.count, 65536)
        }
        return result
    }

    /// The fingerprint of all that is left to be read. Takes little memory, however much that is.
    func hashAll(limit: Int) throws(Errno) -> UInt64 {
        var hash = ContentHash()
        var count = 0
        let part = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { part.deallocate() }
        while true {
            let length = try read(into: part)
            hash.update(UnsafeRawBufferPointer(rebasing: part[..<length]))
            count += length
            guard count <= limit else { throw Errno(code: EFBIG) }
            if length < part.count { return hash.value }
        }
    }

    /// Fills a buffer up to its end or the end of the file; says how many bytes were read.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
        var count = 0
        while count < buffer.count {
            let part = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
            let number = number
            let length = try Errno.check { Glibc.read(number, part.baseAddress, part.count) }
            if length == 0 { break }
            count += length
        }
        return count
    }

    private static let always = O_CLOEXEC | O_NONBLOCK | O_NOCTTY
}
