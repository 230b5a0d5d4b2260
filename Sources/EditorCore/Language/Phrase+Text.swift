extension Phrase {
    /// The words in a language of the interface.
    public func text(_ language: InterfaceLanguage) -> String { words(language) }

    private var words: LocalizedText {
        switch self {
        case .paragraphNumber(let number): LocalizedText("第 \(number) 段", "para. \(number)")
        case .paragraphOfAnnex(let number, let domain):
            LocalizedText("\(domain)第 \(number) 段", "\(domain), para. \(number)")
        case .paragraphLine(let line): LocalizedText("（\(line) 行）", " (line \(line))")
        case .lineNumber(let line): LocalizedText("第 \(line) 行", "line \(line)")
        case .frontMatter: LocalizedText("卷首", "front matter")
        case .footnote: LocalizedText("脚注", "footnote")
        case .agendaItem(let item): LocalizedText("议程项目 \(item)", "agenda item \(item)")
        case .agendaItems(let items): LocalizedText("议程项目 \(items)", "agenda items \(items)")
        case .noAgendaItem: LocalizedText("议程项目 –", "agenda item –")
        case .openSlots(let count): LocalizedText("待补 \(count)", "open \(count)")
        case .slotOrdinal(let ordinal, let total):
            LocalizedText("\(ordinal)/\(total) 待补", "open \(ordinal)/\(total)")

        case .unsaved: LocalizedText("未保存", "unsaved")
        case .unsavedWithoutJournal: LocalizedText("未保存，无日志", "unsaved, no journal")
        case .savedAt(let time): LocalizedText("已保存 \(time.text)", "saved \(time.text)")
        case .unchanged: LocalizedText("无改动", "no changes")
        case .readOnlyMark: LocalizedText("只读", "read-only")
        case .newFileMark: LocalizedText("新文件", "new file")
        case .practiceMark: LocalizedText("练习稿", "practice")
        case .practiceTitle: LocalizedText("练习稿", "Practice draft")
        case .untitled: LocalizedText("未命名", "Untitled")
        case .savedTo(let path, let time):
            LocalizedText("已保存到 \(path)，\(time.text)", "Saved to \(path) at \(time.text)")
        case .savedInPlace(let path, let reason):
            LocalizedText(
                "已保存到 \(path)（直接写入：\(reason.words(.chinese))）",
                "Saved to \(path) (written in place: \(reason.words(.english)))")
        case .saveFailed(let path, let reason):
            LocalizedText(
                "没有存上，\(reason.words(.chinese))：\(path)。稿子还在这里，\(reason.advice(.chinese))",
                "Not saved, \(reason.words(.english)): \(path). The draft is still here; \(reason.advice(.english))"
            )
        case .newFile(let path):
            LocalizedText("还没有 \(path)，保存时新建", "\(path) does not exist yet; saving makes it")
        case .reading(let path): LocalizedText("正在读取 \(path) …", "Reading \(path) …")
        case .openedReadOnly: LocalizedText("以只读方式打开：可以看，不能改", "Opened for reading: look, but no edits")
        case .fileIsReadOnly:
            LocalizedText(
                "没有写这个文件的权限：只能看；要改请另存为",
                "No permission to write this file: reading only; save as another to edit")
        case .isForReading:
            LocalizedText(
                "打开时选了只读，没有存；要改请另存为，或重新打开来编辑",
                "Opened for reading, nothing saved; save as another, or open it again to edit")
        case .practiceHasNoFile:
            LocalizedText(
                "这是练习稿，随便改；保存时会问文件名", "This is the practice draft: try anything; saving asks for a name")

        case .fileGone:
            LocalizedText(
                "文件被删掉了；稿子还在这里，保存就会重新写出", "The file is gone; the draft is still here, saving writes it again")
        case .fileUnclear:
            LocalizedText(
                "别人把文件改成了认不出编码的内容，没有收进来；稿子还在这里，请按 F12 另存为别的名字",
                "Somebody put into the file what is no clear text: not taken in; the draft is here, F12 saves it under another name"
            )
        case .tookIn: LocalizedText("别人改了这份稿子，已收进来", "Somebody changed the file; taken in")
        case .merged:
            LocalizedText("别人的改动已并入，你的也在；保存后生效", "Their changes are merged with yours; save to keep both")
        case .collides:
            LocalizedText(
                "别人也改了你改的地方；保存时逐处问你", "Somebody changed what you changed; saving will ask about each place")
        case .discarded:
            LocalizedText("已回到文件里的样子；撤销可以找回", "Back to what the file holds; undo brings the edits back")
        case .noDifferences: LocalizedText("与文件没有不同", "No difference from the file")
        case .differencesTitle(let count):
            LocalizedText("与文件不同的 \(count) 处", "\(count) differences from the file")
        case .remoteDifferencesTitle(let count):
            LocalizedText("打开以后别人改的 \(count) 处", "\(count) changes by others since you opened it")
        case .differencesAnswers:
            LocalizedText(
                "↑ ↓ 逐处看   Enter 到那里   k 留着   d 全部放弃", "↑ ↓ look   Enter go   k keep   d discard all")
        case .remoteDifferencesAnswers:
            LocalizedText(
                "↑ ↓ 逐处看   Enter 到那里   k 留着   x 去掉别人的这处改动",
                "↑ ↓ look   Enter go   k keep   x take out this change by others")
        case .tookOutRemote:
            LocalizedText(
                "去掉了别人的这处改动；保存后文件里也没有了，撤销可以放回",
                "This change by others is taken out; saving removes it from the file too, undo puts it back")
        case .keptApart:
            LocalizedText("没有合并，也没有保存；下次保存时再问", "Nothing is merged or saved; the next save asks again")
        case .recoveryPutOff:
            LocalizedText(
                "没有放回找到的改动，都还留着；下次打开这份稿子时再问",
                "The edits found are not put back, and are kept; opening the draft again will ask again")
        case .recovered(let count, let time):
            LocalizedText(
                "找回了 \(time) 没来得及保存的 \(count) 处改动：F9 看，Ctrl-S 保存",
                "Recovered \(count) unsaved edits of \(time): F9 shows them, Ctrl-S saves")
        case .unplacedEdits(let time):
            LocalizedText(
                "\(time) 没保存的字句找不到原处了，都还在：precis recover --output 可取出",
                "What was typed by \(time) has lost its place; precis recover --output gives it back")
        case .hurtJournal(let time):
            LocalizedText(
                "\(time) 的日志坏了一部分：能找回的都找回了，读不出的字请补；坏日志留着，precis recover 可看",
                "The journal of \(time) is damaged: what can be read is back, please check for gaps; precis recover lists it"
            )
        case .journalFailed:
            LocalizedText(
                "写不了日志，断线会丢改动：请常按 Ctrl-S",
                "The journal cannot be written: save often, a lost line would lose edits")
        case .noLock:
            LocalizedText("文件夹不能写，别人看不到你在编辑", "No lock: the folder cannot be written, others do not see you")
        case .lockBlocked(let name):
            LocalizedText(
                "“\(name)”不是锁而占着锁的位置，别人看不到你在编辑；没用的话请删掉它",
                "No lock: “\(name)” is in its place; others do not see you. Remove it if it is of no use")

        case .noOpenSlots: LocalizedText("没有待补之处", "No open slots")
        case .lastSlotFilled: LocalizedText("全部补齐了", "All slots are filled")
        case .slotsFromTop: LocalizedText("后面没有了，从头找起", "No more below; on from the top")
        case .slotsFromBottom: LocalizedText("前面没有了，从尾找起", "No more above; on from the end")
        case .slotSelected: LocalizedText("再按一次就删除这处待补", "Press again to delete this slot")

        case .noHeadingForItem(let item):
            LocalizedText("稿中没有议程项目 \(item)", "There is no agenda item \(item) in this draft")
        case .itemIsUnder(let item, let heading):
            LocalizedText(
                "议程项目 \(item) 没有自己的标题，归在“\(heading)”之下",
                "Agenda item \(item) has no heading of its own; it is under “\(heading)”")
        case .itemIsListed(let item):
            LocalizedText(
                "议程项目 \(item) 没有自己的标题，到了议程上的这一条",
                "Agenda item \(item) has no heading of its own; this is its entry in the agenda")
        case .itemIsMentioned(let item):
            LocalizedText(
                "议程项目 \(item) 没有自己的标题，到了提到它的地方",
                "Agenda item \(item) has no heading of its own; this is where it is mentioned")
        case .noPlaceBack: LocalizedText("没有更早到过的地方", "No earlier place")
        case .noPlaceForward: LocalizedText("没有可以再往前的地方", "No later place")
        case .noHeadings: LocalizedText("稿中还没有标题", "The draft has no headings yet")
        case .noFurtherHeading: LocalizedText("这个方向没有同级标题了", "No further heading at this level")
        case .nothingFits: LocalizedText("没有对得上的地方", "Nothing fits")
        case .notFound(let text): LocalizedText("找不到“\(text)”", "“\(text)” not found")
        case .searchFromTop(let ordinal, let total):
            LocalizedText("到底了，从头找起：\(ordinal)/\(total)", "From the top again: \(ordinal)/\(total)")
        case .searchFromBottom(let ordinal, let total):
            LocalizedText("到头了，从尾找起：\(ordinal)/\(total)", "From the end again: \(ordinal)/\(total)")
        case .matchGoneTo(let ordinal, let total):
            LocalizedText("第 \(ordinal) 处，共 \(total) 处", "match \(ordinal) of \(total)")
        case .nothingSearched: LocalizedText("还没有查找过", "Nothing has been searched for yet")
        case .matchOrdinal(let ordinal, let total):
            LocalizedText("\(ordinal)/\(total)", "\(ordinal)/\(total)")
        case .noMatches: LocalizedText("没有", "none")
        case .moreCandidates(let count): LocalizedText("还有 \(count) 处", "\(count) more")

        case .nothingToUndo: LocalizedText("没有可撤销的了", "Nothing to undo")
        case .undoneInPart:
            LocalizedText(
                "别人后来也改了这里：只撤销了你自己的部分",
                "Somebody else has changed this since: only what was your own is undone")
        case .nothingToRedo: LocalizedText("没有可重做的了", "Nothing to redo")
        case .nothingSelected: LocalizedText("没有选中文字", "Nothing is selected")
        case .nothingToPaste: LocalizedText("还没有剪切或复制过", "Nothing has been cut or copied yet")
        case .awaitingPaste:
            LocalizedText(
                "请粘贴：来的全当文字放进去，停一秒为止；Esc 取消",
                "Paste now: all that comes goes in as text, until it stops for a second. Esc cancels")
        case .screenTooLarge(let columns, let rows):
            LocalizedText(
                "终端说它的屏幕超过 \(columns) 列 × \(rows) 行，只画这么多",
                "The terminal says it is larger than \(columns) columns × \(rows) rows; so much is drawn")
        case .copied(let count): LocalizedText("已复制 \(count) 字", "\(count) characters copied")
        case .cut(let count): LocalizedText("已剪切 \(count) 字", "\(count) characters cut")
        case .markSet: LocalizedText("开始选择：移动光标来扩大，Esc 取消", "Selecting: move to extend, Esc to stop")
        case .markLeft: LocalizedText("不再选择", "Selecting ended")

        case .unknownKey(let key):
            LocalizedText("\(key) 没有用处；F1 看全部按键", "\(key) does nothing here; F1 shows all keys")
        case .pendingKeys(let keys): LocalizedText("\(keys) …", "\(keys) …")
        case .keymapProblem(let problem): LocalizedText("按键设置：\(problem)", "Keymap: \(problem)")
        case .settingsProblem(let problem): LocalizedText("设置：\(problem)", "Settings: \(problem)")

        case .goToQuestion: LocalizedText("转到", "Go to")
        case .goToExamples:
            LocalizedText("议程项目、段号、标题字样、二、附件、C、:120（行）", "item, paragraph, title, 二, annex, C, :120 (line)")
        case .findQuestion: LocalizedText("查找", "Find")
        case .saveAsQuestion: LocalizedText("存为", "Save as")
        case .overwriteQuestion(let name):
            LocalizedText("“\(name)”已经有了，要替换吗？", "“\(name)” is there already. Replace it?")
        case .overwriteAnswers:
            LocalizedText("y 替换   n 换个名字   Esc 取消", "y replace   n another name   Esc cancel")
        case .quitQuestion(let name): LocalizedText("“\(name)”有改动还没保存。", "“\(name)” has unsaved changes.")
        case .quitTitle: LocalizedText("退出", "Quit")
        case .quitAnswers: LocalizedText("s 保存再退出   d 不保存   c 取消", "s save and quit   d discard   c cancel")
        case .emptyFileName: LocalizedText("请输入文件名", "Please type a file name")
        case .lockedQuestion(let holder):
            LocalizedText(
                "\(holder.user) 正在 \(holder.host) 上编辑这份稿子（\(holder.since) 起）。",
                "\(holder.user) on \(holder.host) has this draft open since \(holder.since).")
        case .lockedAnswers:
            LocalizedText("r 只看   e 照样编辑   q 退出", "r read only   e edit all the same   q quit")
        case .encodingQuestion:
            LocalizedText(
                "这份稿子是 GB18030（国标）编码，保存时用哪种？", "This draft is in GB18030. Save it in which encoding?")
        case .encodingAnswers: LocalizedText("g 仍用 GB18030   u 改用 UTF-8", "g GB18030 as it is   u UTF-8")
        case .notTextQuestion:
            LocalizedText(
                "这不像文本文件（Word、PDF 或图片？），改动会弄坏它。",
                "This does not look like text (Word, PDF, a picture?). Editing may break it.")
        case .unknownEncodingQuestion:
            LocalizedText(
                "不是 UTF-8，看不出是哪种编码，有些字显示不了。怎样打开？",
                "This is not UTF-8: some characters can't be shown. Open it how?")
        case .unknownEncodingAnswers(let mayBeGB18030):
            LocalizedText(
                "r 只看   \(mayBeGB18030 ? "g 按 GB18030（国标）   " : "")w 按西文（Windows）   q 退出",
                "r read only   \(mayBeGB18030 ? "g GB18030   " : "")w Western (Windows)   q quit")
        case .notEncodableQuestion(let characters):
            LocalizedText("文件的编码里没有“\(characters)”，存不进去。", "The file's encoding has no “\(characters)”.")
        case .notEncodableAnswers: LocalizedText("u 改用 UTF-8 保存   c 先不存", "u save in UTF-8   c do not save")
        case .conflictTitle(let ordinal, let count):
            LocalizedText("两边都改了这里 \(ordinal)/\(count)", "Both sides changed this \(ordinal)/\(count)")
        case .conflictMine: LocalizedText("我的", "mine")
        case .conflictTheirs: LocalizedText("对方的", "theirs")
        case .conflictFile: LocalizedText("文件里的", "the file's")
        case .conflictRecovered: LocalizedText("找回的", "recovered")
        case .conflictAnswers:
            LocalizedText("m 用左边   t 用右边   b 都留   Esc 以后再说", "m left   t right   b both   Esc not now")
        case .nothingThere: LocalizedText("（删去）", "(deleted)")
        case .helpTitle: LocalizedText("全部按键", "All keys")
        case .helpFooter: LocalizedText("↑ ↓ 翻看，Esc 返回", "↑ ↓ to scroll, Esc to go back")
        case .helpItems: LocalizedText("到议程项目 1 至 9", "Go to agenda item 1 to 9")
        case .helpShiftKeys: LocalizedText("Shift-移动键", "Shift-movement")
        case .helpShiftMoves: LocalizedText("边移动边选择", "Select while moving")
        case .agendaItemsHint: LocalizedText("议程项目", "agenda items")
        case .typingFills: LocalizedText("输入即填写", "type to fill")
        case .stayHere: LocalizedText("留在这里", "stay here")
        case .screenTooSmall: LocalizedText("窗口太小", "Window too small")

        case .nothingToRecover: LocalizedText("没有需要找回的改动", "Nothing to recover")
        case .editCount(let count): LocalizedText("\(count) 处改动", "\(count) edits")
        case .hurtJournalNote:
            LocalizedText(
                "日志坏了一部分，打开草案会找回能读的", "damaged in part; opening the draft recovers what can be read")
        case .setAsideNote:
            LocalizedText(
                "坏了的日志，能读的已经找回；不要了可用 --discard 丢弃",
                "damaged; what can be read has been recovered; --discard removes it")
        case .nothingReadable:
            LocalizedText("日志坏了，里面没有读得出的字句", "the journal is damaged, nothing in it can be read")
        case .discardedJournals(let count): LocalizedText("已丢弃 \(count) 份日志", "\(count) journals discarded")
        case .piecesSavedTo(let path):
            LocalizedText(
                "文件已变，找不到原处：输入过的字句按先后写在 \(path)",
                "the file has changed, the places are lost: what was typed is in \(path), in order")
        case .writtenInUTF8(let characters):
            LocalizedText(
                "原来的编码里没有“\(characters)”，所以写成了 UTF-8。",
                "the draft's encoding has no “\(characters)”: written in UTF-8.")
        case .noJournalFolder:
            LocalizedText(
                "没有放日志的文件夹：请检查 $XDG_STATE_HOME/precis", "no folder for journals: check $XDG_STATE_HOME/precis"
            )

        case .fileMissing(let path): LocalizedText("\(path)：没有这个文件", "\(path): no such file")
        case .fileFolderMissing(let path):
            LocalizedText("\(path)：路径中的文件夹不存在", "\(path): a folder on the way does not exist")
        case .fileNotPermitted(let path):
            LocalizedText("\(path)：没有读的权限", "\(path): no permission to read")
        case .fileIsFolder(let path):
            LocalizedText("\(path)：这是文件夹，请给出其中的文件", "\(path): is a folder; please name a file in it")
        case .fileUnreadable(let path, let reason):
            LocalizedText("\(path)：读不了：\(reason)", "\(path): cannot be read: \(reason)")
        case .fileNotRegular(let path): LocalizedText("\(path)：不是普通文件", "\(path): not a regular file")
        case .fileTooLarge(let path): LocalizedText("\(path)：超过 2 GiB，打不开", "\(path): larger than 2 GiB")
        case .unknownTerminal(let name):
            LocalizedText(
                "不认识的终端类型 TERM=\(name)；可试 TERM=xterm-256color precis …",
                "unknown terminal type TERM=\(name); try TERM=xterm-256color precis …")
        case .noTerminal:
            LocalizedText(
                "precis 要在终端里运行：标准输入或输出不是终端", "precis needs a terminal: standard input or output is none")
        case .terminalFailed(let reason):
            LocalizedText("用不了终端：\(reason)", "the terminal cannot be used: \(reason)")
        case .noSuchParagraph(let number): LocalizedText("没有第 \(number) 段", "There is no paragraph \(number)")
        }
    }
}
