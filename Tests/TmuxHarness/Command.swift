import Foundation
import TestSupport

/// A short command of which the output is wanted.
struct Command {
    private let arguments: [String]

    init(_ arguments: [String]) {
        self.arguments = arguments
    }

    /// Runs it to its end and gives what it has written.
    ///
    /// The output goes through a file: a pipe has no end as long as a server started at the same time holds it
    /// open by chance.
    func output() throws -> String {
        var name = Array("/tmp/precis-tests-XXXXXX".utf8CString)
        let file = mkstemp(&name)
        guard file >= 0 else { throw TmuxError.failed(String(cString: strerror(errno))) }
        unlink(name)
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        defer { close(file) }
        var environment = ProcessInfo.processInfo.environment
        environment["TMUX"] = nil
        environment["LC_ALL"] = "C.UTF-8"
        let process = try spawn(arguments, environment: environment, descriptors: [1: file, 2: file])
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        lseek(file, 0, SEEK_SET)
        let data = FileHandle(fileDescriptor: file, closeOnDealloc: false).readDataToEndOfFile()
        let text = String(decoding: data, as: UTF8.self)
        guard status == 0 else { throw TmuxError.failed(text) }
        return text
    }
}
