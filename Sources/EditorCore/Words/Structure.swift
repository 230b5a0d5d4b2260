import RecordDraft
import StructureEdits
import Wording

/// Paragraphs, headings and their numbers.
extension LocalizedText {
    package static let structureTitle = LocalizedText("段与节", "Paragraphs and sections")
    package static func moreBelow(_ count: Int) -> LocalizedText {
        LocalizedText("（↓ 下面还有 \(count) 项）", " (↓ \(count) more below)")
    }
    package static let paragraphGroup = LocalizedText("段", "Paragraph")
    package static let headingGroup = LocalizedText("标题和它下面的全部", "Heading and all that it holds")
    package static let numberingGroup = LocalizedText("编号", "Numbers")
    package static let referenceGroup = LocalizedText("引用", "References")
    package static let pageBreakGroup = LocalizedText("分页", "Page breaks")
    package static let headingsOnlyInTree = LocalizedText(
        "目录里只管标题；按 F6 回到正文", "In the agenda only headings; F6 goes back to the text")
    package static let firstIntoParagraph = LocalizedText("先移到一段里", "first go into a paragraph")
    package static let moveUnderQuestion = LocalizedText("移到哪个标题下", "Move under")
    package static let moveThere = LocalizedText("移过去", "move it")
    package static let deleteIt = LocalizedText("删除", "delete")
    package static let leaveReferences = LocalizedText("照做，引用不动", "go on, leave them")
    package static let openReferences = LocalizedText("照做，引用改为[--]", "go on, make them [--]")
    package static let changeAll = LocalizedText("全部照改", "change all")
    package static let removedParagraphs = LocalizedText(
        "已删除的段，号也去掉", "Deleted paragraphs, whose numbers go now")
    /// In the title line.
    package static let numbersLockedShort = LocalizedText("编号已锁", "numbers locked")
    package static let numbersAreLockedNow = LocalizedText(
        "编号锁住了：加的段编“45之二”这样的号，删的段留号；按 F5 再按 f 解锁",
        "Numbers locked: new ones are like 45 bis, deleted ones stay; F5, then f unlocks")
    package static let numbersAreFree = LocalizedText("编号解锁了", "Numbers unlocked")
    package static func numbersAreFree(_ done: LocalizedText) -> LocalizedText {
        LocalizedText(
            "编号解锁了：" + done(.chinese) + "；撤销只取回编号，不再锁上",
            "Numbers unlocked: " + done(.english) + "; undo brings them back, not the lock")
    }
    package static let withoutNumber = LocalizedText("不编号", "without a number")
    package static let unlockNumbers = LocalizedText("先解锁", "unlock first")

    package static func noNumberBeforeQuestion(_ first: String) -> LocalizedText {
        LocalizedText(
            "编号已锁，\(first) 之前没有号可用。新的一段先不编号，还是先解锁？",
            "Numbers are locked, and there is none before \(first). Put the paragraph in without a number, or unlock?"
        )
    }

    package static let numbersAndLabels = LocalizedText("编号", "Numbers and labels")
    package static let referencesThatFollow = LocalizedText("引用", "References")
    package static let brokenReferences = LocalizedText(
        "所指的不在稿中，不改", "What they refer to is not in the draft; left as they are")

    package static func structureList(numbers: Int, references: Int) -> LocalizedText {
        LocalizedText(
            "改 \(numbers) 个编号、\(references) 处引用", "Numbers: \(numbers), references: \(references)")
    }

    package static func deleteHeadingQuestion(_ title: String, paragraphs: Int, slots: Int) -> LocalizedText {
        LocalizedText(
            "删除“\(title)”？它下面的 \(paragraphs) 个编号段和 \(slots) 处待补会一起删除。",
            "Delete “\(title)”? With it go \(count(paragraphs, "numbered paragraph")) and "
                + "\(count(slots, "slot")).")
    }

    package static func deleteLinesQuestion(_ name: String, lines: Int) -> LocalizedText {
        LocalizedText(
            "删除\(name)？连同它下面的共 \(lines) 行。", "Delete \(name)? \(lines) lines go with what it holds.")
    }

    /// At most four are named.
    package static func lostReferences(_ places: [String]) -> LocalizedText {
        let named = places.prefix(4)
        let isMore = places.count > named.count
        return LocalizedText(
            "有 \(places.count) 处引用所指的会没有了：" + named.joined(separator: "、") + (isMore ? "等。" : "。"),
            "\(count(places.count, "reference")) would lose what is referred to: "
                + named.joined(separator: ", ") + (isMore ? ", …" : "."))
    }

    package static func both(_ first: LocalizedText, _ second: LocalizedText) -> LocalizedText {
        LocalizedText(first(.chinese) + second(.chinese), first(.english) + " " + second(.english))
    }

    package static func structureProblem(_ problem: StructureProblem) -> LocalizedText {
        switch problem {
        case .noParagraph:
            LocalizedText("光标不在段里；请先移到一段里", "The caret is in no paragraph; please put it in one")
        case .notNumbered:
            LocalizedText("这一段没有编号；要编号请按 F5 再按 a", "This paragraph has no number; F5, then a gives it one")
        case .isNumbered:
            LocalizedText("这一段已有编号；要改请按 F5 再按 o", "This paragraph has a number; F5, then o sets it right")
        case .noNeighbour:
            LocalizedText("那一边没有可换、可并的", "There is nothing on that side to join or change places with")
        case .headingBetween:
            LocalizedText(
                "选中的段之间有标题；请只选一个标题下的段", "A heading stands among them; select paragraphs under one heading")
        case .outsideWords:
            LocalizedText("分段要在段的文字中间；请移到分开的地方", "A paragraph is split within its words; put the caret there")
        case .noHeading:
            LocalizedText("这里没有标题；要当标题请在那一行按 Alt-H", "There is no heading here; Alt-H on a line makes it one")
        case .noLabel:
            LocalizedText("这个标题没有能接着编的序号", "The heading has no label to be counted on")
        case .noLevel:
            LocalizedText("这个标题在这里不能再升或再降", "The heading can't go further up or down a level here")
        case .numbersLocked:
            LocalizedText("编号已锁，不能改；要改请先按 F5 再按 f 解锁", "Numbers are locked; F5, then f unlocks them")
        case .noNumberBefore(let first):
            LocalizedText(
                "编号已锁，\(first) 之前没有号；要解锁请按 F5 再按 f",
                "Numbers are locked, and there is none before \(first); F5, then f unlocks them")
        case .noNumberBetween(let above, let below):
            LocalizedText(
                "编号已锁，\(above) 和 \(below) 之间没有号；请放到 \(below) 后面，或按 F5 再按 f 解锁",
                "Numbers are locked, and none is between \(above) and \(below); go behind \(below), or F5, f unlocks"
            )
        case .isDeleted:
            LocalizedText(
                "这一段已删除，编号锁着时只留号；按 F5 再按 f 解锁", "Deleted: its number stays while locked; F5, f unlocks")
        case .isThere: LocalizedText("已经在那里了", "It stands there already")
        case .nothingToDo: LocalizedText("编号都对，不用改", "All numbers are as they should be")
        }
    }

    /// What was done, and what followed: `46–68 → 47–69，改了 2 处引用`.
    package static func structureDone(_ operation: StructureOperation, _ plan: StructurePlan) -> LocalizedText
    {
        let runs = RenumberingRun.runs(of: plan.renumberings)
        var parts = runs.isEmpty ? [done(operation)] : [named(runs)]
        let references = plan.references.count
        if references > 0 {
            parts.append(
                LocalizedText("改了 \(references) 处引用", count(references, "reference") + " changed"))
        }
        if operation.putsIn, !plan.lost.isEmpty {
            let count = plan.lost.count
            parts.append(LocalizedText("\(count) 处引用请核对", "look at " + self.count(count, "reference")))
        }
        return LocalizedText(
            parts.map { $0(.chinese) }.joined(separator: "，"),
            parts.map { $0(.english) }.joined(separator: ", "))
    }

    /// At most three runs are named.
    private static func named(_ runs: [RenumberingRun]) -> LocalizedText {
        let named = runs.prefix(3).map(\.text)
        let isMore = runs.count > named.count
        return LocalizedText(
            named.joined(separator: "、") + (isMore ? "等" : ""),
            named.joined(separator: ", ") + (isMore ? ", …" : ""))
    }

    private static func done(_ operation: StructureOperation) -> LocalizedText {
        switch operation {
        case .insertAfter, .begin, .insertBefore: LocalizedText("加了一段", "Paragraph added")
        case .split: LocalizedText("分成了两段", "Paragraph split")
        case .join: LocalizedText("并成了一段", "Paragraphs joined")
        case .deleteParagraphs: LocalizedText("删除了这里的段", "Deleted")
        case .moveParagraphsUp, .moveParagraphsDown, .moveParagraphs: LocalizedText("移动了这里的段", "Moved")
        case .addNumber: LocalizedText("编了号", "Paragraph numbered")
        case .removeNumber: LocalizedText("去掉了编号", "Number taken away")
        case .numberOn, .renumber: LocalizedText("编好了号", "Numbers set right")
        case .closeUp: LocalizedText("编好了号", "Numbers set right")
        case .insertHeading: LocalizedText("加了一个标题", "Heading added")
        case .deleteHeading: LocalizedText("删除了这一节", "Section deleted")
        case .moveHeadingUp, .moveHeadingDown: LocalizedText("移动了这一节", "Section moved")
        case .promoteHeading: LocalizedText("升了一级", "One level up")
        case .demoteHeading: LocalizedText("降了一级", "One level down")
        }
    }

    static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
