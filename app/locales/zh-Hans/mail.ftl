verb-mail-again = 重新发送邮件
verb-mail-by-hand = 标记邮件为已人工发送
verb-mail-drop = 取消待发邮件
verb-mail-release = 放行待发邮件
