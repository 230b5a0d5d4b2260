import Glibc
import Testing

@testable import DraftStorage

struct FolderEntryTests {
    let folder = TestFolder()

    @Test func foldersAreToldFromFilesAlsoBehindLinks() throws {
        put([], at: folder.file("一.txt"))
        #expect(folder.file("年报").withCString { mkdir($0, 0o700) } == 0)
        for (name, target) in [("to-file", "一.txt"), ("to-folder", "年报"), ("to-nothing", "none")] {
            #expect(folder.file(name).withCString { symlink(target, $0) } == 0)
        }
        let entries = try #require(folder.path.entries)
        let folders = Set(entries.filter(\.isFolder).compactMap(\.typedName))
        #expect(folders == ["年报", "to-folder"] && entries.count == 5)
        #expect(folder.file("none").entries == nil && folder.file("一.txt").entries == nil)
    }

    @Test func aNameThatNobodyCanTypeIsTold() {
        for (name, typed) in [
            (Array("会议.txt".utf8), "会议.txt"), ([0xBB, 0xE1], nil), (Array("a\u{1B}b".utf8), nil),
            (Array("a\u{202E}b".utf8), nil),
        ] {
            #expect(FolderEntry(name: name, isFolder: false).typedName == typed)
        }
    }
}
