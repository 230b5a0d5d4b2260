import Terminal

extension DoctorReport {
    /// Whether what is copied in the editor gets to the clipboard of the user's own machine.
    mutating func check(_ clipboard: ClipboardSupport, through multiplexer: Multiplexer?) {
        let (chineseName, englishName) = ("剪贴板", "Clipboard")
        switch (clipboard, multiplexer) {
        case (.missing, _):
            note(
                chineseName, englishName,
                say("终端不接收：复制的文字只能在编辑器里粘贴", "not taken by the terminal: what is copied stays in the editor"),
                "要复制到自己的电脑，按住 Shift 用鼠标选取",
                "to copy to your own machine, hold Shift and select with the mouse")
        case (_, .tmux):
            note(
                chineseName, englishName, say("由 tmux 转给终端", "handed to the terminal by tmux"),
                "~/.tmux.conf 里要有 set -g set-clipboard on；否则复制的文字到不了自己的电脑",
                "~/.tmux.conf needs set -g set-clipboard on, or what is copied does not reach your own machine"
            )
        case (_, .screen):
            note(
                chineseName, englishName, say("由 screen 转给终端", "handed to the terminal by screen"),
                "试一试：在编辑器里复制，到别的程序里粘贴", "try: copy in the editor, paste in another program")
        case (.announced, nil):
            note(
                chineseName, englishName,
                say("复制的文字直接到自己电脑的剪贴板", "what is copied goes to your own machine"),
                "一次至多约 25,000 个汉字", "some 75,000 letters at a time")
        case (.unknown, nil):
            note(
                chineseName, englishName,
                say("终端没有说明是否接收", "the terminal does not say whether it takes what is copied"),
                "试一试：在编辑器里复制，到别的程序里粘贴；不行就按住 Shift 用鼠标选取",
                "try: copy in the editor, paste in another program; else hold Shift and select with the mouse"
            )
        }
    }
}
