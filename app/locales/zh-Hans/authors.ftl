authors-title = 共同填写人
authors-hint = 此处所列人员均可填写、上传、提交和撤回该项目，并会收到回执。
authors-state = 身份
authors-acts = 移除或撤回
author-owner = 创建者
author-writes = 共同填写
author-you = 您本人
author-asked = 已邀请
author-invite = 邀请他人……
author-invite-do = 发送邀请
author-email = 电子邮箱
author-name = 姓名（可不填）
author-withdraw = 撤回……
author-withdraw-text = 发给 { $address } 的链接将失效。
author-withdraw-do = 撤回邀请
author-remove = 移除……
author-remove-text = { $name } 将无法再打开该项目；{ $name } 填写的内容会保留。
author-remove-do = 移除此人
author-leave = 退出……
author-leave-text = 您将无法再打开该项目；您填写的内容由其他人保留。
author-leave-do = 退出该项目
author-writing = { $count ->
   *[other] { $name } 也在填写。
}
author-invited = 邀请信已写好。接受邀请的人会列在下方。
author-withdrawn = 邀请已撤回。
author-removed = 此人不再填写该项目。
author-left = 您已退出该项目。
author-joined = 您现在可以共同填写该项目。
author-link-title = 共同填写项目
author-link-text = { $inviter } 邀请 { $address } 共同填写项目“{ $title }”。
author-link-already = 您已在填写该项目。
author-link-open = 打开项目
author-link-as = 您将以账号 { $address } 加入。
author-link-do = 加入
fault-author-already = 此人已在填写该项目。
fault-author-asked = 该邮箱已收到邀请。如需另发，请先撤回原邀请。
fault-many-invited = 每个项目最多可有 20 份待答复的邀请，每天最多新发 20 份。请撤回一份，或稍后再试。
verb-entry-invite = 邀请他人共同填写项目
verb-entry-uninvite = 撤回了共同填写的邀请
verb-entry-join = 加入了项目的共同填写
verb-entry-leave = 将一人移出项目
mail-co-edit-subject = { $inviter } 邀请您共同填写“{ $title }”
mail-co-edit-body =
    您好：

    { $inviter } 邀请您共同填写参加 { $edition } 的项目“{ $title }”。请打开下面的页面加入：

    { $link }

    此链接仅供您本人使用，且只能使用一次。如果您不清楚这是什么，请忽略本邮件。
