import Terminal
import Wording

extension DoctorReport {
    /// Whether what is copied in the editor gets to the clipboard of the user's own machine.
    mutating func check(_ clipboard: ClipboardSupport, through multiplexer: Multiplexer?) {
        switch (clipboard, multiplexer) {
        case (.missing, _): note(.doctorClipboard, .clipboardIsMissing, .clipboardIsMissingAdvice)
        case (_, .tmux): note(.doctorClipboard, .clipboardThroughTmux, .clipboardThroughTmuxAdvice)
        case (_, .screen): note(.doctorClipboard, .clipboardThroughScreen, .clipboardTry)
        case (.announced, nil): note(.doctorClipboard, .clipboardWorks, .clipboardLimit)
        case (.unknown, nil): note(.doctorClipboard, .clipboardIsUnknown, .clipboardTryOrSelect)
        }
    }
}
