# The first line shows on a lock screen: keep it harmless. The question stands on the second.

self-harm-thoughts =
    We read you. Thank you for writing.
    Are you thinking of ending your life?
self-harm-thoughts-2 =
    We are here.
    Do you think about dying by your own hand?
self-harm-thoughts-3 =
    No hurry.
    Do you want to end your life?

self-harm-today =
    Thank you.
    Do you think you might do it today?
self-harm-today-2 =
    Take your time.
    Is it about today, or not now?
self-harm-today-3 =
    Just pick one.
    Today: yes or no?

self-harm-near =
    OK, noted.
    Is there something near you that you could do it with?
self-harm-near-2 =
    Just pick one.
    Do you have the means near you?
self-harm-near-3 =
    Once more.
    Is it within reach, yes or no?

self-harm-put-away =
    One thing first.
    Put it far away, or go away from it. Then write to us again.

self-harm-someone =
    Thank you.
    Is there someone near you whom you trust?
self-harm-someone-2 =
    Just pick one.
    Can you sit with someone you like?
self-harm-someone-3 =
    Once more.
    Is a friend close by?

self-harm-contacts =
    OK, thank you.
    We have asked a person to read this. If you can call, these people listen too:

self-harm-contacts-none =
    OK, thank you.
    We have asked a person to read this. Stay near someone you trust if you can. You can write here, one word is enough.

self-harm-more =
    Go on as you like.
    How is it for you right now?
self-harm-more-2 =
    Take the time you need.
    Write anything, even one letter.
self-harm-more-3 =
    This stays open.
    You can say anything here.
