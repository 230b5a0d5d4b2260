/// What a dialog does about a command that is not about dialogs.
public enum DialogMeeting: Sendable {
    /// It makes way: it is over, and the command runs.
    case makesWay
    /// The command runs under it.
    case letsThrough
    /// It has to be answered first: the command does not run.
    case holds
    /// The command means something to it, which has been done.
    case takes(DialogOutcome)
}
