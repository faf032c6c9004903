//! Invite, remind, withdraw; accept and decline.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]
#![allow(clippy::too_many_arguments, reason = "a plain form posts its fields one by one")]

use leptos::prelude::*;

use crate::error::AppError;

/// Invites a person to a role, written as `store::roles::named` reads it.
#[server(endpoint = "invitations/person")]
pub async fn invite_person(
    edition: String,
    role: String,
    email: String,
    name: String,
    name_zh: String,
    language: String,
) -> Result<(), AppError> {
    use crate::invitations::act::{self, Invitee};
    let invitee = Invitee { email, name, name_zh, language };
    let mut typed = invitee.typed();
    typed.insert("role".to_owned(), role.clone());
    let result = act::person(&edition, &role, &invitee).await;
    crate::flash::answer("role-give", typed, result, &act::page_of(&edition, ""), Some("invitation-sent")).await
}

/// Invites a juror to a seat in the jury of a competition; `seen` is the mark of the suspected conflicts that were shown.
#[server(endpoint = "invitations/juror")]
pub async fn invite_juror(
    edition: String,
    competition: String,
    name: String,
    name_zh: String,
    email: String,
    affiliation: String,
    affiliation_zh: String,
    side: String,
    expertise: String,
    capacity: String,
    language: String,
    reads_en: Option<String>,
    reads_zh: Option<String>,
    reads_fr: Option<String>,
    reads_nl: Option<String>,
    seen: Option<String>,
) -> Result<(), AppError> {
    use crate::invitations::act::{self, Invitee};
    use crate::jury::act::{Able, typed};
    let reads = [reads_en, reads_zh, reads_fr, reads_nl].map(|read| read.is_some());
    let able = Able { side, expertise, capacity, reads };
    let invitee = Invitee { email, name, name_zh, language };
    let works = (affiliation, affiliation_zh);
    let mut fields = typed(&able, &works, None);
    fields.extend(invitee.typed());
    let asked = (&invitee, seen.as_deref().unwrap_or_default());
    let result = act::juror(&edition, &competition, asked, (&works.0, &works.1), &able).await;
    let to = act::page_of(&edition, &competition);
    crate::flash::answer("juror-add", fields, result, &to, Some("invitation-sent")).await
}

/// Takes an invitation back; `competition` names the jury whose page it was on, or is empty.
#[server(endpoint = "invitations/withdraw")]
pub async fn withdraw_invitation(edition: String, competition: String, invitation: String) -> Result<(), AppError> {
    use crate::invitations::act;
    let result = act::withdraw(&edition, &invitation).await;
    let to = act::page_of(&edition, &competition);
    crate::flash::answer("invitation", Default::default(), result, &to, Some("invitation-withdrawn")).await
}

/// Makes a new link of an invitation, to be handed over in another way than by mail; the page shows it once.
#[server(endpoint = "invitations/hand-over")]
pub async fn hand_over_invitation(edition: String, competition: String, invitation: String) -> Result<(), AppError> {
    use crate::invitations::{act, handed};
    let to = act::page_of(&edition, &competition);
    match act::hand_over(&edition, &invitation).await {
        Ok(shown) => crate::flash::keep(handed::FORM, shown, &format!("{to}#handed")).await,
        Err(error) => crate::flash::answer("invitation", Default::default(), Err(error), &to, None).await,
    }
}

/// Writes reminders to all who have not answered, in a competition's jury or, where `competition` is empty, in all other
/// roles. They wait for a release.
#[server(endpoint = "invitations/remind")]
pub async fn remind_invited(edition: String, competition: String) -> Result<(), AppError> {
    use crate::invitations::act;
    let result = act::remind(&edition, &competition).await;
    let to = act::letters_page(&edition);
    crate::flash::answer("invitation", Default::default(), result, &to, Some("letters-held")).await
}

/// Writes reminders to the jurors who have not opened their list. They wait for a release.
#[server(endpoint = "invitations/remind-jurors")]
pub async fn remind_jurors(edition: String, competition: String) -> Result<(), AppError> {
    use crate::invitations::act;
    let result = act::remind_jurors(&edition, &competition).await;
    let to = act::letters_page(&edition);
    crate::flash::answer("invitation", Default::default(), result, &to, Some("letters-held")).await
}

/// Accepts; name and password are those of a new account, `load` is what a juror takes.
#[server(endpoint = "invitations/accept")]
pub async fn accept_invitation(
    secret: String,
    #[server(default)] name: String,
    #[server(default)] name_zh: String,
    #[server(default)] password: String,
    #[server(default)] load: String,
) -> Result<(), AppError> {
    let typed = [("name", &name), ("name_zh", &name_zh), ("load", &load)]
        .map(|(field, value)| (field.to_owned(), value.clone()))
        .into();
    let result = crate::invitations::act::accept(&secret, (&name, &name_zh), &password, &load).await;
    crate::flash::go_on("invitation", typed, result, "/account", Some("invitation-accepted")).await
}

/// Declines, with a reason or without.
#[server(endpoint = "invitations/decline")]
pub async fn decline_invitation(secret: String, reason: String) -> Result<(), AppError> {
    let typed = [("reason".to_owned(), reason.clone())].into();
    let result = crate::invitations::act::decline(&secret, &reason).await;
    crate::flash::answer("invitation", typed, result, "/sign-in", Some("invitation-declined")).await
}
