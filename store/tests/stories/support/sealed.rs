//! Sealed and signed results, written as rows: what the ceremony is driven from.

use judging::ids::{CompetitionId, EditionId, EntryId, HostId, RoundId};
use judging::text::{Language, Text};
use store::awards::Award;
use store::competitions::Competition;
use store::entries::{Entry, TeamMember};
use store::ledger::{Act, Chain, PROGRAM};
use store::{Db, args, awards, competitions, entries, rounds};

use super::contest::{Contest, NOW, english, new_round};

/// Beside the contest's own first prize: a second that is withheld, a third of two names a reveal, and a special
/// prize; the first and the special go to the first entry, the third to all in their order.
pub async fn prizes(db: &Db, edition: &EditionId, competition: &CompetitionId, entries: &[EntryId]) {
    let first = awards::of_competition(db, competition).await.expect("awards").remove(0);
    let mut act = Act::begin(db, Chain::from(edition), &PROGRAM.into(), NOW).await.expect("an act");
    for (kind, name, per_reveal, decision, winners) in [
        ("tier", "Second prize", 1, "withheld", &entries[..0]),
        ("tier", "Third prize", 2, "given", entries),
        ("special", "Best cooperation", 1, "given", &entries[..1]),
    ] {
        let award = Award {
            kind: kind.into(),
            name: english(name),
            quota: 3,
            per_reveal,
            decision: decision.into(),
            ..first.clone()
        };
        let id = awards::insert(&mut act.tx, &award).await.expect("an award");
        win(&mut act, id.as_str(), winners).await;
    }
    win(&mut act, first.id.as_str(), &entries[..1]).await;
    act.commit("prizes.prepare", competition.as_str(), &()).await.expect("a commit");
}

/// Gives an entry a team of two.
pub async fn team(db: &Db, edition: &EditionId, entry: &EntryId) {
    let mut act = Act::begin(db, Chain::from(edition), &PROGRAM.into(), NOW).await.expect("an act");
    for (position, (name, chinese)) in (0_i64..).zip([("Li Wei", "李伟"), ("Marie Dubois", "玛丽·杜布瓦")]) {
        let mut both = english(name);
        both.set(Language::Chinese, chinese);
        let json = |text: &Text| serde_json::to_string(text).expect("a map");
        act.tx
            .run(
                "insert into team_member (id, entry_id, position, name, role, affiliation)
                 values ($1, $2, $3, $4, '{}', '{}')",
                args![store::new_id::<String>(), entry.as_str(), position, json(&both)],
            )
            .await
            .expect("a person");
    }
    act.commit("team.prepare", entry.as_str(), &()).await.expect("a commit");
}

async fn win(act: &mut Act, award: &str, winners: &[EntryId]) {
    for (position, entry) in (0_i64..).zip(winners) {
        act.tx
            .run(
                "insert into award_winner (award_id, entry_id, position) values ($1, $2, $3)",
                args![award, entry.as_str(), position],
            )
            .await
            .expect("a winner");
    }
}

/// Seals a round of a competition of the contest's edition.
pub async fn seal(db: &Db, contest: &Contest, competition: &CompetitionId, round: &RoundId) {
    let mut act = Act::begin(db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
    act.tx
        .run(
            "insert into seal (id, round_id, competition_id, engine_version, inputs, inputs_hash, ranking,
                               ranking_hash, head_seq, head_hash, sealed_by, sealed_at)
             values ($1, $2, $3, '1', '{}', '', '{}', '', 0, '', $4, $5)",
            args![
                store::new_id::<String>(),
                round.as_str(),
                competition.as_str(),
                contest.organiser.as_str(),
                NOW.micros()
            ],
        )
        .await
        .expect("a seal");
    act.commit("round.seal", round.as_str(), &()).await.expect("a commit");
}

/// Lets the first so many hosts sign the seal of a round.
pub async fn sign(db: &Db, contest: &Contest, round: &RoundId, hosts: usize) {
    let mut act = Act::begin(db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
    for (host, account) in contest.hosts.iter().zip(&contest.signatories).take(hosts) {
        act.tx
            .run(
                "insert into sign_off (id, seal_id, host_id, account_id, head_seq, head_hash, signed_at)
                 select $1, id, $2, $3, 0, '', $4 from seal where round_id = $5
                 on conflict (seal_id, host_id) do nothing",
                args![store::new_id::<String>(), HostId::as_str(host), account.as_str(), NOW.micros(), round.as_str()],
            )
            .await
            .expect("a signature");
    }
    act.commit("round.sign", round.as_str(), &()).await.expect("a commit");
}

/// Another competition of the same edition with one round, one award and the entry that wins it; not sealed.
pub async fn competition_beside(db: &Db, contest: &Contest) -> (CompetitionId, RoundId, EntryId) {
    let own = competitions::find(db, &contest.competition).await.expect("a query").expect("the competition");
    let award = awards::of_competition(db, &contest.competition).await.expect("awards").remove(0);
    let entry = entries::find(db, &contest.entries[0]).await.expect("a query").expect("the entry");
    let mut act = Act::begin(db, Chain::from(&contest.edition), &PROGRAM.into(), NOW).await.expect("an act");
    let beside = Competition { slug: "beside".into(), ..own };
    let id = competitions::insert(&mut act.tx, &beside).await.expect("a competition");
    let round = new_round(&contest.edition, &id, "live", 0);
    let round = rounds::insert(&mut act.tx, &round).await.expect("a round");
    let award = Award { competition: id.clone(), ..award };
    let award = awards::insert(&mut act.tx, &award).await.expect("an award");
    let person = TeamMember {
        name: english("Li Wei"),
        role: Text::default(),
        affiliation: english("KU Leuven"),
        email: String::new(),
    };
    let entry = Entry { competition: id.clone(), name: english("Team beside"), ..entry };
    let entry = entries::insert(&mut act.tx, &entry, &[person], NOW).await.expect("an entry");
    win(&mut act, award.as_str(), std::slice::from_ref(&entry)).await;
    act.commit("contest.prepare", id.as_str(), &()).await.expect("a commit");
    (id, round, entry)
}
