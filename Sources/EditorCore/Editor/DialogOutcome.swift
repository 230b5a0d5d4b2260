/// What happens to a dialog after input.
public enum DialogOutcome: Sendable {
    /// It stays open.
    case stays
    /// It stays open, with effects to be carried out.
    case requests([Effect])
    /// It closes, with effects to be carried out. Where it has opened another dialog, that one is open now.
    case ends([Effect])
    /// Another, or itself changed, takes its place.
    case becomes(any Dialog)

    /// It closes, without effects.
    static var ends: DialogOutcome { .ends([]) }
}
