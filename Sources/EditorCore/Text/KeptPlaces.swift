import Editing
import TextRope

/// Places that the user will come back to. They are kept here and nowhere else, so that each change of the text moves them
/// all.
public struct KeptPlaces: Equatable, Sendable {
    /// Where the user was before going into the agenda tree.
    public var beforeTree: ViewOrigin?
    /// Where the user was before a dialog that shows other places: what to find, where to go.
    public var beforeDialog: ViewOrigin?
    /// Where the user was before going into the panel.
    public var beforePanel: ViewOrigin?
    /// The start of a slot that Esc has left: typing inserts there until the caret moves off it.
    public var leftSlot: Anchor?
    /// Where the caret was put by going to a match: a slot there has been found, but not gone to with Tab.
    var foundMatch: Anchor?
    /// Where the caret was put by going to a heading or paragraph: a slot there has not been gone to with Tab either.
    var landing: Anchor?
    /// Where typing before a label has just taken it away.
    var lostLabel: LostLabel?
    /// The beginning of the line of the heading that is chosen in the agenda tree.
    var chosenHeading: Anchor?

    /// Lists of names that were filled in, with the places that say how many they are.
    var listCounts: [ListCount] = []

    mutating func move(
        through changes: ChangeSet, _ map: OffsetMap, from before: TextRope, to after: TextRope
    ) {
        beforeTree = beforeTree?.moved(through: changes, from: before, to: after)
        beforeDialog = beforeDialog?.moved(through: changes, from: before, to: after)
        beforePanel = beforePanel?.moved(through: changes, from: before, to: after)
        leftSlot?.move(through: map)
        foundMatch?.move(through: map)
        landing?.move(through: map)
        lostLabel?.place.move(through: map)
        chosenHeading?.move(through: map)
        for index in listCounts.indices { listCounts[index].move(through: map) }
    }
}
