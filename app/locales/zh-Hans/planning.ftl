plan-title = 需要多少位评委？
plan-tab = 评审规划
plan-lede = 在评审开始之前估算：现有安排能选出多少真正最优秀的项目，每位评委要花多少时间。
plan-divided = 本轮各组别分别排名，请按单个组别填写项目数、评委人数和名额。
plan-ask = 评审安排
plan-entries = 项目数
plan-jurors = 评委人数
plan-scores = 每个项目的评分份数
plan-scores-hint = 每个项目由几位评委评分，并与其他份数对比。
plan-top = 名额
plan-top-hint = 奖项数或晋级名额。
plan-minutes = 每份评分表所需分钟数
plan-hours = 每位评委可投入的小时数
plan-hours-hint = 指评完全部评分表的总时间，据此推算需要多少位评委。
plan-agree = 评委之间的差异
plan-agree-well = 较为一致
plan-agree-usual = 一般水平
plan-agree-far = 分歧较大
plan-differ = 项目之间的差距
plan-differ-close = 较小，水平接近
plan-differ-usual = 一般水平
plan-differ-wide = 较大，优劣分明
plan-do = 开始估算
plan-empty-title = 信息尚不完整
plan-empty = 请填写预计的项目数和评委人数，至少两个项目、一位评委。
plan-answer = 估算结果
plan-asked = { $entries } 个项目，{ $jurors } 位评委，{ $top } 个名额，每份评分表 { $minutes } 分钟
plan-found = 每个项目 { $scores } 份评分时，{ $top ->
    [1] 真正最优秀的项目排名第一的概率为 { $percent }。
   *[other] 真正最优秀的 { $top } 个项目中有 { $percent } 能排进前 { $top } 名。
 }
plan-cost = 每位评委需评审 { $load }，用时 { $time }。
plan-enough = 这已达到九成；所对比的份数中，更少的均达不到。
plan-fewer = 每个项目 { $scores } 份评分即可达到九成：每位评委评审 { $load }，用时 { $time }。
plan-more = 要达到九成，每个项目 { $scores } 份评分即可：每位评委评审 { $load }，用时 { $time }。
plan-beyond-all = 无法达到九成：即使全部 { $jurors } 位评委评审每个项目，也只有 { $percent }。可以增加评委，或让优秀项目再比一轮。
plan-beyond = 所对比的份数均达不到九成，最高为 { $percent }。
plan-jurors-suffice = 每个项目 { $scores } 份评分、每人不超过 { $hours } 小时，{ $least } 位评委即可，现有 { $jurors } 位。
plan-jurors-lack = 每个项目 { $scores } 份评分、每人不超过 { $hours } 小时，共需 { $least } 位评委，还差 { $more } 位。
plan-jurors-needed = 每人 { $hours } 小时所需评委
plan-adopt = 将 { $scores } 填入本轮设置
plan-filled-in = 每个项目的评委人数已按规划填为 { $scores }，保存后生效。
plan-by-scores = 不同评分份数的对比
plan-plot = 按每个项目的评分份数，显示选出真正优秀项目的比例、难分高下的项目比例和名次区间的宽度。具体数字见下表。
plan-found-part = 选出真正优秀项目的比例
plan-close = 难分高下
plan-span = 一个项目可能的名次数
plan-span-part = 可能的名次数占全部名次的比例
plan-goal = 九成
plan-load = 每人项目数
plan-time = 每人用时
plan-asked-row = 当前
plan-places = { $places } / { $entries }
plan-entries-each = { $count } 个项目
plan-entries-between = { $low } 至 { $high } 个项目
plan-between = { $low } 至 { $high }
plan-duration = { $hours ->
    [0] { $minutes } 分钟
   *[other] { $minutes ->
        [0] { $hours } 小时
       *[other] { $hours } 小时 { $minutes } 分钟
    }
 }
plan-percent = { $percent }%
plan-give-or-take = { $percent }（±{ $error }）
plan-assumed = 假定条件（按评分标准 { $least } 至 { $greatest } 分计的标准差）：项目之间 { $entry } 分，评委宽严之间 { $juror } 分，单份评分表的其余偏差 { $residual } 分。
plan-basis = 以上为 { $runs } 次模拟评审的平均值：评委随机分配、工作量均衡，按宽严校正排名。± 为模拟的随机误差，单位为百分点。“可能的名次”指 95% 把握的范围。同样的条件，结果始终相同。
plan-not = 结果仅为估算，不作保证：实际评审中，评委按专长分配、熟悉领域，评判重点也可能不同。
fault-plan-entries = 项目数：请填写 2 至 5000 的整数。
fault-plan-jurors = 评委人数：请填写 1 至 500 的整数。
fault-plan-scores = 每个项目的评分份数：请填写整数，至少为 1，不超过评委人数。
fault-plan-large = 每个项目的评分份数：项目数与份数的乘积不能超过 100000。
fault-plan-top = 名额：请填写整数，至少为 1，且少于项目数。
fault-plan-minutes = 每份评分表所需分钟数：请填写 1 至 600 的整数。
fault-plan-hours = 每位评委可投入的小时数：请填写不超过 1000 的整数，且至少够评一份评分表。
fault-plan-choice = 请从三项中选择一项。
