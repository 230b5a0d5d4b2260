import Wording

/// Questions about what the bytes of a file are.
extension LocalizedText {
    package static let encodingQuestion =
        LocalizedText(
            "这份稿子是 GB18030（国标）编码，保存时用哪种？", "This draft is in GB18030. Save it in which encoding?")
    package static let notTextQuestion =
        LocalizedText(
            "这不像文本文件（Word、PDF 或图片？），改动会弄坏它。",
            "This does not look like text (Word, PDF, a picture?). Editing may break it.")
    package static let unknownEncodingQuestion =
        LocalizedText(
            "不是 UTF-8，看不出是哪种编码，有些字显示不了。怎样打开？",
            "This is not UTF-8: some characters can't be shown. Open it how?")
    package static func notEncodableQuestion(_ characters: String) -> LocalizedText {
        LocalizedText("文件的编码里没有“\(characters)”，存不进去。", "The file's encoding has no “\(characters)”.")
    }
    static let keepGB18030 = LocalizedText("仍用 GB18030", "GB18030 as it is")
    static let useUTF8 = LocalizedText("改用 UTF-8", "UTF-8")
    static let readAsGB18030 = LocalizedText("按 GB18030（国标）", "GB18030")
    static let readAsWestern = LocalizedText("按西文（Windows）", "Western (Windows)")
    static let saveInUTF8 = LocalizedText("改用 UTF-8 保存", "save in UTF-8")
    static let doNotSave = LocalizedText("先不存", "do not save")
}
