import EditorCore
import Screen
import TextLayout

/// What every frame has to be, whatever it shows.
public enum FrameCheck {
    /// The first thing that is wrong with a frame; `nil` where nothing is.
    ///
    /// - Parameter sound: A frame in which nothing was wrong: rows that are as they were in it are not looked at again.
    public static func fault(in frame: Frame, of state: EditorState, since sound: Frame? = nil) -> String? {
        let size = frame.size
        guard size.rows == state.view.screen.rows, size.columns == state.view.screen.columns else {
            return "size"
        }
        guard (0..<size.rows).allSatisfy({ frame.row($0).count == size.columns }) else {
            return "number of cells"
        }
        let isAlike = sound?.size == size && sound?.policy == frame.policy
        for row in 0..<size.rows {
            if isAlike, let sound, sound.row(row) == frame.row(row) { continue }
            for column in 0..<size.columns {
                if let fault = fault(in: frame, row: row, column: column) {
                    return "\(fault) at \(row),\(column)"
                }
            }
        }
        guard let cursor = frame.cursor else { return "no cursor" }
        guard (0..<size.rows).contains(cursor.row), (0..<size.columns).contains(cursor.column) else {
            return "cursor outside"
        }
        return frame[cursor.row, cursor.column].columns == 0
            ? "cursor in the middle of a wide character at \(cursor.row),\(cursor.column)" : nil
    }

    private static func fault(in frame: Frame, row: Int, column: Int) -> String? {
        let cell = frame[row, column]
        let columns = DisplayWidth.columns(of: cell.text, policy: frame.policy)
        switch cell.columns {
        case 0:
            guard column > 0, frame[row, column - 1].columns == 2, cell.text.isEmpty else { return "half" }
            return frame[row, column - 1].style == cell.style ? nil : "halves of two styles"
        case 1: return columns == 1 ? nil : "text of \(columns) columns in one"
        case 2:
            guard column + 1 < frame.size.columns, frame[row, column + 1].columns == 0 else { return "cut" }
            return columns == 2 ? nil : "text of \(columns) columns in two"
        default: return "\(cell.columns) columns"
        }
    }
}
