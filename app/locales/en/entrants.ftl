nav-entries = My entries
entries-mine-none-title = No entries yet
entries-mine-none = Open a competition that takes entries, and press “Enter”.
entries-mine-none-go = See the competitions
entry-untitled = Untitled entry
entry-state-draft = draft, not submitted
entry-state-submitted = submitted
entry-state-changed = submitted, with changes that are not
entry-state-withdrawn = withdrawn
entry-is-draft = Not submitted yet. Only what you submit takes part.
entry-is-missed = This entry was not submitted in time. It does not take part.
entry-is-changed = You have changes that are not submitted. What counts is the version of { $code } that you submitted last.
entry-is-changed-late = { $code } is submitted. Later changes were not submitted and do not count.
entry-is-submitted = Submitted as { $code }. Everything on this page counts.
entry-is-withdrawn = Withdrawn on { $moment }. It does not take part.
entry-saved-at = Saved { $moment } · { $code }
entry-saved-by-at = Saved by { $name } on { $moment } · { $code }
entry-receipt = Receipt:
entry-digest = SHA-256 of what is submitted:
entry-version = version { $number }
entry-write = Write
entry-preview = As the jury sees it
entry-preview-hint = This is what is saved now. Jurors see what you submitted last.
entry-history = History
entry-history-lede = All submitted versions are kept, and the newest drafts. Open one to see what changed with it.
entry-history-version = Version
entry-history-saved = Saved
entry-history-by = By
entry-history-state = Submitted
entry-submitted-at = submitted on { $moment }
entry-counts = this one counts
entry-before = nothing
entry-diff = What differs
entry-diff-of = What changed with version { $number }
entry-diff-none = Nothing differs.
entry-diff-field = Field
entry-both = Saved from elsewhere in the meantime
entry-both-by = Saved by { $name } in the meantime
entry-both-hint = The form below holds what you typed. Compare it with what is saved, take over what you need, and save: your version then replaces the other one, which stays in the history.
entry-theirs = saved
entry-theirs-by = saved by { $name }
entry-mine = yours
entry-unsaved = What you typed and what is not saved
entry-acts-hint = A draft can be incomplete. You can submit as often as you like until the deadline; the last submitted version counts.
entry-save = Save the draft
entry-submit = Submit
entry-auto-saved = Saved { $time }
entry-auto-local = Kept on this device. It is saved as soon as the network is back.
entry-auto-failed = Not saved. Press “Save the draft” to see why; what you typed stays on this device.
entry-saved = Saved. What is saved is not submitted yet.
entry-handed-in = Submitted. The receipt is below, and on its way to you by mail.
entry-withdrawn = The entry is withdrawn.
entry-withdraw = Withdraw…
entry-withdraw-text = This takes “{ $name }” out for good. Nobody judges it, and it cannot be submitted again.
entry-withdraw-named = Type the name to confirm
entry-withdraw-do = Withdraw for good
entry-section-about = The entry
entry-section-team = Team
entry-section-deck = Deck
entry-section-questions = Questions
entry-section-complete = complete
entry-section-missing = { $count } to do
entry-choose = Please choose
entry-written-in = Language of the entry
entry-title-field = Title
entry-title-hint = At most 200 characters. Needed in the language of the entry; the second language helps the jury.
entry-name-field = Who enters
entry-name-hint = The startup or the person who is named on stage.
entry-summary-field = Summary
entry-summary-hint = At most 2,000 characters.
entry-places-field = City and country
entry-places-hint = Where it comes from.
entry-topics = Topics
entry-team-hint = Everybody who takes part, with the university, institute or company. A row left empty does not count.
entry-team-add = Add a person
entry-member = Person { $number }
entry-member-name = Name
entry-member-role = Role in the team
entry-member-affiliation = Affiliation
entry-member-remove = Remove the person
entry-deck-field = Deck
entry-deck-hint = A PDF of at most 20 MB and { $pages } pages. What is typed on this page is saved with it.
entry-optional = { $label } (optional)
entry-only-if-chosen = Only if “{ $name }” is “{ $choice }”
entry-only-if-ticked = Only if “{ $name }” is ticked
entry-hint-date = A day, like 2026-08-28.
entry-hint-number = A number, with a point for decimals.
entry-hint-link = A full address that starts with https://
entry-hint-file = A PDF of at most 20 MB.
entry-limit-words = At most { $limit } words (a Chinese character counts as one); now { $count }.
entry-limit-characters = At most { $limit } characters; now { $count }.
entry-blind = Jurors do not see the answer.
entry-ticked = ticked
entry-file-send = Upload
entry-file-remove = Take the file out
entry-file-kept = The file is stored, and what was typed is saved.
entry-file-get = Download the file
entry-file-size = { $size } kB
entry-file-waiting = its pages are being drawn
entry-file-fault = cannot be shown; please upload another one
entry-hidden-title = Answers that jurors do not see
refusal-entry-elsewhere = This entry was saved from elsewhere in the meantime. Nothing is lost: see both below.
refusal-call-not-open = Entries have not opened yet.
refusal-call-closed = Entries are closed. This arrived after the deadline.
refusal-withdrawn = This entry is withdrawn.
fault-many-drafts = You have ten drafts in this competition already. Submit or withdraw one first.
fault-too-long = This is too long. Please shorten it.
fault-day = This is not a day. Write it like 2026-08-28.
fault-link = Enter a full address that starts with https://
fault-file = This file cannot be shown. Please upload another PDF.
fault-file-size = The file has more than 20 MB. Make it smaller.
fault-file-pdf = This file is not a whole PDF. Export it again as PDF.
fault-no-file = Choose a file first.
fault-pages = The file has too many pages.
fault-named = This is not its name. Type it exactly as it stands above.
verb-entry-start = started an entry
verb-entry-save = saved an entry
verb-entry-file = changed a file of an entry
verb-entry-submit = submitted an entry
verb-entry-withdraw = withdrew an entry
mail-entry-submitted-subject = Received: { $title } ({ $code })
entry-file-pages = { $count ->
    [one] one page
   *[other] { $count } pages
}
mail-entry-submitted-body =
    Your entry “{ $title }” to { $edition } is submitted.

    Code: { $code }
    Received: { $moment } ({ $zone })
    Receipt: { $receipt }
    SHA-256 of what was submitted: { $digest }

    You can change it and submit again until the deadline; the last submitted version counts:

    { $page }
