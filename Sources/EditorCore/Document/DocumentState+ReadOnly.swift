import Wording

extension DocumentState {
    /// Why the text may only be read, and the way out; nil where it may be edited.
    var whyReadOnly: LocalizedText? {
        guard isReadOnly else { return nil }
        if isUnclear { return .encodingIsUnclear }
        return isProtected ? .fileIsReadOnly : .openedReadOnly
    }
}
