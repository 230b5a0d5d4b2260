import Glibc
import TestSupport
import Testing
import TextRope

@testable import DraftStorage

struct ReadingTests {
    let folder = TestFolder()

    @Test(arguments: [
        [], [0x41], Array("一\r\n二\r三\n\u{0}".utf8) + [0xE4, 0xFF, 0x80], [0xEF, 0xBB, 0xBF, 0x41],
    ])
    func bytesAreKept(_ bytes: [UInt8]) throws {
        put(bytes, at: folder.file("a.txt"))
        let draft = try DraftFile.read(folder.file("a.txt"))
        #expect(draft.encoding.encode(draft.text) == EncodedText(bytes: TextRope(bytes: bytes), lost: []))
        #expect(draft.text.bytes == Array(bytes.dropFirst(bytes.first == 0xEF ? 3 : 0)))
        #expect(draft.identity?.size == bytes.count)
        #expect(draft.identity?.hash == ContentHash.of(bytes))
        #expect(!draft.isReadOnly)
        #expect(draft.encoding == .utf8(byteOrderMark: bytes.first == 0xEF))
    }

    @Test func theBeginningOfALongDraftEndsWithALine() {
        let path = folder.file("a.txt")
        put(Array("\u{FEFF}一、会议\n1. 开幕。\n2. 闭".utf8), at: path)
        #expect(DraftFile.beginning(of: path, bytes: 24, ofAtLeast: 20)?.description == "一、会议\n")
        #expect(DraftFile.beginning(of: path, bytes: 24, ofAtLeast: 2000) == nil)
        #expect(DraftFile.beginning(of: path, bytes: 9, ofAtLeast: 20) == nil)
        #expect(DraftFile.beginning(of: folder.file("none.txt"), bytes: 24, ofAtLeast: 0) == nil)
        put([0xFF, 0xFE, 0x41, 0, 0x0A, 0], at: path)
        #expect(DraftFile.beginning(of: path, bytes: 24, ofAtLeast: 0) == nil)
    }

    @Test func knownFingerprints() {
        #expect(ContentHash.of([]) == 0xEF46_DB37_51D8_E999)
        #expect(ContentHash.of(Array("abc".utf8)) == 0x44BC_2CF5_AD77_0999)
    }

    @Test func fingerprintsDoNotDependOnThePieces() {
        var random = SeededGenerator(seed: 7)
        let bytes = random.bytes(1000)
        for _ in 0..<100 {
            var hash = ContentHash()
            var start = 0
            while start < bytes.count {
                let end = min(bytes.count, start + Int.random(in: 0...90, using: &random))
                bytes[start..<end].withUnsafeBytes { hash.update($0) }
                start = end
            }
            #expect(hash.value == ContentHash.of(bytes))
        }
    }

    @Test func linksAreFollowedToTheRealPath() throws {
        put([0x41], at: folder.file("a.txt"))
        _ = folder.file("link").withCString { symlink("a.txt", $0) }
        let draft = try DraftFile.read(folder.file("link"))
        #expect(draft.path == folder.file("a.txt"))
    }

    @Test func namesNeedNotBeUTF8() throws {
        let path = folder.path.appending([0xB2, 0xDD, 0xB0, 0xB8])
        put([0x41], at: path)
        #expect(try DraftFile.read(path).text.bytes == [0x41])
        #expect(path.displayName == "\\xB2\u{770}\\xB8")
        #expect(DraftPath("a\u{1B}]0;\u{202E}b").description == "a^[]0;<U+202E>b")
    }

    @Test func whatIsNoDraftIsNamed() throws {
        #expect(throws: DraftFileError.missing(folder.file("new"))) { try DraftFile.read(folder.file("new")) }
        #expect(throws: DraftFileError.folderMissing(folder.file("no/new"))) {
            try DraftFile.read(folder.file("no/new"))
        }
        #expect(throws: DraftFileError.folder(folder.path)) { try DraftFile.read(folder.path) }
        #expect(throws: DraftFileError.notRegular("/dev/null")) { try DraftFile.read("/dev/null") }
        let fifo = folder.file("fifo")
        _ = fifo.withCString { mkfifo($0, 0o600) }
        #expect(throws: DraftFileError.notRegular(fifo)) { try DraftFile.read(fifo) }
        _ = folder.file("ring").withCString { symlink("ring", $0) }
        #expect(throws: DraftFileError.io(folder.file("ring"), ELOOP)) {
            try DraftFile.read(folder.file("ring"))
        }
        let large = folder.file("large")
        put([], at: large)
        _ = large.withCString { truncate($0, DraftFile.sizeLimit + 1) }
        #expect(throws: DraftFileError.tooLarge(large)) { try DraftFile.read(large) }
    }

    @Test func permissionsAreSeen() throws {
        let path = folder.file("a.txt")
        put([0x41], at: path)
        giveToPlainUser(path)
        chmodPath(folder.path, 0o755)
        chmodPath(path, 0o444)
        #expect(try asPlainUser { try DraftFile.read(path).isReadOnly })
        chmodPath(path, 0)
        asPlainUser { #expect(throws: DraftFileError.unreadable(path)) { try DraftFile.read(path) } }
    }
}
