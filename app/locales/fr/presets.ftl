preset-pitch-name = Concours de pitch
preset-pitch-summary = De jeunes pousses défendent leur projet devant un jury de chercheurs et d’investisseurs. Les jurés lisent les présentations en ligne ; les finalistes montent sur scène et les lauréats sont annoncés le jour même.
preset-pitch-call =
    Qui peut participer. Les équipes qui portent une jeune entreprise, ou un projet d’essaimage en préparation dans une université ou un institut de recherche. Une candidature par équipe.

    Ce qui est demandé. Un titre et un résumé, l’équipe et ses institutions, et une présentation en un seul PDF. Dites ce qui est neuf, qui paie, qui fait le travail et ce qu’il faut ensuite. N’y mettez rien de confidentiel ni qui soit en attente d’un dépôt de brevet.

    Comment le jury évalue. Chaque candidature est lue en ligne par trois jurés qui lisent sa langue et n’ont pas de conflit d’intérêts. Les notes sont calibrées, de sorte qu’un juré sévère ne coûte sa place à personne. Les meilleures accèdent à la finale devant le jury au complet, où la fiche la plus haute et la plus basse sont écartées. La méthode, les poids, le départage et le nombre de prix ne changent plus dès la remise de la première fiche.
preset-scholars-name = Prix des jeunes chercheurs
preset-scholars-summary = Doctorants, postdoctorants et jeunes chercheurs présentent leurs résultats à un jury de leurs domaines, d’abord par écrit, puis sur scène.
preset-scholars-call =
    Qui peut participer. Les doctorants, les postdoctorants et les chercheurs dont la thèse date de huit ans au plus. Une candidature par personne ; pour un résultat obtenu à plusieurs, on nomme les autres et on dit qui a fait quoi.

    Ce qui est demandé. Un titre et un résumé qu’un spécialiste d’un autre domaine peut suivre, une présentation en un seul PDF, et trois publications au plus. N’y mettez rien de confidentiel ni qui soit en attente d’un dépôt de brevet.

    Comment le jury évalue. Chaque candidature est lue en ligne par trois jurés qui lisent sa langue et n’ont pas de conflit d’intérêts ; les notes sont calibrées. Les meilleures sont exposées sur scène et défendues face aux questions, devant le jury au complet ; la fiche la plus haute et la plus basse sont écartées. La méthode, les poids, le départage et le nombre de prix ne changent plus dès la remise de la première fiche.
preset-joint2-name = Appel conjoint de deux agences
preset-joint2-summary = Deux agences de financement reçoivent les mêmes propositions, les font évaluer chacune par son jury, sur son échelle, et décident ensemble.
preset-joint2-call =
    Qui peut déposer. Les consortiums ayant un responsable scientifique du côté de chaque agence. Chaque partie doit être admissible selon les règles de sa propre agence. Une proposition n’est complète que lorsque chaque agence l’a reçue.

    Ce qui est demandé. Une seule proposition conjointe : objectifs, plan de travail, apport de chaque partie, budget de chaque partie, et noms des experts à ne pas solliciter.

    Comment elle est évaluée. Chaque proposition est évaluée par deux experts de chaque agence, sans conflit d’intérêts, sur l’échelle de celle-ci ; les notes sont calibrées. Le comité mixte des deux agences note ensuite les propositions qu’une agence classe parmi les meilleures, et recommande celles à financer, dans la limite des budgets des deux. Les critères, les poids et la méthode ne changent plus dès la remise de la première évaluation.
preset-joint3-name = Appel conjoint de trois agences
preset-joint3-summary = Trois agences de financement reçoivent les mêmes propositions, les font évaluer chacune par son jury, sur son échelle, et décident ensemble.
preset-joint3-call =
    Qui peut déposer. Les consortiums ayant un responsable scientifique du côté de chaque agence. Chaque partie doit être admissible selon les règles de sa propre agence. Une proposition n’est complète que lorsque chaque agence l’a reçue.

    Ce qui est demandé. Une seule proposition conjointe : objectifs, plan de travail, apport de chaque partie, budget de chaque partie, et noms des experts à ne pas solliciter.

    Comment elle est évaluée. Chaque proposition est évaluée par deux experts de chaque agence, sans conflit d’intérêts, sur l’échelle de celle-ci ; les notes sont calibrées. Le comité mixte des trois agences note ensuite les propositions qu’une agence classe parmi les meilleures, et recommande celles à financer, dans la limite des budgets de toutes. Les critères, les poids et la méthode ne changent plus dès la remise de la première évaluation.
preset-rounds-name = Concours d’innovation
preset-rounds-summary = Des centaines de projets dans trois catégories : un tour préliminaire, une demi-finale et une finale sur scène.
preset-rounds-call =
    Qui peut participer. Les jeunes entreprises et les équipes de projet dont la technologie, le produit ou le service est innovant. Choisissez la catégorie qui convient le mieux ; une candidature par équipe.

    Ce qui est demandé. Un titre et un résumé, l’équipe et ses institutions, le stade atteint, et une présentation en un seul PDF. N’y mettez rien de confidentiel ni qui soit en attente d’un dépôt de brevet.

    Comment le jury évalue. Au tour préliminaire, trois jurés lisent chaque projet ; les meilleurs de chaque catégorie vont en demi-finale, où cinq jurés les lisent. Les deux tours se font en ligne et sont calibrés. Les meilleurs de chaque catégorie se retrouvent en finale devant le jury au complet, où la fiche la plus haute et la plus basse sont écartées. La méthode, les poids, le départage et le nombre de prix ne changent plus dès la remise de la première fiche.
preset-ask-stage = Stade atteint
preset-ask-stage-asks = Où en est le projet aujourd’hui.
preset-ask-stage-choices =
    Idée
    Prototype
    Premiers clients
    Ventes en croissance
preset-ask-publications = Publications choisies
preset-ask-publications-asks = Trois au plus, chacune avec son DOI s’il existe.
preset-ask-parts = Ce que chaque partie apporte
preset-ask-parts-asks = Les lots de travail, les personnes et l’équipement de chaque partie, et pourquoi aucune n’y suffirait seule.
preset-ask-budget = Budget du partenaire de cette agence
preset-ask-budget-asks = Dans la monnaie, selon les règles et dans la langue de cette agence.
preset-ask-reviewers = Experts à ne pas solliciter
preset-ask-reviewers-asks = Noms et institutions ; seules les agences les lisent.
preset-division-life = Sciences de la vie et santé
preset-division-digital = Technologies de l’information et intelligence artificielle
preset-division-green = Technologies vertes et industrie
preset-round-online = Tour en ligne
preset-round-review = Évaluation en ligne
preset-round-peers = Évaluation par les pairs
preset-round-preliminary = Tour préliminaire
preset-round-semifinal = Demi-finale
preset-round-final = Finale sur scène
preset-round-talks = Exposés sur scène
preset-round-committee = Comité mixte
preset-innovation = Innovation
preset-innovation-asks = À quel point le produit ou le service est neuf, et difficile à copier.
preset-market = Marché
preset-market-asks = Qui paie et pourquoi, la taille du marché, et ce qui est déjà acquis.
preset-team = Équipe
preset-team-asks = Ces personnes, ensemble, peuvent-elles faire ce qu’elles annoncent ?
preset-finance = Modèle économique et finances
preset-finance-asks = D’où viennent les revenus, ce qu’il faut encore, et si les chiffres se tiennent.
preset-cooperation = Potentiel de coopération
preset-cooperation-asks = Ce que les deux pays s’apportent l’un à l’autre dans ce projet, et à quel point c’est concret.
preset-technology = Technologie
preset-technology-asks = La maturité de la technologie, et sa protection.
preset-presentation = Présentation et réponses
preset-presentation-asks = Clair, dans les temps, et honnête sur ce que l’on ignore encore.
preset-originality = Originalité
preset-originality-asks = La question, la méthode ou le résultat est-il nouveau, et le pas accompli par rapport aux travaux antérieurs est-il clair ?
preset-rigour = Rigueur
preset-rigour-asks = Le plan d’étude, les données et l’analyse soutiennent-ils les conclusions, et les limites sont-elles indiquées ?
preset-impact = Impact scientifique et sociétal
preset-impact-asks = Qui utilise ou utilisera le résultat, dans la recherche, les soins, l’industrie ou la vie publique ?
preset-joint-work = Coopération internationale
preset-joint-work-asks = Que doit le travail à des partenaires des deux pays, et que peut-il lancer entre eux ?
preset-clarity = Clarté
preset-clarity-asks = Un spécialiste d’un autre domaine peut-il suivre le résumé et la présentation ?
preset-contribution = Contribution scientifique
preset-contribution-asks = Que savons-nous ou que pouvons-nous faire de plus qu’avant, et avec quelle certitude ?
preset-prospects = Portée et perspectives
preset-prospects-asks = Le travail compte-t-il au-delà du domaine, et que peut-il en sortir ensuite ?
preset-talk = Exposé
preset-talk-asks = L’exposé est-il clair, bien construit et tenu dans le temps, pour un public de tous domaines ?
preset-answers = Réponses aux questions
preset-answers-asks = Les réponses au jury sont-elles précises, honnêtes et maîtrisées ?
preset-excellence = Excellence scientifique
preset-excellence-asks = L’originalité et la solidité des objectifs et de la démarche, et ce que les candidats ont déjà montré.
preset-benefit = Bénéfices attendus
preset-benefit-asks = Ce que gagnent la science, l’économie et la société des pays, et comment les résultats sont diffusés et utilisés.
preset-feasibility = Plan de travail et budget
preset-feasibility-asks = Le plan, les personnes et les moyens conviennent-ils aux objectifs, et les risques sont-ils vus ?
preset-complementarity = Valeur ajoutée de la coopération
preset-complementarity-asks = Ce qu’aucune partie ne pourrait faire seule : équilibre des apports, échanges de personnes, données et équipements partagés.
preset-level-excellent = Excellent. Convaincant à tous égards ; presque rien à améliorer.
preset-level-good = Bon. Convaincant, avec de petites faiblesses.
preset-level-fair = Moyen. Solide pour l’essentiel, avec des faiblesses qui comptent.
preset-level-weak = Faible. Des éléments importants manquent ou ne convainquent pas.
preset-award-first = Premier prix
preset-award-second = Deuxième prix
preset-award-third = Troisième prix
preset-award-merit = Mention honorable
preset-award-funded = Recommandé pour financement
preset-award-reserve = Liste de réserve
preset-award-cooperation = Prix de la meilleure coopération
preset-award-cooperation-for = Pour le projet dans lequel les deux pays s’apportent le plus. Choisi par le jury parmi les finalistes, en plus des prix du classement.
preset-award-explained = Prix de la meilleure explication au public
preset-award-explained-for = Pour l’explication au public la plus claire. Choisie par le jury parmi toutes les candidatures, en plus des prix du classement.
