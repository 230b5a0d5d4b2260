import Wording

extension SaveFailure.Reason {
    /// What the user can do about it.
    var advice: LocalizedText {
        switch self {
        case .noSpace:
            LocalizedText("请腾出空间再存，或另存到别处", "free some space and save again, or save elsewhere")
        case .brokenOff:
            LocalizedText("请马上再存一次，或另存到别处", "save again now, or save it elsewhere")
        case .changedOnDisk, .unclearOnDisk: LocalizedText("可以另存为别的名字", "save it under another name")
        default: LocalizedText("可以另存到别处", "save it elsewhere")
        }
    }

    /// What stood in the way, in words.
    var words: LocalizedText {
        switch self {
        case .noSpace: LocalizedText("磁盘满了", "the disk is full")
        case .noPermission: LocalizedText("没有写的权限", "no permission to write")
        case .readOnlyFileSystem: LocalizedText("这个磁盘只能读", "the disk is read-only")
        case .folderMissing: LocalizedText("没有这个文件夹", "there is no such folder")
        case .notAFile: LocalizedText("那里不是普通文件", "no ordinary file can stand there")
        case .nameTooLong: LocalizedText("文件名太长", "the name is too long")
        case .changedOnDisk: LocalizedText("文件被别人改过", "somebody else has changed the file")
        case .unclearOnDisk:
            LocalizedText("别人把文件改成了认不出编码的内容", "somebody has put into the file what is no clear text")
        case .alreadyExists: LocalizedText("已经有这个文件", "the file is there already")
        case .notEncodable(let characters):
            LocalizedText("文件的编码里没有“\(characters)”", "the file's encoding has no “\(characters)”")
        case .brokenOff(let text):
            LocalizedText("写到一半断了（\(text)），文件现在不全", "writing broke off (\(text)), the file holds a part only")
        case .other(let text): LocalizedText(text, text)
        }
    }
}

extension InPlaceCause {
    /// Why the file was not replaced as a whole, in words.
    var words: LocalizedText {
        switch self {
        case .hardLinks: LocalizedText("这个文件有几个名字", "the file has several names")
        case .folderProtected: LocalizedText("文件夹不让替换文件", "the folder does not let files be replaced")
        }
    }
}
