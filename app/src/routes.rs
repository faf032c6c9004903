//! The pages and their addresses.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{SsrMode, path};

use crate::accounts::device::DevicePage;
use crate::accounts::link::LinkPage;
use crate::accounts::page::{AccountPage, SignInPage};
use crate::accounts::personal::ErasePage;
use crate::accounts::second_factor::SecondFactorPage;
use crate::accounts::second_step::CodePage;
use crate::accounts::sign_up::{KeyPage, SignUpPage};
use crate::assignment::page::AssignmentPage;
use crate::calls::editor::CallEditorPage;
use crate::calls::preview::CallPreviewPage;
use crate::ceremony::page::CeremonyPage;
use crate::ceremony::stage::StagePage;
use crate::ceremony::winners::WinnersPage;
use crate::consents::gallery::GalleryPage;
use crate::consents::list::AgreedPage;
use crate::consents::page::ConsentsPage;
use crate::contests::page::CallPage;
use crate::contests::prizes::AwardsPage;
use crate::contests::round::RoundPage;
use crate::contests::setup::SetupPage;
use crate::duties::accessibility::AccessibilityPage;
use crate::duties::answers::QuestionsPage;
use crate::duties::complaint::ComplaintPage;
use crate::duties::complaints::ComplaintsPage;
use crate::duties::notice::PrivacyPage;
use crate::editions::copy::CopyPage;
use crate::editions::hosts::HostsPage;
use crate::editions::new::NewEditionPage;
use crate::editions::page::{EditionPage, EditionsPage};
use crate::editions::programme::ProgrammePage;
use crate::editions::settings::SettingsPage;
use crate::entrants::history::HistoryPage;
use crate::entrants::list::MyEntriesPage;
use crate::entrants::page::WritePage;
use crate::entrants::preview::JuryViewPage;
use crate::entries::act::EntriesActPage;
use crate::entries::arrivals::ArrivalsPage;
use crate::entries::list::EntriesPage;
use crate::entries::page::EntryPage;
use crate::entries::print::EntriesPrintPage;
use crate::entries::proposals::ProposalsPage;
use crate::error::AppError;
use crate::importing::page::ImportPage;
use crate::jury::institutions::InstitutionsPage;
use crate::jury::page::JuryPage;
use crate::ledger::page::LedgerPage;
use crate::mail::letter::LetterPage;
use crate::mail::page::MailPage;
use crate::mail::wording::{WordingPage, WordingsPage};
use crate::methods::page::MethodsPage;
use crate::office::checklist::ChecklistPage;
use crate::office::page::OfficePage;
use crate::office::people::PeoplePage;
use crate::planning::page::PlanPage;
use crate::ranking::page::RankingPage;
use crate::ranking::progress::ProgressPage;
use crate::ranking::scorecards::ScorecardsPage;
use crate::ranking::seal::SealPage;
use crate::ranking::sign::SignPage;
use crate::retention::page::RetentionPage;
use crate::scoring::list::DeskPage;
use crate::scoring::page::SheetPage;
use crate::scoring::welcome::WelcomePage;
use crate::ui::page;

/// All pages. Each is rendered whole before it is sent (`SsrMode::Async`), so that statuses and redirects hold. The
/// first that fits is taken, so a fixed word stands before a parameter.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <Routes fallback=NotFound>
                <Route path=path!("/") view=EditionsPage ssr=SsrMode::Async />
                <Route path=path!("/accessibility") view=AccessibilityPage ssr=SsrMode::Async />
                <Route path=path!("/account") view=AccountPage ssr=SsrMode::Async />
                <Route path=path!("/account/device") view=DevicePage ssr=SsrMode::Async />
                <Route path=path!("/account/second-factor") view=SecondFactorPage ssr=SsrMode::Async />
                <Route path=path!("/account/erase") view=ErasePage ssr=SsrMode::Async />
                <Route path=path!("/links/:secret") view=LinkPage ssr=SsrMode::Async />
                <Route path=path!("/methods") view=MethodsPage ssr=SsrMode::Async />
                <Route path=path!("/sign-in") view=SignInPage ssr=SsrMode::Async />
                <Route path=path!("/sign-in/code") view=CodePage ssr=SsrMode::Async />
                <Route path=path!("/sign-in/mail") view=KeyPage ssr=SsrMode::Async />
                <Route path=path!("/sign-up") view=SignUpPage ssr=SsrMode::Async />
                <Route path=path!("/editions/new") view=NewEditionPage ssr=SsrMode::Async />
                <Route path=path!("/stage/:secret") view=StagePage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition") view=EditionPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/c/:competition") view=CallPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/c/:competition/gallery") view=GalleryPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/c/:competition/winners") view=WinnersPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/complaint") view=ComplaintPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/consents") view=ConsentsPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/privacy") view=PrivacyPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/entries") view=MyEntriesPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/entries/:entry") view=WritePage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/entries/:entry/history") view=HistoryPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/entries/:entry/preview") view=JuryViewPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/desk") view=DeskPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/desk/welcome") view=WelcomePage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/desk/:assignment") view=SheetPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office") view=OfficePage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/c/:competition") view=SetupPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/c/:competition/awards") view=AwardsPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/c/:competition/call") view=CallEditorPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/c/:competition/call/preview") view=CallPreviewPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/c/:competition/entries") view=EntriesPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/c/:competition/entries/act") view=EntriesActPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/c/:competition/entries/arrivals") view=ArrivalsPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/c/:competition/entries/print") view=EntriesPrintPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/c/:competition/entries/proposals") view=ProposalsPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/c/:competition/entries/:code") view=EntryPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/c/:competition/jury") view=JuryPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/ceremony") view=CeremonyPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/checklist") view=ChecklistPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/complaints") view=ComplaintsPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/consents") view=AgreedPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/copy") view=CopyPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/import") view=ImportPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/institutions") view=InstitutionsPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/ledger") view=LedgerPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/mail") view=MailPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/mail/words") view=WordingsPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/mail/words/:template") view=WordingPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/mail/:letter") view=LetterPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/people") view=PeoplePage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/questions") view=QuestionsPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/r/:round") view=RoundPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/r/:round/assignment") view=AssignmentPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/r/:round/plan") view=PlanPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/r/:round/progress") view=ProgressPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/r/:round/ranking") view=RankingPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/r/:round/ranking/:code") view=ScorecardsPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/r/:round/seal") view=SealPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/retention") view=RetentionPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/settings") view=SettingsPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/settings/hosts") view=HostsPage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/settings/programme") view=ProgrammePage ssr=SsrMode::Async />
                <Route path=path!("/e/:edition/office/sign") view=SignPage ssr=SsrMode::Async />
            </Routes>
        </Router>
    }
}

#[component]
fn NotFound() -> impl IntoView {
    page(async { Err::<(), _>(AppError::NotFound) })
}
