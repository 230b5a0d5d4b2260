import Keymaps
import RecordDraft
import Wording

extension CommandID {
    /// Opens the question where to go.
    public static let goTo: CommandID = "goto.open"
    /// Back to the place before.
    public static let placeBack: CommandID = "place.back"
    /// Forward again.
    public static let placeForward: CommandID = "place.forward"
    /// To an agenda item, 1 to 16.
    public static func item(_ item: Int) -> CommandID { CommandID("item.go\(item)") }
}

extension CommandFamily {
    /// Going to places of the draft.
    static let places = CommandFamily(
        title: LocalizedText("去处", "Places"),
        commands: [
            Command(
                .goTo, LocalizedText("转到", "go to"),
                LocalizedText(
                    "转到：议程项目、段号、标题字样、标签（二、附件、C）、行（:120）",
                    "Go to an agenda item, paragraph, title, label (二, 附件, C) or line (:120)")
            ) { $0.dialog = GoToDialog(in: &$0) },
            Command(
                .placeBack, LocalizedText("后退", "back"),
                LocalizedText("回到刚才的地方", "Back to the place before"),
                unless: { state in
                    var places = state.buffer.places
                    return places.goBack(from: state.buffer.selection.head) == nil ? .noPlaceBack : nil
                }
            ) {
                $0.goBack()
            },
            Command(
                .placeForward, LocalizedText("前进", "forward"),
                LocalizedText("再往前到后退之前的地方", "Forward again"),
                unless: { state in
                    var places = state.buffer.places
                    return places.goForward(from: state.buffer.selection.head) == nil ? .noPlaceForward : nil
                }
            ) {
                $0.goForward()
            },
        ]
            + (1...16).map { item in
                Command(
                    .item(item), LocalizedText("项目 \(item)", "item \(item)"),
                    LocalizedText("到议程项目 \(item)", "Go to agenda item \(item)")
                ) { $0.goToItem(item) }
            })
}
