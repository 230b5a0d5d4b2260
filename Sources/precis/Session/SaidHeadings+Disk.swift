import DraftStorage
import EditorCore
import Glibc
import RecordDraft

extension SaidHeadings {
    /// What was said about a draft in earlier sessions, and what stands in its folder, with what is wrong there.
    static func load(for draft: DraftPath?) -> (headings: SaidHeadings, problems: [SettingsProblem]) {
        let folder = FolderSettings(beside: draft)
        var own = HeadingMarks()
        if let real = draft?.real,
            let journals = JournalFolder.existing(environment: { name in
                getenv(name).map { String(cString: $0) }
            })
        {
            own = HeadingMarks(HeadingFile.load(for: real, in: journals))
        }
        return (SaidHeadings(own: own, folder: folder.headings), folder.problems)
    }
}
