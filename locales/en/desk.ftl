# What the desk chat reads. No text here holds a person's words: those are added below it.
# $code: case code. $severity: 1 to 5. $kind: distress, family, job_offer, aftercare, rights or unclear.
# $audience: team, supervisor or administrator. $team: its name. $because: nobody-accepted, owner-silent or graver.

desk-topic-title = { $code } · { $severity }/5 · { $kind ->
    [distress] distress
    [family] family
    [job_offer] job offer
    [aftercare] aftercare
    [rights] about their messages
   *[other] unclear
}
desk-offer = Who takes case { $code }? Severity { $severity } of 5, { $kind ->
    [distress] distress
    [family] family
    [job_offer] job offer
    [aftercare] aftercare
    [rights] about their messages
   *[other] unclear
}. Offered to { $audience ->
    [team] team { $team }
    [supervisor] the supervisors
   *[other] the administrators
}.
desk-offer-again = ‼ { $because ->
    [owner-silent] The owner of case { $code } has not replied: it is open again.
    [graver] Case { $code } has become graver: it is open again.
   *[other] Nobody has taken case { $code } yet.
} Severity { $severity } of 5. Now offered to { $audience ->
    [team] team { $team }
    [supervisor] the supervisors
   *[other] the administrators
} (rung { $rung }, round { $round }).
desk-graver = ‼ New on case { $code }, severity { $severity } of 5.
desk-reminder = ⏰ { $owner }, the person of case { $code } is waiting for a reply. Without one the case will be offered to others.
desk-accept = I take this case
desk-taken = Taken by { $name }.
desk-expired = Not taken in time. Offered again below.
desk-closed = The case is closed.

# Stands with an alert about such a case. $reason: child or self-harm.
desk-care = { $reason ->
    [child] A child is concerned: for somebody who is trained to speak with children.
   *[other] Somebody may want to end their life: for somebody who is trained for it, now.
}
