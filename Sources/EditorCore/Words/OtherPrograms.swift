import Wording

/// What others do to the file, and what earlier sessions left.
extension LocalizedText {
    package static let fileGone =
        LocalizedText(
            "文件被删掉了；稿子还在这里，保存就会重新写出", "The file is gone; the draft is still here, saving writes it again")
    package static let fileUnclear =
        LocalizedText(
            "别人把文件改成了认不出编码的内容，没有收进来；稿子还在这里，请按 F12 另存为别的名字",
            "Somebody put into the file what is no clear text: not taken in; the draft is here, F12 saves it under another name"
        )
    package static let tookIn =
        LocalizedText("别人改了这份稿子，已收进来", "Somebody changed the file; taken in")
    package static let merged =
        LocalizedText("别人的改动已并入，你的也在；保存后生效", "Their changes are merged with yours; save to keep both")
    package static func mergedOpening(_ count: Int) -> LocalizedText {
        LocalizedText(
            "别人的改动已并入，你的也在；\(count) 处引用的段落或标题已被删去，改成了待填处，请看一看",
            "Merged; \(count) references to what was deleted are now slots: please fill them")
    }
    package static let collides =
        LocalizedText(
            "别人也改了你改的地方；保存时逐处问你", "Somebody changed what you changed; saving will ask about each place")
    package static func recovered(count: Int, time: String) -> LocalizedText {
        LocalizedText(
            "找回了 \(time) 没来得及保存的 \(count) 处改动：F9 看，Ctrl-S 保存",
            "Recovered \(count) unsaved edits of \(time): F9 shows them, Ctrl-S saves")
    }
    package static func unplacedEdits(time: String) -> LocalizedText {
        LocalizedText(
            "\(time) 没保存的字句找不到原处了，都还在：precis recover --output 可取出",
            "What was typed by \(time) has lost its place; precis recover --output gives it back")
    }
    package static func hurtJournal(time: String) -> LocalizedText {
        LocalizedText(
            "\(time) 的日志坏了一部分：能找回的都找回了，读不出的字请补；坏日志留着，precis recover 可看",
            "The journal of \(time) is damaged: what can be read is back, please check for gaps; precis recover lists it"
        )
    }
    package static let journalFailed =
        LocalizedText(
            "写不了日志，断线会丢改动：请常按 Ctrl-S",
            "The journal cannot be written: save often, a lost line would lose edits")
    package static let noLock =
        LocalizedText("文件夹不能写，别人看不到你在编辑", "No lock: the folder cannot be written, others do not see you")
    package static func lockBlocked(name: String) -> LocalizedText {
        LocalizedText(
            "“\(name)”不是锁而占着锁的位置，别人看不到你在编辑；没用的话请删掉它",
            "No lock: “\(name)” is in its place; others do not see you. Remove it if it is of no use")
    }
    package static func lockedQuestion(_ holder: LockHolder) -> LocalizedText {
        LocalizedText(
            "\(holder.user) 正在 \(holder.host) 上编辑这份稿子（\(holder.since) 起）。",
            "\(holder.user) on \(holder.host) has this draft open since \(holder.since).")
    }
    static let readOnlyAnswer = LocalizedText("只看", "read only")
    static let editAllTheSame = LocalizedText("照样编辑", "edit all the same")
    static let quitAnswer = LocalizedText("退出", "quit")
}
