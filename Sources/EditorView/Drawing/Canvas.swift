import EditorCore
import Screen
import TextLayout
import Wording

/// The frame being drawn. It begins as the previous frame where that was laid out alike, so that parts which look as they
/// did are left as they are; else it begins blank. The canvas alone knows whether it still shows the previous frame.
struct Canvas {
    /// What has been drawn so far.
    var frame: Frame
    /// Whether every part that is not drawn yet shows as in the previous frame.
    let isPrevious: Bool
    /// The signs that it is drawn with.
    let art: LineArt
    let language: InterfaceLanguage

    /// A frame with panes alone, no dialog over them, and how it was laid out.
    typealias Previous = (frame: Frame, layout: PaneLayout)

    /// Begins a frame.
    ///
    /// - Parameter previous: The previous frame, where nothing but its parts stood in it.
    init(
        size: Size, policy: WidthPolicy, layout: PaneLayout, previous: Previous?, art: LineArt,
        language: InterfaceLanguage
    ) {
        self.art = art
        self.language = language
        if let previous, previous.layout == layout, previous.frame.size == size,
            previous.frame.policy == policy
        {
            frame = previous.frame
            isPrevious = true
        } else {
            frame = Frame(size: size, policy: policy)
            isPrevious = false
        }
        frame.cursor = nil
    }

    /// Makes an area blank in which the previous frame may show something.
    mutating func clear(_ area: Area) {
        if isPrevious { frame.clear(area) }
    }
}
