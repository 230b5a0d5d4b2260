import ArgumentParser
import EditorCore
import Glibc
import Wording

/// The ways in which the program ends other than well.
enum ProgramEnd {
    /// Exit status where a file can't be read or a terminal can't be used.
    static let unusable = ExitCode(2)

    /// Writes one line to standard error.
    static func complain(_ words: LocalizedText, _ language: InterfaceLanguage) {
        complain(words(language))
    }

    /// Writes one line to standard error.
    static func complain(_ line: String) {
        write(Array("precis: \(line)\n".utf8), to: STDERR_FILENO)
    }

    /// Writes bytes to a descriptor, all of them or as many as are taken.
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Glibc.write(
                    descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                if count < 0 && errno == EINTR { continue }
                if count <= 0 { return }
                written += count
            }
        }
    }
}
