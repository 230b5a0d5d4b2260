import Configuration
import DraftStorage
import Glibc
import RecordDraft
import TextRope

/// What the user has put into the folder of a draft, as `precis.toml`: which lines of its drafts are headings, and which are none.
struct FolderSettings: Equatable {
    /// `headings` and `no-headings`.
    var headings = HeadingMarks()
    /// What is wrong in it; what is wrong does not count.
    var problems: [SettingsProblem] = []

    private static let name = "precis.toml"
    /// The most bytes that the file may have.
    private static let sizeLimit = 1 << 16

    init() {}

    /// Reads the file beside a draft, if there is one. What others than the user or root own is not read: a folder may be
    /// anybody's.
    init(beside draft: DraftPath?) {
        guard let draft else { return }
        let path = draft.folder.appending(Self.name)
        guard let owner = path.owner else { return }
        let place = SettingsProblem.Place.file(path.description)
        guard owner == geteuid() || owner == 0 else {
            problems = [SettingsProblem(place: place, kind: .notOwn)]
            return
        }
        let (bytes, problem) = ConfigurationFolder.read(path, limit: Self.sizeLimit)
        if let bytes { take(file: bytes, path: path.description) }
        if let problem { problems.append(problem) }
    }

    /// Takes what a file says.
    mutating func take(file bytes: [UInt8], path: String) {
        let (entries, mistakes) = ConfigurationFile(bytes).entries(path: path)
        problems += mistakes
        for entry in entries { take(entry, path: path) }
        problems.sort { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
    }

    private mutating func take(_ entry: ConfigurationFile.Entry, path: String) {
        let place = SettingsProblem.Place.line(entry.line, file: path)
        guard entry.key == "headings" || entry.key == "no-headings" else {
            problems.append(SettingsProblem(place: place, kind: .unknownName(entry.key)))
            return
        }
        guard let lines = entry.value.texts else {
            problems.append(
                SettingsProblem(
                    place: place,
                    kind: .badValue(
                        entry.value.text, of: entry.key, allowed: SettingName.slots.allowed)))
            return
        }
        for line in lines { headings[line.utf8] = entry.key == "headings" }
    }
}
