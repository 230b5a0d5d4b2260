import Keymaps

/// A key and what it does, as the screen shows them.
struct KeyText {
    /// The name of the key; empty where what is said needs none.
    var key: String
    /// What it does.
    var label: String
    /// What a click on it presses: of two keys the second; nothing where it is no key.
    var strokes: [KeyStroke] = []
    /// Whether others make way for it where there is little room.
    var isKept = false
}
