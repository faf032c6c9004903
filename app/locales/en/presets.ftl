preset-pitch-name = Business Pitch
preset-pitch-summary = Startups pitch to a jury of researchers and investors. Jurors read the decks online; the finalists take the stage, and the winners are announced the same day.
preset-pitch-call =
    Who may enter. Teams with a young venture, or a spin-off in the making at a university or research institute. One entry per team.

    What is asked. A title and a summary, the team with its affiliations, and a deck as one PDF. Say what is new, who pays for it, who does the work, and what is needed next. Please leave out anything confidential or awaiting a patent filing.

    How it is judged. Each entry is read online by three jurors who read its language and have no conflict of interest. The scores are calibrated, so that a strict juror costs nobody a place. The best go to the live final before the whole jury, where the highest and the lowest scorecard are dropped. Method, weights, tie-break and number of prizes do not change once the first scorecard is submitted.
preset-scholars-name = Young Scholars Achievement
preset-scholars-summary = Doctoral candidates, postdocs and early-career researchers present their results to a jury of their fields, first in writing, then on stage.
preset-scholars-call =
    Who may enter. Doctoral candidates, postdocs and researchers within eight years of their doctorate. One entry per person; results obtained with others name them and say who did what.

    What is asked. A title and a summary that an expert of another field can follow, a deck as one PDF, and up to three publications. Please leave out anything confidential or awaiting a patent filing.

    How it is judged. Each entry is read online by three jurors who read its language and have no conflict of interest; the scores are calibrated. The best present on stage and answer questions, before the whole jury; the highest and the lowest scorecard are dropped. Method, weights, tie-break and number of prizes do not change once the first scorecard is submitted.
preset-joint2-name = Joint call of two agencies
preset-joint2-summary = Two funding agencies receive the same proposals, have them reviewed each by its own jury on its own scale, and decide together.
preset-joint2-call =
    Who may apply. Consortia with a principal investigator on the side of each agency. Each side must be eligible by the rules of its own agency. A proposal is complete only when every agency has received it.

    What is asked. One joint proposal: objectives, work plan, what each side contributes, the budget of each side, and the names of experts who should not review it.

    How it is judged. Every proposal is reviewed by two experts of each agency, without a conflict of interest, on that agency’s scale; the scores are calibrated. The joint committee of both agencies then scores the proposals that an agency ranks among its best, and recommends those to be funded, within the budgets of both. Criteria, weights and method do not change once the first review is submitted.
preset-joint3-name = Joint call of three agencies
preset-joint3-summary = Three funding agencies receive the same proposals, have them reviewed each by its own jury on its own scale, and decide together.
preset-joint3-call =
    Who may apply. Consortia with a principal investigator on the side of each agency. Each side must be eligible by the rules of its own agency. A proposal is complete only when every agency has received it.

    What is asked. One joint proposal: objectives, work plan, what each side contributes, the budget of each side, and the names of experts who should not review it.

    How it is judged. Every proposal is reviewed by two experts of each agency, without a conflict of interest, on that agency’s scale; the scores are calibrated. The joint committee of the three agencies then scores the proposals that an agency ranks among its best, and recommends those to be funded, within the budgets of all. Criteria, weights and method do not change once the first review is submitted.
preset-rounds-name = Innovation competition
preset-rounds-summary = Hundreds of projects in three tracks: a preliminary round, a semi-final and a live final.
preset-rounds-call =
    Who may enter. Startups and project teams with an innovative technology, product or service. Choose the track that fits best; one entry per team.

    What is asked. A title and a summary, the team with its affiliations, the stage that has been reached, and a deck as one PDF. Please leave out anything confidential or awaiting a patent filing.

    How it is judged. In the preliminary round three jurors read each project; the best of each track go to the semi-final, where five read it. Both rounds are online and calibrated. The best of each track meet in the live final before the whole jury, where the highest and the lowest scorecard are dropped. Method, weights, tie-break and number of prizes do not change once the first scorecard is submitted.
preset-ask-stage = Stage reached
preset-ask-stage-asks = How far the venture is today.
preset-ask-stage-choices =
    Idea
    Prototype
    First customers
    Growing sales
preset-ask-publications = Publications
preset-ask-publications-asks = Up to three, each with a DOI where there is one.
preset-ask-parts = What each side contributes
preset-ask-parts-asks = Work packages, people and equipment of each side, and why neither could do it alone.
preset-ask-budget = Budget of the partner of this agency
preset-ask-budget-asks = In the currency and by the rules of this agency, in its own language.
preset-ask-reviewers = Experts who should not review it
preset-ask-reviewers-asks = Names and institutions; the agencies alone read them.
preset-division-life = Life sciences and health
preset-division-digital = Information technology and artificial intelligence
preset-division-green = Green technology and manufacturing
preset-round-online = Online round
preset-round-review = Online review
preset-round-peers = Peer review
preset-round-preliminary = Preliminary round
preset-round-semifinal = Semi-final
preset-round-final = Live final
preset-round-talks = Talks on stage
preset-round-committee = Joint committee
preset-innovation = Innovation
preset-innovation-asks = How new the product or service is, and how hard it would be to copy.
preset-market = Market
preset-market-asks = Who pays and why, how large the market is, and what has been achieved so far.
preset-team = Team
preset-team-asks = Whether these people, together, can do what they announce.
preset-finance = Business model and finance
preset-finance-asks = How money is earned, what is needed, and whether the figures hold together.
preset-cooperation = Potential for cooperation
preset-cooperation-asks = What the two countries add to each other in this venture, and how concrete it is.
preset-technology = Technology
preset-technology-asks = How mature the technology is, and how well it is protected.
preset-presentation = Presentation and answers
preset-presentation-asks = Clear, on time, and honest about what is not yet known.
preset-originality = Originality
preset-originality-asks = Is the question, the method or the finding new, and is the step beyond earlier work plain?
preset-rigour = Rigour
preset-rigour-asks = Do the design, the data and the analysis carry the conclusions, and are limits stated?
preset-impact = Impact on science and society
preset-impact-asks = Who uses the result or will use it, in research, in health care, in industry or in public life?
preset-joint-work = International cooperation
preset-joint-work-asks = What does the work owe to partners in both countries, and what could it start between them?
preset-clarity = Clarity
preset-clarity-asks = Can an expert of another field follow summary and deck?
preset-contribution = Scientific contribution
preset-contribution-asks = What do we know or what can we do now that we did not or could not before, and how sure is it?
preset-prospects = Significance and prospects
preset-prospects-asks = Does it matter beyond the field, and what can come of it next?
preset-talk = Talk
preset-talk-asks = Is the talk clear, well built and within its time, for an audience of many fields?
preset-answers = Answers to questions
preset-answers-asks = Are the jury’s questions answered to the point, honestly and with command of the subject?
preset-excellence = Scientific excellence
preset-excellence-asks = How original and sound the objectives and the approach are, and what the applicants have shown so far.
preset-benefit = Expected benefit
preset-benefit-asks = What science, economy and society of the countries gain, and how results are spread and used.
preset-feasibility = Work plan and budget
preset-feasibility-asks = Whether the plan, the people and the means fit the objectives, and whether risks are seen.
preset-complementarity = Added value of the cooperation
preset-complementarity-asks = What no side could do alone: balance of the contributions, exchange of people, shared data and equipment.
preset-level-excellent = Excellent. Convincing in every respect; hardly anything could be better.
preset-level-good = Good. Convincing, with small weaknesses.
preset-level-fair = Fair. Sound in the main, with weaknesses that matter.
preset-level-weak = Weak. Important things are missing or do not convince.
preset-award-first = First prize
preset-award-second = Second prize
preset-award-third = Third prize
preset-award-merit = Honourable mention
preset-award-funded = Recommended for funding
preset-award-reserve = Reserve list
preset-award-cooperation = Best cooperation
preset-award-cooperation-for = For the project in which the two countries gain most from each other. Chosen by the jury among the finalists, beside the tiers.
preset-award-explained = Best explanation to the public
preset-award-explained-for = For the clearest explanation to the public. Chosen by the jury among all entries, beside the tiers.
