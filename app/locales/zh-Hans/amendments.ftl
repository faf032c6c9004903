amendment-title = 计分方法变更
amendment-text = 计分方法随通知公布。变更须说明理由并经全体主办单位同意，首份评分表提交后不得变更，且须告知所有人。
amendment-summary = 提议变更计分方法…
amendment-propose = 提议采用此方法
amendment-reason = 理由
amendment-reason-hint = 理由对所有人公开：显示在通知页面和排名旁，并写入致参赛者的信函。
amendment-was = 已公布
amendment-becomes = 提议
amendment-at = 提议时间
amendment-given = 已于 { $at } 同意
amendment-waiting = 尚未同意
amendment-withdraw = 撤回提议
amendment-consent = 代表 { $host } 同意…
amendment-consent-text = 全体主办单位同意后，新方法即生效，致参赛者的信函等待发出。同意后不能撤回。
amendment-consent-do = 同意
amendment-changed = 计分方法变更
amendment-told = 经全体主办单位同意，在任何评分表提交之前，于 { $moment } 由“{ $was }”变更为“{ $becomes }”。理由：{ $reason }
amendment-proposed = 提议已提出，等待全体主办单位同意。
amendment-withdrawn = 提议已撤回。
amendment-consented = 已记录同意。
fault-amendment-same = 这就是已公布的方法。
fault-amendment-open = 另有提议正在等待主办单位同意。
verb-amendment-propose = 提议变更计分方法
verb-amendment-consent = 代表主办单位同意变更计分方法
verb-amendment-withdraw = 撤回计分方法变更提议
letter-amended = 计分方法变更
letter-value-reason = 理由
mail-amended-subject = { $of }：计分方法变更
mail-amended-body =
    { $name }：

    您好！{ $of }（{ $edition }，{ $round }）的计分方法已变更。变更经全体主办单位同意，且在任何评分表提交之前作出。

    理由：{ $reason }

    现行方法请见：

    { $page }
