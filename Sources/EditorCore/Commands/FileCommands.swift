import Wording

extension CommandFamily {
    /// The file and the program.
    static let files = CommandFamily(
        title: LocalizedText("文件", "File"),
        commands: [
            Command(
                "file.save", LocalizedText("保存", "save"), LocalizedText("保存", "Save"),
                effects: { state, _ in state.save() }),
            Command(
                "file.saveAs", LocalizedText("另存", "save as"),
                LocalizedText("另存为别的文件", "Save as another file")
            ) {
                $0.askForName(quitsAfterwards: false)
            },
            Command(
                "file.differences", LocalizedText("看改动", "changes"),
                LocalizedText("看与文件有哪些不同，可全部放弃", "See what differs from the file, and discard it if you like")
            ) { $0.openDifferences() },
            Command(
                "file.quit", LocalizedText("退出", "quit"),
                LocalizedText("退出；有没保存的改动会先问", "Quit; unsaved edits are asked about first"),
                effects: { state, _ in state.quit() }),
            Command(
                "file.suspend", LocalizedText("挂起", "suspend"),
                LocalizedText("暂时回到命令行（fg 回来）", "Back to the shell for a while (fg to return)"),
                effects: { _, _ in [.suspend] }),
        ])
}

extension EditorState {
    /// Saves to the draft's file, or asks for a name where it has none.
    mutating func save() -> [Effect] {
        guard let path = document.path, document.origin != .practice else {
            askForName(quitsAfterwards: false)
            return []
        }
        if let why = document.whyReadOnly {
            message = Message(why == .openedReadOnly ? .isForReading : why, .warning)
            return []
        }
        return requestSave(to: path, mayReplaceOther: document.origin == .file)
    }

    /// Ends the program, or asks where there are edits that no file holds.
    mutating func quit() -> [Effect] {
        guard isModified else { return [.quit] }
        prompt = .quit
        return []
    }

    mutating func askForName(quitsAfterwards: Bool) {
        let suggestion = document.origin == .practice ? "" : document.path ?? ""
        prompt = .saveAs(SaveAsPrompt(field: TextField(suggestion), quitsAfterwards: quitsAfterwards))
    }

    mutating func requestSave(to path: String, mayReplaceOther: Bool) -> [Effect] {
        // What is typed from here on is not in the file: it must not share a revision with what is.
        buffer.closeStep()
        return [
            .save(
                SaveRequest(
                    path: path, text: buffer.text, revision: buffer.history.current,
                    mayReplaceOther: mayReplaceOther))
        ]
    }

    mutating func finishSaving(_ report: SaveReport) -> [Effect] {
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
            message = Message(.savedTo(path: document.name ?? report.path, at: report.time))
        }
        guard quitsAfterSaving else { return [] }
        quitsAfterSaving = false
        return isModified ? [] : [.quit]
    }

    mutating func failSaving(_ failure: SaveFailure) {
        if failure.reason == .alreadyExists {
            prompt = .overwrite(
                SaveAsPrompt(field: TextField(failure.path), quitsAfterwards: quitsAfterSaving))
            quitsAfterSaving = false
            return
        }
        if case .notEncodable(let characters) = failure.reason {
            prompt = .question(.notEncodable(characters, quitsAfterwards: quitsAfterSaving))
            quitsAfterSaving = false
            return
        }
        if failure.path != document.path {
            // Another name can do what this one could not: what was typed is there to be changed.
            prompt = .saveAs(
                SaveAsPrompt(field: TextField(failure.path), quitsAfterwards: quitsAfterSaving))
        }
        quitsAfterSaving = false
        message = Message(.saveFailed(path: failure.path, failure.reason), .error)
    }
}
