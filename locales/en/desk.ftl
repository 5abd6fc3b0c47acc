# What the desk chat reads. No text here holds a person's words: those are added below it.
# $code: case code. $severity: 1 to 5. $kind: distress, family, job_offer, aftercare, rights or unclear.
# $audience: team, supervisor or administrator. $team: its name. $because: nobody-accepted, owner-silent, owner-off-duty or graver.

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
    [owner-off-duty] The owner of case { $code } has gone off duty with a reply owed: it is open again.
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

# Stands with an alert about an agreed check-in. $reason: check-in-missed or phone-taken.
desk-check-in = { $reason ->
    [phone-taken] ⚠ PHONE TAKEN? The agreed sign of danger came, or wrong answers to the private question. Write nothing that somebody else must not read.
   *[other] ⏰ MISSED: the agreed check-in brought no answer, or could not be sent. See the case.
}

# Something written to the person did not reach them. $kind: failed, held or not-taken-back. $from: responder or script.
# $reason: a code of the outbox.
desk-undelivered = { $kind ->
    [held] ⏸ HELD on case { $code }: { $from ->
        [responder] your reply
       *[other] the script
    } cannot go out before the person writes again. It goes out by itself then.
    [not-taken-back] ⚠ On case { $code } something we said could not be taken back from the person's phone.
   *[failed] ⚠ NOT DELIVERED on case { $code }: { $from ->
        [responder] a reply
       *[other] a text of the script
    } did not reach the person: { $reason ->
        [blocked] they have blocked us.
        [gone] the conversation no longer exists.
        [restricted] the messenger limits whom our number may write to. It may arrive when they write again, or on another channel that they write to themselves.
        [unauthorized] the messenger does not let us in. Tell an administrator.
        [unpaid] our account at the messenger owes something. Tell an administrator.
        [policy] the messenger refuses these words. Write it in other words.
        [expired] they did not write within a week, and it would have come out of nowhere.
       *[other] { $reason }.
    }
}
