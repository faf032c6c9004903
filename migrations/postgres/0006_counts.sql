-- The pages of progress and assignment count over a whole round: this index holds all that they read of its assignments.
create index assignment_of_round on assignment (round_id, juror_id, state, dropped, id, entry_id);

-- What a commit would change is little beside what stands.
create index assignment_pending on assignment (round_id, juror_id, state, dropped, id)
    where state = 'proposed' or dropped;

-- Few entries are withdrawn, so the others are counted by them.
create index entry_withdrawn on entry (id) where status = 'withdrawn';
