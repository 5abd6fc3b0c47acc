# Outside the flows: replies that may come at any time. They never promise anything.

language-menu = Ungependa lugha gani?
# Said where a text is missing in the person's language. The choices are languages by their own names, and a person.
language-missing =
    Sawa.
    Maneno yanayofuata bado hayapo kwa lugha yako. Unaweza kusoma ipi kati ya hizi?

welcome-back =
    Habari tena.
    Tunaendelea tulipoachia.
stopped =
    Sawa.
    Sasa tunanyamaza. Andika chochote ukitaka kuendelea.
human-coming =
    Sawa, tumeandika.
    Mtu atasoma ujumbe wako. Unaweza kuendelea kuandika hapa.
# How to delete is told in general words, since each app names its buttons differently.
wipe-how-to =
    Sawa.
    Kufuta: bonyeza kwa muda mrefu mazungumzo haya kwenye orodha ya mazungumzo, kisha chagua kufuta. Ukiulizwa, chagua kufuta kwa pande zote mbili.
    Mtu anasoma ombi lako kuhusu kumbukumbu zetu.
# Like a reply from a shop. Said when someone else reads along.
cover-reply = Samahani, duka limefungwa kwa sasa. Asante kwa kuuliza.
unknown-message =
    Ujumbe wako umefika.
    Bado hatuwezi kuufungua. Unaweza kuuandika kwa maneno?
too-long =
    Ujumbe wako umefika.
    Ni mrefu sana, kwa hiyo mtu atausoma. Kwa swali la mwisho, jibu fupi linatosha.
