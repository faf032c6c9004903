front-title = 赛事与榜单
front-lede = 从征集项目到颁奖典礼，全程在此。
front-empty-title = 暂无届次
front-empty = 届次设立后，将显示在这里。
edition-contests = 赛事与评选
edition-hosts = 主办单位
fault-slug = 只能使用小写字母、数字和连字符。
