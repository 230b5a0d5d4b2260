import Keymaps
import Wording

extension CommandID {
    static let referenceGo: CommandID = "reference.go"
    static let referenceList: CommandID = "reference.list"
}

extension CommandFamily {
    /// References to paragraphs, headings and annexes.
    static let references = CommandFamily(
        title: LocalizedText("引用", "References"),
        commands: [
            Command(
                .referenceGo, LocalizedText("所指", "go to target"),
                LocalizedText("到光标处引用所指的段、节、附件", "Go to what the reference at the caret refers to"),
                unless: { $0.view.focus == .agenda ? .headingsOnlyInTree : nil }
            ) { $0.goToReferenceTarget() },
            Command(
                .referenceList, LocalizedText("谁引用", "who refers"),
                LocalizedText("列出引用这一段、这一节的地方", "List what refers to this paragraph or section")
            ) { $0.listReferences() },
        ])
}
