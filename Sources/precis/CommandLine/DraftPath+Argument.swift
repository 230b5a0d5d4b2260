import CSystem
import DraftStorage
import Glibc

extension DraftPath {
    /// The path that an argument names, byte for byte as the shell gave it: a name need not be UTF-8, and a
    /// string would have lost what is not.
    init(argument: String) {
        for index in 1..<max(1, arguments_count()) {
            guard let pointer = arguments_word(index) else { continue }
            if String(cString: pointer) == argument {
                self.init(bytes: UnsafeRawBufferPointer(start: pointer, count: argumentLength(pointer)))
                return
            }
        }
        self.init(argument)
    }

    /// The path that a user types where no shell reads it: `~/` is the home folder. Where it begins with the folder of the
    /// draft as that shows, this folder is meant, whose name need not be UTF-8.
    init(typed: String, beside draft: DraftPath?) {
        let folder = draft.map { $0.bytes.contains(UInt8(ascii: "/")) ? $0.folder : "" } ?? ""
        let shown = Array(folder.description.utf8)
        if !shown.isEmpty, typed.utf8.starts(with: shown + [UInt8(ascii: "/")]) {
            self = folder.appending(Array(typed.utf8.dropFirst(shown.count + 1)))
        } else if typed.hasPrefix("~/"), let home = getenv("HOME") {
            self.init(String(cString: home) + typed.dropFirst())
        } else {
            self.init(typed)
        }
    }
}

private func argumentLength(_ pointer: UnsafePointer<CChar>) -> Int {
    var length = 0
    while pointer[length] != 0 { length += 1 }
    return length
}
