import DraftStorage
import EditorCore
import Glibc

/// Carries out what `update` asks for: the only place in the program that writes drafts.
struct EffectRunner {
    /// The draft's own path and the version of it that was last read or saved.
    private var own: (path: DraftPath, identity: FileIdentity?)?

    init(path: DraftPath?, identity: FileIdentity?) {
        own = path.map { ($0, identity) }
    }

    /// Saves a text and tells what came of it.
    mutating func save(_ request: SaveRequest) -> Event {
        let known = own.flatMap { $0.path.description == request.path ? $0 : nil }
        let path = known?.path ?? DraftPath(request.path)
        let options = SaveOptions(
            overwritesChanges: known == nil && request.mayReplaceOther, mayWriteInPlace: true)
        do throws(SaveError) {
            let result = try DraftFile.save(
                request.text, to: path, expecting: known?.identity, options: options)
            own = (path, result.identity)
            return .saved(
                SaveReport(
                    revision: request.revision, text: request.text, path: path.description,
                    time: ClockTime.now,
                    writtenInPlace: result.outcome.cause))
        } catch {
            let isOther = known?.identity == nil && error.reason == .changedOnDisk
            return .saveFailed(
                SaveFailure(path: request.path, reason: isOther ? .alreadyExists : error.reason.forUser))
        }
    }
}

extension SaveOutcome {
    /// Why the file was written in place; `nil` where it was not.
    fileprivate var cause: InPlaceCause? {
        switch self {
        case .created, .replaced: nil
        case .writtenInPlace(.hardLinks): .hardLinks
        case .writtenInPlace: .folderProtected
        }
    }
}

extension SaveError.Reason {
    /// The reason as the interface tells it.
    fileprivate var forUser: SaveFailure.Reason {
        switch self {
        case .changedOnDisk: .changedOnDisk
        case .needsWritingInPlace, .notPermitted: .noPermission
        case .folderMissing: .folderMissing
        case .isFolder, .notRegular, .linkLoop: .notAFile
        case .readOnlyFileSystem: .readOnlyFileSystem
        case .diskFull, .quotaReached, .tooLarge: .noSpace
        case .nameTooLong: .nameTooLong
        case .system(let code), .brokenInPlace(let code): .other(String(cString: strerror(code)))
        }
    }
}

extension ClockTime {
    /// The time of the day in the local time zone.
    static var now: ClockTime {
        var seconds = time(nil)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return ClockTime(hour: Int(parts.tm_hour), minute: Int(parts.tm_min))
    }
}
