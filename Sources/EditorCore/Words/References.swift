import Wording

/// References.
extension LocalizedText {
    package static let noReferenceHere = LocalizedText(
        "光标不在引用上；移到“第 46 段”这样的字上再按", "No reference here; go to words like “paragraph 46” first")

    package static func foreignReference(_ words: String) -> LocalizedText {
        LocalizedText("“\(words)”指的是别的文件", "“\(words)” refers to another document")
    }

    package static func openReference(_ words: String) -> LocalizedText {
        LocalizedText("“\(words)”还没有填编号", "“\(words)” still has no number")
    }

    package static func brokenReference(_ words: String) -> LocalizedText {
        LocalizedText("稿中没有“\(words)”所指的", "The draft has nothing that “\(words)” refers to")
    }

    package static func referenceMayMean(_ words: String) -> LocalizedText {
        LocalizedText("“\(words)”可能指", "“\(words)” may mean")
    }

    package static func referencesHere(_ count: Int) -> LocalizedText {
        LocalizedText("\(count) 处引用", self.count(count, "reference"))
    }

    package static func nothingRefersHere(_ name: String) -> LocalizedText {
        LocalizedText(
            "没有引用指向\(name.isEmpty ? "这里" : name)", "Nothing refers to \(name.isEmpty ? "this place" : name)")
    }
}
