verb-mail-again = 重新发送邮件
verb-mail-by-hand = 标记邮件为已人工发送
verb-mail-came-back = 将邮件记为退回
verb-mail-not-back = 撤销邮件退回记录
verb-mail-drop = 取消待发邮件
verb-mail-release = 放行待发邮件
verb-round-remind = 撰写未完成评分提醒
verb-call-remind = 撰写未提交项目提醒
letters-title = 邮件
letters-lede = 发给谁、写了什么、结果如何，都在这里。专属链接只有收件人本人可见。
letters-lede-unsent = 尚未设置邮件服务器，邮件都保留在此：请复制内容，用您自己的方式发送，再做标记。
letters-of-nobody = 不属于任何一届的邮件
letters-of-nobody-text = 账号的登录链接属于其本人，不属于某一届活动。如果此人参与多届或尚未参与任何一届，只有服务器管理员能用 “palmares mail list” 和 “palmares mail show” 看到全文：请管理员转交，或用 “palmares user password” 重设密码。
letters-all = 全部
letters-state = 状态
letters-letter = 邮件
letters-to = 收件人
letters-written = 撰写时间
letters-ended = 完成时间
letters-fault = 邮件服务器的答复（共尝试 { $count } 次）
letters-empty-title = 这里还没有邮件
letters-empty = 邀请、提醒和确认邮件生成后会显示在这里。
letters-waiting = 等待您放行
letters-waiting-text = 以下邮件经您放行后才会发出。
letters-reaches = 将发给 { $count } 人
letters-sample = 查看其中一封
letters-release = 全部发送（{ $count } 封）
letters-drop = 不发送
letters-released = 已放行，邮件正在发出。
letters-dropped = 已取消，邮件不会发给任何人。
letters-copy = 复制到微信等
letters-copy-hint = 全选后复制即可。专属链接在此处已隐去。
letters-copy-secret = 全选后复制即可。任何人持有该链接都能使用，请只发给收件人本人。
letters-copy-invitation = 如需转交可用的链接，请在受邀者所在页面生成：
letters-by-hand = 已人工发送
letters-by-hand-done = 已标记为人工发送，链接不再显示。
letters-again = 重新发送
letters-again-done = 邮件将重新发出。
letters-unclear-text = 发送途中邮件服务器失去响应，对方可能已经收到。重新发送之前请先询问对方。
letters-state-waiting = 等待放行
letters-state-ready = 待发送
letters-state-sending = 发送中
letters-state-sent = 已发送
letters-state-failed = 发送失败
letters-state-returned = 已退回
letters-came-back = 已被退回……
letters-came-back-why = 退回原因
letters-came-back-hint = 例如邮箱的退信内容，或对方查无此人。
letters-came-back-do = 记为退回
letters-came-back-done = 已记录：该邮件列入失败邮件，人员页面上会标注该地址。
letters-not-back = 其实已送达
letters-not-back-done = 该邮件重新记为已送达。
letters-state-unclear = 可能已发送
letters-state-by-hand = 已人工发送
letters-state-dropped = 已取消
reminders-scorecards = { $people } 位评委还有 { $things } 份评分表未提交。
reminders-scorecards-do = 撰写提醒邮件
reminders-entries = { $people } 人已开始填写参赛项目但尚未提交。
reminders-entries-do = 撰写提醒邮件
reminders-wait = 邮件由您放行后才发出，放行前可看到收件人名单。
verb-mail-reword = 修改了邮件文案
wording-title = 邮件文案
wording-lede = 每种邮件都备有四种语言的标准文案。如有需要，可为本届活动另写。
wording-words = 文案
wording-standard = 标准文案
wording-own = 自拟：{ $languages }
wording-text = 未改动的语言沿用标准文案，今后标准文案改进时也随之更新。尚未发出的邮件将采用您的文案。
wording-subject = 主题
wording-body = 正文
wording-body-hint = 段落之间空一行。单独占一行的网址会成为链接。
wording-values = 可填入的内容
wording-try = 试看效果
wording-back = 恢复标准文案
wording-preview = 收件人看到的样子
wording-now = { $who } · 现在会收到
wording-no-reader = 目前没有人会收到此邮件，此前也无人收到，因此以值的名称代替。
wording-reader = 以谁为例
wording-reads = 主题与正文
wording-saved = 已保存，邮件从现在起采用您的文案。
fault-half-worded = 同一种语言须同时填写主题和正文。
fault-no-value = 花括号中的名称不在这种邮件可填入的内容之列。
fault-no-link = 没有网址，收件人就无法回应：每种语言都要保留网址。
letter-invite-organiser = 邀请加入组委会
letter-invite-chair = 邀请担任评委会主席
letter-invite-juror = 邀请担任评委
letter-invite-auditor = 邀请担任审计员
letter-invite-operator = 邀请主持颁奖流程
letter-invite-signatory = 邀请代表主办单位签字
letter-remind-invitation = 提醒答复邀请
letter-remind-desk = 提醒查看评审清单
letter-remind-scorecards = 评分提醒
letter-remind-draft = 未提交项目提醒
letter-assignment = 评审任务变动通知
letter-entry-submitted = 项目提交回执
letter-extended = 截止时间延长通知
letter-entry-missing = 项目缺件通知
letter-co-edit = 共同填写项目的邀请
letter-answered = 提问答复通知
letter-complaint-answered = 投诉答复通知
letter-value-name = 收件人姓名
letter-value-inviter = 邀请人
letter-value-edition = 本届活动名称
letter-value-of = 所涉赛事或主办单位
letter-value-load = 每轮最多评审的项目数
letter-value-link = 收件人的专属网址
letter-value-page = 页面网址
letter-value-title = 项目名称
letter-value-code = 项目编号
letter-value-moment = 收到的日期和时间
letter-value-zone = 该时间所属时区
letter-value-receipt = 回执编号
letter-value-digest = 提交内容的摘要值
letter-value-round = 评审轮次
letter-value-count = 清单上的项目总数
letter-value-new = 新增项目数（申报利益冲突后附编号）
letter-value-gone = 撤下的项目数
letter-value-left = 尚未提交的数量
letter-value-closes_at = 截止的日期和时间
letter-value-was_at = 原截止时间
letter-value-received = 已收到的机构
letter-value-missing = 尚未收到的机构
letter-value-question = 提问内容
letter-value-answer = 答复内容

mail-sign-up-subject = 请确认您的邮箱
mail-sign-up-body =
    { $name }，您好！

    请打开下面的页面，确认用此邮箱注册账号：

    { $link }

    链接仅可使用一次，两天内有效。如非本人操作，请忽略此邮件，账号不会建立。
mail-sign-up-known-subject = 您已有账号
mail-sign-up-known-body =
    { $name }，您好！

    刚才有人（可能是您本人）用此邮箱注册。您已有账号，请在下面的页面登录或重设密码：

    { $page }

    如非本人操作，请忽略此邮件，一切照旧。
mail-sign-in-subject = 您的登录链接
mail-sign-in-body =
    { $name }，您好！

    请打开下面的页面，点击按钮即可登录：

    { $link }

    链接仅可使用一次，半小时内有效。如非本人操作，请忽略此邮件。
mail-reset-subject = 重设密码
mail-reset-body =
    { $name }，您好！

    请打开下面的页面设置新密码：

    { $link }

    链接仅可使用一次，两小时内有效。如非本人操作，请忽略此邮件，密码不会改变。
mail-unknown-subject = 此邮箱尚无账号
mail-unknown-body =
    您好！

    刚才有人（可能是您本人）申请登录链接，但此邮箱尚无账号。您可能用的是另一个邮箱；也可在此注册：

    { $page }

    如非本人操作，请忽略此邮件。
mail-new-address-subject = 请确认您的新邮箱
mail-new-address-body =
    { $name }，您好！

    请打开下面的页面，将此邮箱设为您账号的邮箱：

    { $link }

    链接仅可使用一次，两天内有效。如非本人操作，请忽略此邮件。
mail-address-known-subject = 此邮箱已有账号
mail-address-known-body =
    您好！

    刚才有人（可能是您本人）想把此邮箱用于另一个账号。此邮箱已有账号，因此未作任何改动。
mail-address-asked-subject = 有人申请更改您账号的邮箱
mail-address-asked-body =
    { $name }，您好！

    有人（可能是您本人）登录了您的账号，并用密码申请将邮箱更改为 { $address }。目前尚未更改：须先打开发往该邮箱的链接。

    如非本人操作，请立即重设密码。所有设备将退出登录，该链接也随即失效：

    { $page }
mail-address-changed-subject = 您的邮箱已更改
mail-address-changed-body =
    { $name }，您好！

    您账号的邮箱已更改为 { $address }。如非本人操作，请立即联系组委会。

mail-answered-subject = 您关于{ $of }的提问已有答复
mail-answered-body =
    { $name }，您好！

    您此前就{ $of }向组委会提问。问题与答复现已在赛事页面公布，不显示您的姓名。

    { $question }

    { $answer }

    { $page }
mail-complaint-answered-subject = 您对{ $edition }的投诉已有答复
mail-complaint-answered-body =
    { $name }，您好！

    { $edition }组委会已答复您的投诉，请在此查看：

    { $page }

mail-invite-organiser-subject = 邀请您加入{ $edition }组委会
mail-invite-organiser-body =
    尊敬的{ $name }：

    { $inviter }诚邀您加入{ $edition }组委会。请在下面的页面答复：

    { $link }

    此链接仅供您本人使用。
mail-invite-auditor-subject = 邀请您担任{ $edition }审计员
mail-invite-auditor-body =
    尊敬的{ $name }：

    { $inviter }诚邀您担任{ $edition }审计员：可查看全部内容，但不作任何改动。请在下面的页面答复：

    { $link }

    此链接仅供您本人使用。
mail-invite-operator-subject = 邀请您担任{ $edition }典礼操作员
mail-invite-operator-body =
    尊敬的{ $name }：

    { $inviter }诚邀您操作{ $edition }颁奖典礼的流程。请在下面的页面答复：

    { $link }

    此链接仅供您本人使用。
mail-invite-chair-subject = 邀请您担任{ $of }评委会主席
mail-invite-chair-body =
    尊敬的{ $name }：

    { $inviter }诚邀您担任{ $of }（{ $edition }）评委会主席。请在下面的页面答复：

    { $link }

    此链接仅供您本人使用。
mail-invite-signatory-subject = 邀请您代表{ $of }签字确认{ $edition }的结果
mail-invite-signatory-body =
    尊敬的{ $name }：

    { $inviter }诚邀您代表{ $of }签字确认{ $edition }的结果。请在下面的页面答复：

    { $link }

    此链接仅供您本人使用。
mail-invite-juror-subject = 邀请您担任{ $of }评委
mail-invite-juror-body =
    尊敬的{ $name }：

    { $inviter }诚邀您担任{ $of }（{ $edition }）评审专家，每轮最多评审 { $load } 个项目。您可在下面的页面接受邀请、选择少评一些，或谢绝：

    { $link }

    此链接仅供您本人使用。
mail-remind-invitation-subject = { $edition }的邀请期待您的答复
mail-remind-invitation-body =
    尊敬的{ $name }：

    { $inviter }此前邀请您参与{ $edition }，期待您的答复，无论接受与否。请在下面的页面答复：

    { $link }

    此链接仅供您本人使用，此前信中的链接同样有效。
mail-remind-desk-subject = { $of }的评审任务等待您处理
mail-remind-desk-body =
    尊敬的{ $name }：

    { $of }（{ $edition }）的评审任务已分配给您，您尚未打开。请在此查看：

    { $page }
mail-remind-scorecards-subject = 待评审提醒：{ $of }
mail-remind-scorecards-body =
    { $name }，您好！

    您在 { $of }（{ $edition }，{ $round }）中还有评分表尚未提交。

    待提交：{ $left } 份
    截止时间：{ $closes_at }（{ $zone }）

    请在此查看您的评审任务：

    { $page }
mail-remind-draft-subject = 您的项目尚未提交：{ $of }
mail-remind-draft-body =
    { $name }，您好！

    您已开始填写 { $of }（{ $edition }）的参赛项目，但尚未提交。

    未提交：{ $left } 项
    截止时间：{ $closes_at }（{ $zone }）

    请在此查看您的项目：

    { $page }

    如您不打算参加，请忽略此信。
mail-entry-missing-subject = { $missing } 尚未收到 { $code }
mail-entry-missing-body =
    尊敬的{ $name }：

    您申报{ $of }（{ $edition }）的项目 { $code } 须送达联合征集的每一家机构。

    已收到：{ $received }
    未收到：{ $missing }

    请按相应机构的规定尽快补交。您的项目页面：

    { $page }
mail-assignment-subject = 您的评审任务：{ $of }
mail-assignment-body =
    尊敬的{ $name }：

    您在{ $of }（{ $edition }，{ $round }）的评审任务有变动。

    任务总数：{ $count }
    新增：{ $new }
    撤下：{ $gone }
    截止时间：{ $closes_at }

    请在此查看您的任务列表：

    { $page }
mail-extended-subject = { $of }截止时间延长至{ $closes_at }
mail-extended-body =
    尊敬的{ $name }：

    { $of }（{ $edition }）的截止时间已对所有人统一延长：原定{ $was_at }，现改为{ $closes_at }（{ $zone }）。

    已提交的内容继续有效，截止前仍可修改：

    { $page }
