import DraftStorage
import Glibc
import Testing

@testable import precis

/// The path that a user types in the editor.
@Suite struct TypedPathTests {
    @Test func inTheDraftsFolderItIsThatFolderByteForByte() {
        let folder = DraftPath(bytes: [0x2F, 0xBB, 0xE1])
        let draft = folder.appending("a.txt")
        let typed = folder.description + "/b.txt"
        #expect(DraftPath(typed: typed, beside: draft) == folder.appending("b.txt"))
        #expect(DraftPath(typed: folder.description + "x/b.txt", beside: draft).bytes.first == 0x2F)
    }

    @Test(arguments: ["b.txt", "/b.txt", "x/b.txt", "../b.txt"])
    func elsewhereItIsWhatItSays(typed: String) {
        for draft in ["a.txt", "/a.txt", "y/a.txt"] as [DraftPath] {
            #expect(DraftPath(typed: typed, beside: draft) == DraftPath(typed))
        }
        #expect(DraftPath(typed: typed, beside: nil) == DraftPath(typed))
    }
}
