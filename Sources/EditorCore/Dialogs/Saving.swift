import TextRope
import Wording

extension EditorState {
    /// Saves to the draft's file, or asks for a name where it has none.
    mutating func save(then: AfterSaving = .goOn) -> [Effect] {
        guard let path = document.path, document.origin != .practice else {
            askForName(then: then)
            return []
        }
        if let why = document.whyReadOnly {
            message = Message(why == .openedReadOnly ? .isForReading : why, .warning)
            return []
        }
        return requestSave(to: path, mayReplaceOther: document.origin == .file, then: then)
    }

    /// Saves and then ends the program; what may only be read is saved under another name.
    mutating func saveAndQuit() -> [Effect] {
        guard document.isReadOnly else { return save(then: .quit) }
        askForName(then: .quit)
        return []
    }

    /// Ends the program, or asks where there are edits that no file holds.
    mutating func quit() -> [Effect] {
        guard isModified else { return [.quit] }
        dialog = Question.quit(document.name ?? LocalizedText.practiceTitle(language))
        return []
    }

    mutating func askForName(then: AfterSaving) {
        dialog = SaveAsDialog(document.origin == .practice ? "" : document.path ?? "", then: then, in: self)
    }

    mutating func requestSave(to path: String, mayReplaceOther: Bool, then: AfterSaving) -> [Effect] {
        // What is typed from here on is not in the file: it must not share a revision with what is.
        buffer.closeStep()
        return [
            .save(
                SaveRequest(
                    path: path, text: buffer.text, revision: buffer.history.current,
                    mayReplaceOther: mayReplaceOther, then: then))
        ]
    }

    mutating func finishSaving(_ report: SaveReport) -> [Effect] {
        let hasKeptBoth = message?.text == .bothKept
        document.path = report.path
        document.origin = .file
        document.isReadOnly = document.isUnclear
        document.isProtected = false
        document.savedRevision = report.revision
        document.isMerged = false
        document.savedText = report.text
        document.savedAt = report.time
        if let reason = report.writtenInPlace {
            message = Message(.savedInPlace(path: report.path, reason), .warning)
        } else {
            message = Message(
                .savedTo(path: report.wholePath ?? document.name ?? report.path, at: report.time))
        }
        // That a paragraph is there twice is said first, whatever else there is to say.
        if hasKeptBoth { message = Message(.savedWithBoth, .warning) }
        return report.then == .quit && !isModified ? [.quit] : []
    }

    mutating func failSaving(_ failure: SaveFailure) {
        switch failure.reason {
        case .alreadyExists:
            dialog = Question.overwrite(SaveAsDialog(failure.path, then: failure.then, in: self))
            return
        case .notEncodable(let characters):
            dialog = Question.notEncodable(characters, then: failure.then)
            return
        case .noSpace, .noPermission, .readOnlyFileSystem, .folderMissing, .notAFile, .nameTooLong,
            .changedOnDisk, .unclearOnDisk, .brokenOff, .other:
            break
        }
        if failure.path != document.path {
            // The name typed is shown again, so that the user can change it.
            dialog = SaveAsDialog(failure.path, then: failure.then, in: self)
        }
        message = Message(.saveFailed(path: failure.path, failure.reason), .error)
    }
}
