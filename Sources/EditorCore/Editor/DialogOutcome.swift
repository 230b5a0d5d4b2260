/// What becomes of a dialog after input.
public enum DialogOutcome: Sendable {
    /// It stays open.
    case stays
    /// It stays open, and something is to be done outside.
    case requests([Effect])
    /// It is over; what is to be done outside follows. Where another has been opened meanwhile, that one is open now.
    case ends([Effect])
    /// Another, or itself changed, takes its place.
    case becomes(any Dialog)

    /// It is over, and nothing is to be done outside.
    static var ends: DialogOutcome { .ends([]) }
}
