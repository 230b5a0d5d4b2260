/// A key as a terminal reports it, without its modifiers.
public enum Key: Hashable, Sendable {
    /// A key that types a character; the space bar is `.character(" ")`.
    case character(Character)
    case enter
    case tab
    case escape
    case backspace
    case delete
    case insert
    case home
    case end
    case pageUp
    case pageDown
    case up
    case down
    case left
    case right
    /// A function key, 1-based: `.function(1)` is F1.
    case function(Int)
}
