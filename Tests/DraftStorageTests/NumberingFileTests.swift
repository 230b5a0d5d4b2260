import Testing

@testable import DraftStorage

@Suite struct NumberingFileTests {
    @Test func theLockComesBackForItsDraftAlone() throws {
        let folder = TestFolder()
        let journals = try JournalFolder(path: folder.file("state"))
        let (draft, other) = (folder.file("a.txt"), folder.file("b.txt"))
        #expect(!NumberingFile.isLocked(for: draft, in: journals))
        try NumberingFile.save(isLocked: true, for: draft, in: journals)
        #expect(NumberingFile.isLocked(for: draft, in: journals))
        #expect(!NumberingFile.isLocked(for: other, in: journals))
        #expect(JournalFile.take(for: draft, in: [journals], beside: nil).isEmpty, "no journal")
        try NumberingFile.save(isLocked: false, for: draft, in: journals)
        #expect(!NumberingFile.isLocked(for: draft, in: journals))
        #expect(try FolderListing.names(in: journals.path).isEmpty)
    }
}
