extension History {
    /// Restores a history from stored revisions.
    ///
    /// - Parameters:
    ///   - revisions: The first is the root, each other one follows its parent.
    ///   - current: The index of the revision that the text is at.
    /// - Returns: `nil` where the revisions do not fit together.
    public init?(revisions: [Revision], current: Int) {
        guard let root = revisions.first, root.parent == nil, root.changes.isIdentity,
            revisions.indices.contains(current)
        else { return nil }
        for (index, revision) in revisions.enumerated() {
            if index > 0 {
                guard let parent = revision.parent, (0..<index).contains(parent),
                    revision.changes.lengthBefore == revisions[parent].changes.lengthAfter,
                    revision.changes.lengthAfter == revision.inversion.lengthBefore,
                    revision.changes.lengthBefore == revision.inversion.lengthAfter
                else { return nil }
            }
            if let child = revision.latestChild {
                guard revisions.indices.contains(child), revisions[child].parent == index else { return nil }
            }
        }
        self.init(length: root.changes.lengthAfter, selection: root.selectionAfter)
        self.revisions = revisions
        self.current = current
    }
}
