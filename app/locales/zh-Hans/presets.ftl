preset-pitch-name = 商业路演
preset-pitch-summary = 初创团队面向由科研专家和投资人组成的评委会展示商业计划：先线上初评，入围项目现场决赛路演，当天揭晓结果。
preset-pitch-call =
    参赛条件：初创企业团队，或由高校、科研院所孵化、尚在筹办中的项目团队。每个团队限报一个项目。

    提交材料：项目名称及简介、团队成员及所属单位、PDF格式的路演文稿一份。请讲清楚四件事：新在哪里、谁来买单、谁来做、下一步需要什么。请勿包含商业秘密或拟申请专利的内容。

    评审办法：线上初评由三位通晓项目所用语言、且无利益冲突的评委独立评分，成绩经评委宽严校正，不因评委手松手紧影响名次。排名靠前的项目晋级决赛路演，由全体评委现场打分，去掉一个最高分和一个最低分。评审方法、权重、同分处理办法和奖项数量自首份评分表提交后不再更改。
preset-scholars-name = 青年学者成就展示
preset-scholars-summary = 博士生、博士后和青年科研人员展示研究成果：先由评审专家线上评审，再现场报告与答辩。
preset-scholars-call =
    参评条件：在读博士生、博士后，以及获博士学位不超过八年的科研人员。每人限报一项成果；合作完成的成果须列明合作者及各自贡献。

    提交材料：成果名称、非本领域专家也能读懂的摘要、PDF格式的展示文稿一份，以及不超过三篇代表作。请勿包含涉密或拟申请专利的内容。

    评审办法：线上评审由三位通晓成果所用语言、且无利益冲突的评审专家独立评分，成绩经评委宽严校正。排名靠前者进入现场终评，作报告并答辩，由全体评审专家打分，去掉一个最高分和一个最低分。评审方法、权重、同分处理办法和奖项数量自首份评分表提交后不再更改。
preset-joint2-name = 双边联合征集
preset-joint2-summary = 两家资助机构受理同一批申报项目，各由本方评委按本方标准评审，联合作出决定。
preset-joint2-call =
    申报条件：由各资助机构一侧的项目负责人组成联合团队，各方须符合本方机构的申报要求。申报材料须提交至每一家机构，任何一方未收到的，视为申报不完整。

    提交材料：联合申报书一份，包括研究目标、工作计划、各方分工、各方经费预算，以及申请回避的评审专家名单。

    评审办法：每个项目由双方机构各两位无利益冲突的专家按本方分值评审，成绩经评委宽严校正。在任一方排名靠前的项目，由双方联合评审会打分，在双方经费额度内提出立项建议。评审指标、权重和方法自首份评审意见提交后不再更改。
preset-joint3-name = 三边联合征集
preset-joint3-summary = 三家资助机构受理同一批申报项目，各由本方评委按本方标准评审，联合作出决定。
preset-joint3-call =
    申报条件：由各资助机构一侧的项目负责人组成联合团队，各方须符合本方机构的申报要求。申报材料须提交至每一家机构，任何一方未收到的，视为申报不完整。

    提交材料：联合申报书一份，包括研究目标、工作计划、各方分工、各方经费预算，以及申请回避的评审专家名单。

    评审办法：每个项目由三方机构各两位无利益冲突的专家按本方分值评审，成绩经评委宽严校正。在任一方排名靠前的项目，由三方联合评审会打分，在各方经费额度内提出立项建议。评审指标、权重和方法自首份评审意见提交后不再更改。
preset-rounds-name = 创新创业大赛
preset-rounds-summary = 数百个项目分三个组别参赛，历经初赛、复赛和现场决赛。
preset-rounds-call =
    参赛条件：拥有创新技术、产品或服务的初创企业或项目团队。请选择最合适的组别报名，每个团队限报一个项目。

    提交材料：项目名称及简介、团队成员及所属单位、项目所处阶段、PDF格式的路演文稿一份。请勿包含商业秘密或拟申请专利的内容。

    评审办法：初赛每个项目由三位评委评分，各组别排名靠前的项目晋级复赛；复赛每个项目由五位评委评分。初赛、复赛均为线上评审，成绩经评委宽严校正。各组别优胜项目进入现场决赛，由全体评委打分，去掉一个最高分和一个最低分。评审方法、权重、同分处理办法和奖项数量自首份评分表提交后不再更改。
preset-ask-stage = 项目所处阶段
preset-ask-stage-asks = 项目目前的进展。
preset-ask-stage-choices =
    创意阶段
    已有样品
    已有首批客户
    销售增长期
preset-ask-publications = 代表性论著
preset-ask-publications-asks = 最多三篇，有 DOI 的请注明。
preset-ask-parts = 各方分工与投入
preset-ask-parts-asks = 各方承担的任务、人员和设备，以及为何须合作完成。
preset-ask-budget = 本方经费预算
preset-ask-budget-asks = 请按本机构的规定，用本机构的语言和货币填写。
preset-ask-reviewers = 申请回避的专家
preset-ask-reviewers-asks = 请写明姓名和单位，仅资助机构可见。
preset-division-life = 生命健康组
preset-division-digital = 信息技术与人工智能组
preset-division-green = 绿色技术与智能制造组
preset-round-online = 线上初评
preset-round-review = 线上评审
preset-round-peers = 同行评审
preset-round-preliminary = 初赛
preset-round-semifinal = 复赛
preset-round-final = 决赛路演
preset-round-talks = 现场终评
preset-round-committee = 联合评审会
preset-innovation = 创新性
preset-innovation-asks = 产品或服务的新颖程度，以及被模仿的难易。
preset-market = 市场前景
preset-market-asks = 谁付费、为何付费、市场有多大，以及目前取得的进展。
preset-team = 团队
preset-team-asks = 团队成员合力实现目标的能力。
preset-finance = 商业模式与财务
preset-finance-asks = 盈利方式、资金需求，以及各项数据是否自洽。
preset-cooperation = 合作潜力
preset-cooperation-asks = 两国在该项目中如何优势互补，合作是否具体可行。
preset-technology = 技术水平
preset-technology-asks = 技术成熟度，以及知识产权保护情况。
preset-presentation = 现场陈述与答辩
preset-presentation-asks = 表达清楚、控时得当，对未知问题如实回答。
preset-originality = 学术创新
preset-originality-asks = 选题、方法或结论是否具有创新性，相对已有工作的推进是否清晰。
preset-rigour = 研究严谨性
preset-rigour-asks = 研究设计、数据与分析能否支撑结论，局限性是否如实说明。
preset-impact = 学术与社会影响
preset-impact-asks = 成果在学术研究、医疗、产业或公共领域的应用现状与前景。
preset-joint-work = 国际合作
preset-joint-work-asks = 两国合作伙伴对成果的贡献，以及今后进一步合作的潜力。
preset-clarity = 表达
preset-clarity-asks = 非本领域专家能否读懂摘要与展示文稿。
preset-contribution = 学术贡献
preset-contribution-asks = 成果带来的新认识或新能力及其可靠程度。
preset-prospects = 意义与前景
preset-prospects-asks = 成果在本领域之外的意义，以及后续发展的前景。
preset-talk = 现场报告
preset-talk-asks = 报告是否清晰有条理、控时得当，并照顾到不同领域的听众。
preset-answers = 现场答辩
preset-answers-asks = 能否切题、如实地回答评委提问，体现对课题的掌握。
preset-excellence = 科学水平
preset-excellence-asks = 研究目标与技术路线的创新性和可靠性，以及申请人的研究基础。
preset-benefit = 预期效益
preset-benefit-asks = 对各方科学、经济与社会的贡献，以及成果的推广和应用。
preset-feasibility = 工作计划与预算
preset-feasibility-asks = 计划、人员和经费与目标是否匹配，风险是否考虑周全。
preset-complementarity = 合作增值
preset-complementarity-asks = 单独一方难以完成之处：分工是否均衡，人员交流、数据与设备共享是否落实。
preset-level-excellent = 优：各方面均令人信服，几乎无可挑剔。
preset-level-good = 良：令人信服，略有不足。
preset-level-fair = 中：总体尚可，存在明显不足。
preset-level-weak = 差：重要内容缺失，或难以令人信服。
preset-award-first = 一等奖
preset-award-second = 二等奖
preset-award-third = 三等奖
preset-award-merit = 优胜奖
preset-award-funded = 建议立项
preset-award-reserve = 备选项目
preset-award-cooperation = 最佳合作奖
preset-award-cooperation-for = 授予最能体现两国优势互补、互利共赢的项目，由评委会在决赛项目中评选，可与等级奖兼得。
preset-award-explained = 最佳科普讲解奖
preset-award-explained-for = 授予面向公众讲解最清晰的成果，由评委会在全部参评成果中评选，可与等级奖兼得。
