import Glibc
import TextRope

@testable import DraftStorage

/// A folder of a test's own, gone with the test.
final class TestFolder: Sendable {
    let path: DraftPath

    init() {
        var template = Array("/tmp/precis-test-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { buffer in
            DraftPath(mkdtemp(buffer.baseAddress!)!)
        }
    }

    deinit { Self.remove(path) }

    func file(_ name: String) -> DraftPath { path.appending(name) }

    var names: Set<String> {
        Set((try? FolderListing.names(in: path))?.map { String(decoding: $0, as: UTF8.self) } ?? [])
    }

    static func remove(_ path: DraftPath) {
        chmodPath(path, 0o700)
        for name in (try? FolderListing.names(in: path)) ?? [] {
            let child = path.appending(name)
            var status = stat()
            _ = child.withCString { lstat($0, &status) }
            if status.st_mode & S_IFMT == S_IFDIR {
                remove(child)
            } else {
                _ = child.withCString { unlink($0) }
            }
        }
        _ = path.withCString { rmdir($0) }
    }
}

@discardableResult
func chmodPath(_ path: DraftPath, _ mode: mode_t) -> Int32 { path.withCString { chmod($0, mode) } }

func put(_ bytes: [UInt8], at path: DraftPath) {
    let file = path.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o644) }
    precondition(file >= 0)
    bytes.withUnsafeBytes { precondition(write(file, $0.baseAddress, $0.count) == $0.count) }
    close(file)
}

func contents(of path: DraftPath) -> [UInt8]? {
    guard let file = try? Descriptor(opening: path, flags: O_RDONLY) else { return nil }
    return try? file.readAll(expected: 0, limit: 1 << 31)
}

func status(of path: DraftPath) -> stat {
    var status = stat()
    _ = path.withCString { lstat($0, &status) }
    return status
}

/// Runs a body as a user that is not root, on this thread alone.
@discardableResult
func asPlainUser<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard geteuid() == 0 else { return try body() }
    typealias Switch = @convention(c) (UInt32) -> Int32
    let user = unsafeBitCast(dlsym(nil, "setfsuid"), to: Switch.self)
    let group = unsafeBitCast(dlsym(nil, "setfsgid"), to: Switch.self)
    _ = group(65534)
    _ = user(65534)
    defer {
        _ = user(0)
        _ = group(0)
    }
    return try body()
}

/// Gives a path to the user that ``asPlainUser(_:)`` switches to.
func giveToPlainUser(_ path: DraftPath) {
    if geteuid() == 0 { _ = path.withCString { lchown($0, 65534, 65534) } }
}
