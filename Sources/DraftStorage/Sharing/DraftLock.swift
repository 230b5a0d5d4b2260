import CSystem
import Glibc

/// The lock that Emacs users know: beside `NAME` a symbolic link `.#NAME` to `user@host.pid:boot`, by which each
/// program warns of the other. It keeps nobody from editing.
public final class DraftLock {
    /// What came of trying to take a lock.
    public enum Attempt {
        /// It is this session's, until released.
        case taken(DraftLock)
        /// Somebody else has it.
        case held(LockOwner)
        /// Something that is no lock stands there, or the folder can't be written to, by the number (errno).
        case unavailable(Int32)
    }

    private let path: DraftPath
    private let text: DraftPath
    /// The lock of somebody else that this one has taken the place of.
    private let previous: DraftPath?
    private var isReleased = false

    private init(path: DraftPath, text: DraftPath, previous: DraftPath? = nil) {
        self.path = path
        self.text = text
        self.previous = previous
    }

    deinit { release() }

    /// Takes the lock of the draft at a real path. One whose process is gone is taken over.
    ///
    /// - Parameter isForced: Whether to take it from whoever has it.
    public static func take(for draft: DraftPath, isForced: Bool = false) -> Attempt {
        let path = linkPath(for: draft)
        let text = DraftPath(LockOwner.current().text)
        var previous: DraftPath?
        for _ in 0..<mostAttempts {
            if text.withCString({ text in path.withCString { symlink(text, $0) } }) == 0 {
                return .taken(DraftLock(path: path, text: text, previous: previous))
            }
            guard errno == EEXIST else { return .unavailable(errno) }
            guard let found = path.linkTarget() else {
                // Gone again, or no link at all.
                if errno == ENOENT { continue }
                return .unavailable(EEXIST)
            }
            if let owner = LockOwner(found.bytes, since: age(of: path)) {
                if owner.isThisProcess { return .taken(DraftLock(path: path, text: found)) }
                if !isForced && !owner.isStale { return .held(owner) }
                previous = found
            } else if !isForced {
                return .unavailable(EEXIST)
            }
            guard remove(path, holding: found) else { return .unavailable(errno) }
        }
        return .unavailable(EAGAIN)
    }

    /// Gives the lock back: to whom it was taken from, if that session still runs on this machine. One that somebody took
    /// over stays.
    public func release() {
        guard !isReleased else { return }
        isReleased = true
        guard path.linkTarget() == text else { return }
        _ = path.withCString { unlink($0) }
        guard let previous, let owner = LockOwner(previous.bytes, since: 0), owner.isRunningHere else {
            return
        }
        _ = previous.withCString { text in path.withCString { symlink(text, $0) } }
    }

    private static func linkPath(for draft: DraftPath) -> DraftPath {
        draft.folder.appending(Array(".#".utf8) + draft.name)
    }

    private static func age(of path: DraftPath) -> Int {
        var status = stat()
        return path.withCString { lstat($0, &status) } == 0 ? Int(status.st_mtim.tv_sec) : 0
    }

    /// Removes a lock that holds a text. It is moved away first and looked at again, so that one which another
    /// session made meanwhile is put back instead of removed.
    private static func remove(_ path: DraftPath, holding text: DraftPath) -> Bool {
        guard let folder = try? Descriptor.folder(path.folder) else { return false }
        let number = folder.number
        let aside = TemporaryName()
        defer { aside.release() }
        return DraftPath.withCString(path.name) { name in
            DraftPath.withCString(aside.bytes) { other in
                guard renameat(number, name, number, other) == 0 else { return errno == ENOENT }
                if path.folder.appending(aside.bytes).linkTarget() == text {
                    return unlinkat(number, other, 0) == 0
                }
                if filesystem_rename_new(number, other, name) != 0 { unlinkat(number, other, 0) }
                return true
            }
        }
    }

    private static let mostAttempts = 10
}
