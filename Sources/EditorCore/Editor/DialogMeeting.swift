/// How a dialog reacts to a command that does not belong to dialogs.
public enum DialogMeeting: Sendable {
    /// It closes, and the command runs.
    case makesWay
    /// It stays open, and the command runs.
    case letsThrough
    /// It has to be answered first: the command does not run.
    case holds
    /// The command has a meaning of its own in the dialog, which has been carried out.
    case takes(DialogOutcome)
}
