# What the desk chat reads. No text here holds a person's words: those are added below it.
# $code: case code. $severity: 1 to 5. $kind: distress, family, job_offer, aftercare, rights or unclear.
# $audience: team, supervisor, administrator, responder or skill. $team: the team's, the person's or the skill's name.
# $because: nobody-accepted, other-ladder, room-made, owner-silent, owner-off-duty, case-stale or graver. $owner: whose the case was.

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
    [responder] { $team }
    [skill] whoever is trained: { $team }
   *[other] the administrators
}.
desk-offer-again = ‼ { $because ->
    [owner-silent] { $owner }, case { $code } is no longer yours: the person waited too long for a reply. It is open again.
    [owner-off-duty] { $owner }, case { $code } is no longer yours: you went off duty with a reply owed. It is open again.
    [case-stale] { $owner }, case { $code } is no longer yours: nothing had happened on it for too long. It is open again.
    [graver] { $owner }, case { $code } has become graver and is no longer yours alone: it is open again.
    [other-ladder] Case { $code } has grown more severe, and nobody has it yet.
    [room-made] Nobody has taken case { $code } yet, and somebody has room for it.
   *[other] Nobody has taken case { $code } yet.
} Severity { $severity } of 5. Now offered to { $audience ->
    [team] team { $team }
    [supervisor] the supervisors
    [responder] { $team }
    [skill] whoever is trained: { $team }
   *[other] the administrators
} (rung { $rung }, round { $round }).
desk-graver = ‼ New on case { $code }, severity { $severity } of 5.
desk-reminder = ⏰ { $owner }, the person of case { $code } is waiting for a reply. Without one the case will be offered to others.
desk-stale = ⏰ { $owner }, nothing has happened on case { $code } for a long time. Write to the person, note something, or close it. Otherwise it will be offered to others.
desk-blocked = 🚫 { $owner ->
    [none] The
   *[other] { $owner }, the
} person of case { $code } has stopped us, or somebody has taken their phone. Nothing that we send arrives until they let us in again. Assume the worse of the two.
desk-moved = Offered again below.
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

# Something written to the person did not reach them. $kind: failed, held, arrived, another-way or not-taken-back. $channel: where it went
# instead. $from: responder or script.
# $reason: a code of the outbox.
desk-undelivered = { $kind ->
    [held] ⏸ HELD on case { $code }: { $from ->
        [responder] your reply
       *[other] the script
    } cannot go out before the person writes again. It goes out by itself then.
    [arrived] ✓ ARRIVED AFTER ALL on case { $code }: { $from ->
        [responder] a reply
       *[other] a text of the script
    } that was shown as not delivered { $reason ->
        [sent] has been taken by the messenger.
        [read] has been read by the person.
       *[delivered] has reached the person's phone.
    }
    [another-way] ↪ SENT ANOTHER WAY on case { $code }: your reply could not be delivered where the person wrote last. The same words went to them by { $channel ->
        [telegram] Telegram
        [whatsapp] WhatsApp
        [whatsapp-cloud] WhatsApp (Cloud)
        [webchat] the web chat
       *[other] { $channel }
    }, the other way that they gave us.
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

# What responders are told by push and e-mail, on lock screens too: never a person's words. $age: whole minutes, or new. $reason: why the
# alert was raised.
doors-one = Severity { $severity } · case { $code }
doors-one-more = { $reason ->
    [first-signal] Distress heard.
    [asked-for-human] They ask for a human.
    [danger-word] The danger word.
    [went-silent] Went silent.
    [in-transit] On the way, or there already.
    [child] A child is concerned.
    [self-harm] Somebody may want to end their life.
    [delivery-failed] A message did not reach them.
    [reply-owed] Your case: it needs an answer.
    [case-stale] Your case: nothing has happened for long.
    [hand-over] A colleague offers it to you. Read the brief.
   *[other] Somebody waits.
} { $age ->
    [new] New.
   *[other] Waits { $age } min.
}
doors-many = { $count } alarms wait
doors-tally = { $count } of severity { $severity }
doors-oldest = { $age ->
    [new] All are new.
   *[other] The oldest waits { $age } min.
}
doors-line = { $code } · severity { $severity } · { $reason } · { $age ->
    [new] new
   *[other] { $age } min
}
doors-foot = You get this because e-mail is on at { $address }/desk/told. Do not answer: nobody reads it.
doors-test = This is a test
doors-test-more = So an alarm would reach you.
