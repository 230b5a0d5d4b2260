import DraftStorage
import EditorCore
import Glibc
import Screen
import Terminal
import TextLayout
import Wording

/// What `precis doctor` has to say: rows of a name and what was found, and below a row what to do.
struct DoctorReport {
    /// Whether something is amiss.
    private(set) var hasProblems = false
    private let language: InterfaceLanguage
    private var rows: [(mark: String, name: String, found: String, advice: String?)] = []

    init(language: InterfaceLanguage) {
        self.language = language
    }

    /// Adds what is in order; the advice says what may be of use.
    mutating func note(_ name: LocalizedText, _ found: LocalizedText, _ advice: LocalizedText? = nil) {
        note(name, found(language), advice)
    }

    /// The same of something that has no language.
    mutating func note(_ name: LocalizedText, _ found: String, _ advice: LocalizedText? = nil) {
        rows.append((" ", name(language), found, advice?(language)))
    }

    /// Adds what is amiss; the advice says what to do.
    mutating func warn(_ name: LocalizedText, _ found: LocalizedText, _ advice: LocalizedText? = nil) {
        warn(name, found(language), advice)
    }

    /// The same of something that has no language.
    mutating func warn(_ name: LocalizedText, _ found: String, _ advice: LocalizedText? = nil) {
        note(name, found, advice)
        rows[rows.count - 1].mark = "!"
        hasProblems = true
    }

    /// All of it, row by row, in lines of so many columns where that can be; rows with `!` tell of what is amiss.
    func text(columns limit: Int?) -> String {
        let policy = WidthPolicy.narrow
        let width = rows.map { DisplayWidth.columns(of: $0.name, policy: policy) }.max() ?? 0
        var lines: [String] = []
        for row in rows {
            let columns = DisplayWidth.columns(of: row.name, policy: policy)
            let name = row.name + String(repeating: " ", count: width - columns)
            let found = DisplayText.safe(row.found)
            lines += BrokenText.rows(of: found, behind: "\(row.mark) \(name)  ", columns: limit)
            if let advice = row.advice {
                let indent = String(repeating: " ", count: width + 4)
                lines += BrokenText.rows(of: advice, behind: indent, columns: limit)
            }
        }
        lines.append("")
        lines.append((hasProblems ? LocalizedText.doctorSeesProblems : .doctorSeesNone)(language))
        return lines.joined(separator: "\n")
    }
}

extension DoctorReport {
    /// The locale.
    mutating func check(_ codeset: Codeset) {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"]
        let value = names.lazy.compactMap { getenv($0).map { String(cString: $0) } }.first { !$0.isEmpty }
        switch codeset {
        case .utf8: note(.doctorLocale, .localeIsUTF8(value))
        case .switchedToUTF8: note(.doctorLocale, .localeIsOther(value), .localeIsOtherAdvice)
        case .other: warn(.doctorLocale, .noUTF8Locale(value), .noUTF8LocaleAdvice)
        }
    }

    /// The terminal, as far as it says of itself.
    mutating func check(_ capabilities: Capabilities, size: Size, isLargerThanDrawn: Bool) {
        note(.doctorTerminal, "TERM=\(capabilities.terminal)")
        let advice: LocalizedText? =
            isLargerThanDrawn
            ? .sizeIsLarger : size.columns < 70 || size.rows < 8 ? .sizeIsSmall : nil
        note(.doctorSize, .screenSize(rows: size.rows, columns: size.columns), advice)
        if getenv("NO_COLOR") != nil {
            note(.doctorColours, .coloursAreOff)
        } else {
            let count = capabilities.colorCount
            note(.doctorColours, "\(count)", count >= 256 ? nil : .fewColoursAdvice)
        }
    }

    /// Whether the terminal marks pastes, if it has told.
    mutating func check(bracketsPastes: Bool?) {
        switch bracketsPastes {
        case true?: note(.doctorPastes, .pastesAreMarked)
        case false?: note(.doctorPastes, .pastesAreNotMarked, .pastesAdvice)
        case nil: note(.doctorPastes, .pastesAreUnknown, .pastesAdvice)
        }
    }

    /// The widths that the terminal has told, if it has.
    mutating func check(_ widths: WidthReport?, setting: Settings.AmbiguousWidth) {
        guard let widths else { return note(.doctorWidths, .widthsNotTold, .widthsNotToldAdvice) }
        guard widths.isSensible else { return warn(.doctorWidths, .widthsAreNoUTF8, .widthsAreNoUTF8Advice) }
        let found = zip(WidthReport.samples, widths.columns)
            .map { "\($0.character) \($1)" }.joined(separator: "   ")
        note(.doctorWidths, found)
        if let policy = setting.policy, policy != widths.policy {
            warn(.doctorWidthSetting, "ambiguous-width = \(setting.rawValue)", .widthSettingAdvice)
        }
    }

    /// How the text scrolls beside the agenda.
    mutating func check(scrollsColumns: Bool) {
        if scrollsColumns {
            note(.doctorScrolling, .scrollsByRows)
        } else {
            note(.doctorScrolling, .scrollsBySeveralRows, .scrollsBySeveralRowsAdvice)
        }
    }

    /// How the terminal sends Alt with a key.
    mutating func check(altSendsEscape: Bool) {
        if altSendsEscape {
            note(.doctorAltKeys, .altKeysAreRight)
        } else {
            note(.doctorAltKeys, .altKeysAreUnknown, .altKeysAdvice)
        }
    }

    /// A terminal that can't be used.
    mutating func check(_ error: TerminalError) {
        switch error {
        case .notATerminal: note(.doctorTerminal, .isNoTerminal, .isNoTerminalAdvice)
        case .noTerminalName, .unknownTerminal, .cannotPlaceCursor:
            let name = getenv("TERM").map { String(cString: $0) } ?? ""
            warn(.doctorTerminal, .terminalIsOfNoUse(name), .terminalIsOfNoUseAdvice)
        case .system: warn(.doctorTerminal, error.words(language))
        }
    }

    /// The folder of journals, which is there.
    mutating func checkJournal(_ path: String) {
        if access(path, W_OK | X_OK) == 0 {
            note(.doctorJournal, path)
        } else {
            warn(.doctorJournal, .journalNotWritable(path), .journalNotWritableAdvice)
        }
    }

    /// A folder of journals that can't be had.
    mutating func check(_ failure: JournalFolder.Failure) {
        let found: LocalizedText =
            switch failure {
            case .noHome: .noHome
            case .notAFolder(let path): .journalIsNoFolder(path.description)
            case .foreignOwner(let path): .journalIsForeign(path.description)
            case .system(let path, let code):
                .journalFails(path.description, String(cString: strerror(code)))
            }
        warn(.doctorJournal, found, .noJournalAdvice)
    }
}
