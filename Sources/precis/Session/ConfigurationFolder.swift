import DraftStorage
import Glibc

/// The folder of what users set: `$XDG_CONFIG_HOME/precis`, or `~/.config/precis` where that is not set or no whole path
/// (XDG Base Directory Specification).
enum ConfigurationFolder {
    /// The most bytes that a file in it may have: it is read before the first screen.
    static let sizeLimit = 1 << 20

    /// Where a file of the folder is looked for; nil where there is no home.
    static func path(of name: String) -> String? {
        if let folder = variable("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
            return folder + "/precis/" + name
        }
        return variable("HOME").map { $0 + "/.config/precis/" + name }
    }

    /// Reads a file of settings; nothing where there is none, which is no problem.
    ///
    /// - Parameter limit: The most bytes that it may have.
    static func read(
        _ path: DraftPath, limit: Int = sizeLimit
    ) -> (bytes: [UInt8]?, problem: SettingsProblem?) {
        let kind: SettingsProblem.Kind
        do throws(DraftFileError) {
            return (try DraftFile.read(path, limit: limit).text.bytes, nil)
        } catch {
            switch error {
            case .missing, .folderMissing: return (nil, nil)
            case .tooLarge: kind = .tooLarge(limit: limit)
            case .folder, .notRegular: kind = .notRegular
            case .unreadable, .notText, .io: kind = .unreadable
            }
        }
        return (nil, SettingsProblem(place: .file(path.description), kind: kind))
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
