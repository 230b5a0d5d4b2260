extension EditorState {
    /// Whether the structure of the draft is known to its end.
    public var isReadToEnd: Bool { buffer.draft.isComplete }

    /// Whether there is work left for when no key comes.
    public var hasWork: Bool { !isReadToEnd || dialog?.hasWork == true || panel?.hasWork == true }

    /// Does some of the work left for when no key comes, for a few milliseconds.
    public mutating func workOn() {
        readOn()
        // Taken out of the state meanwhile, or changing its list would copy the list.
        if var open = dialog, open.hasWork {
            dialog = nil
            open.workOn(in: self)
            dialog = open
        }
        if var open = panel, open.hasWork {
            panel = nil
            open.workOn(in: self)
            panel = open
        }
    }

    /// Reads on in a draft too long to be read before it is shown, for a few milliseconds.
    public mutating func readOn() {
        guard !isReadToEnd else { return }
        buffer.readOn(bytes: Buffer.slice)
        if isReadToEnd { finishReading() }
    }

    /// Reads the draft to its end, for a command that must know all of it.
    mutating func readToEnd() {
        guard !isReadToEnd else { return }
        // In parts: what is read at once is in memory twice for a moment.
        while !isReadToEnd { buffer.readOn(bytes: 1 << 22) }
        finishReading()
    }

    /// Matches over page-break cuts are only known now.
    mutating func finishReading() {
        search.version = -1
        if search.isShown { refreshMatches() }
    }
}
