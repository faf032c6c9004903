amendment-title = Change of the method
amendment-text = The method is published with the call. It changes only with a reason and the consent of every host, not after the first submitted scorecard, and everybody is told.
amendment-summary = Propose another method…
amendment-propose = Propose this method
amendment-reason = Reason
amendment-reason-hint = Everybody reads it: on the page of the call, in letters to entrants, beside the ranking.
amendment-was = Published
amendment-becomes = Proposed
amendment-at = Proposed on
amendment-given = consented on { $at }
amendment-waiting = has not consented
amendment-withdraw = Take the proposal back
amendment-consent = Consent for { $host }…
amendment-consent-text = As soon as every host has consented, the new method binds, and letters to the entrants wait for release. A consent cannot be taken back.
amendment-consent-do = Consent
amendment-changed = Change of the method
amendment-told = Changed from “{ $was }” to “{ $becomes }” on { $moment }, before any scorecard was submitted, with the consent of every host. Reason: { $reason }
amendment-proposed = The proposal waits for the consent of every host.
amendment-withdrawn = The proposal is taken back.
amendment-consented = The consent is noted.
fault-amendment-same = This is the published method already.
fault-amendment-open = Another proposal waits for the hosts’ consent.
verb-amendment-propose = proposed another method
verb-amendment-consent = consented to another method for a host
verb-amendment-withdraw = took a proposed method back
letter-amended = Change of the method
letter-value-reason = the reason
mail-amended-subject = { $of }: another method of evaluation
mail-amended-body =
    Dear { $name },

    The method by which scorecards become scores has changed for { $of } ({ $edition }, { $round }), with the consent of every host and before any scorecard was submitted.

    Reason: { $reason }

    The method that holds now stands here:

    { $page }
