import Wording

/// The list of all commands.
extension LocalizedText {
    package static let paletteQuestion = LocalizedText("命令", "Command")
    package static let paletteExamples = LocalizedText(
        "输入几个字来找：存、标题、undo", "type a few letters: save, heading, 撤销")
    package static let runIt = LocalizedText("执行", "run")
    package static let noCommandFits = LocalizedText("没有这样的命令；换几个字试试", "no such command; try other words")
}
