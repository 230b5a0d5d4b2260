/// Why a tmux session did not do what a test wanted.
public enum TmuxError: Error, CustomStringConvertible {
    /// tmux refused a command; with what it said.
    case failed(String)
    /// The screen did not become what was waited for; with the last one seen.
    case conditionNotMet(TmuxScreen)

    public var description: String {
        switch self {
        case .failed(let text): "tmux failed: \(text)"
        case .conditionNotMet(let screen): "not on the screen in time:\n\(screen)"
        }
    }
}
